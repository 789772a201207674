import type { Command } from '../command.js'
import { helpOption, ledger } from './options.js'

export const gc: Command = {
  name: 'gc',
  usage: '',
  inputs: [0, 0],
  summary: 'Clear away what proves nothing, and give its room back',
  details: [
    'Failures of pages that came in after all and pages that no article was read from go; the full-text index is tidied, or made anew where it is broken; and the database gives back the room it does not use. Pages, readings, records and decisions, past ones too, always stay.',
  ],
  options: [
    ledger,
    { name: 'dry-run', value: null, summary: 'Say what would go, and change nothing' },
    { name: 'json', value: null, summary: 'The result as JSON' },
    helpOption,
  ],
  examples: [
    { command: 'onrecord gc --dry-run', does: 'what would go' },
    { command: 'onrecord gc', does: 'clear it away' },
  ],
}

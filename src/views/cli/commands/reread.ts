import type { Command } from '../command.js'
import { color, helpOption, ledger } from './options.js'

export const reread: Command = {
  name: 'reread',
  usage: '[ARTICLE …]',
  inputs: [0, Number.POSITIVE_INFINITY],
  summary: 'Read kept pages again with the current rules, and show what changes',
  details: [
    'Pages that these rules have read are passed over, so that it goes on where it was stopped. What people decided stays: corrected fields go before the new reading, accepted and added records stay as they are, rejected ones stay rejected. A decided record whose words can’t be found again is orphaned.',
  ],
  options: [
    { name: 'all', value: null, summary: 'All articles of the ledger' },
    { name: 'dry-run', value: null, summary: 'Show what would change and write nothing' },
    { name: 'force', value: null, summary: 'Read again also what these rules have read' },
    { name: 'threads', value: 'N', summary: 'Reading threads; one for each core if not given' },
    { name: 'json', value: null, summary: 'As JSON: an article a line, and the totals in the last' },
    ledger,
    ...color,
    helpOption,
  ],
  examples: [
    { command: 'onrecord reread --all --dry-run', does: 'what newer rules would change' },
    { command: 'onrecord reread --all', does: 'read all again' },
  ],
}

import type { Command } from '../command.js'
import { askingOptions } from './asking.js'
import { shared } from './finding.js'

export const conflicts: Command = {
  name: 'conflicts',
  usage: '[--measure NAME --to PLACE …]',
  inputs: [0, 0],
  summary: 'Name the figures that cannot all be right, and why',
  details: [
    'A conflict is a smallest set of figures of which not all can hold, with a sentence that says why, the likely cause and what each would have to be. A later number by the same source for the same days is a revision and no conflict.',
    'Without --measure all series of the ledger are looked through, those of most figures first.',
  ],
  options: [...askingOptions, ...shared],
  examples: [
    { command: 'onrecord conflicts', does: 'all that the ledger has' },
    {
      command: 'onrecord conflicts --measure arrival --to Georgia',
      does: 'those of one series, with the sentences',
    },
    { command: 'onrecord conflicts --measure arrival --to KZ --json', does: 'the same as data' },
  ],
}

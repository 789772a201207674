import type { Command } from '../command.js'
import { recordOptions } from './finding.js'

export const figures: Command = {
  name: 'figures',
  usage: '[--FILTER VALUE …]',
  inputs: [0, 0],
  summary: 'Find figures: how many people, where, when, on whose word',
  details: [
    'Shows the figures of the ledger that all the filters fit, each with its report and the sentence that proves it. Rejected figures are left out unless --reviewed says otherwise.',
  ],
  options: recordOptions('figure'),
  examples: [
    { command: 'onrecord figures --measure arrival --country Georgia', does: 'arrivals in Georgia' },
    {
      command: 'onrecord figures --speaker Gomelauri --sort period',
      does: 'what one source gave, in order of time',
    },
    {
      command: 'onrecord figures --from 2022-09-21 --to 2022-09-30 --csv',
      does: 'what holds in these days, for a spreadsheet',
    },
    { command: 'onrecord figures --as-of 2022-09-28 --limit 10', does: 'what was published by then' },
  ],
}

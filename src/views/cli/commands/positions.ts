import type { Command } from '../command.js'
import { recordOptions } from './finding.js'

export const positions: Command = {
  name: 'positions',
  usage: '[--FILTER VALUE …]',
  inputs: [0, 0],
  summary: 'Find positions: what an actor will, must or calls for',
  details: [
    'Shows the positions of the ledger that all the filters fit. With --diff it tells what an actor changed between two days: new positions, those that turned to another modality about the same action, those said again, and those not said again.',
  ],
  options: recordOptions('position', [
    {
      name: 'diff',
      value: 'DAYS',
      summary: 'What an actor changed between two days, written as DAY..DAY; goes with --actor',
    },
  ]),
  examples: [
    { command: 'onrecord positions --modality will-not', does: 'all that actors refuse' },
    {
      command: 'onrecord positions --actor Kazakhstan --diff 2022-09-26..2022-10-04',
      does: 'what an actor changed between two days',
    },
  ],
}

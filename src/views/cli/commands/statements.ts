import type { Command } from '../command.js'
import { recordOptions } from './finding.js'

export const statements: Command = {
  name: 'statements',
  usage: '[--FILTER VALUE …]',
  inputs: [0, 0],
  summary: 'Find statements: who said what',
  details: [
    'Shows the statements of the ledger that all the filters fit, each with its report and its words.',
  ],
  options: recordOptions('statement'),
  examples: [
    { command: 'onrecord statements --speaker Gomelauri', does: 'what one person said, under any name' },
    {
      command: 'onrecord statements --text "border" --json',
      does: 'what was said in reports on a border, for a program',
    },
  ],
}

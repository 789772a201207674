import type { Command } from '../command.js'
import { askingOptions } from './asking.js'
import { shared } from './finding.js'

export const revisions: Command = {
  name: 'revisions',
  usage: '--measure NAME --to PLACE --period DAYS …',
  inputs: [0, 0],
  summary: 'Show how the answer for a day or a period changed as reports came in',
  details: ['One line for each day of publication that changed the answer, the earliest first.'],
  options: [...askingOptions, ...shared],
  examples: [
    {
      command: 'onrecord revisions --measure arrival --to Georgia --period 2022-09-26',
      does: 'what was known of that Monday, report by report',
    },
    {
      command: 'onrecord revisions --measure arrival --to KZ --period 2022-09-21..2022-10-04 --json',
      does: 'of two weeks',
    },
  ],
}

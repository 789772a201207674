import type { Command } from '../command.js'
import { recordOptions } from './finding.js'

/** What pages of figures need and reports don't have. */
const NOT_HERE = new Set(['after', 'sort'])

export const reports: Command = {
  name: 'reports',
  usage: '[--FILTER VALUE …]',
  inputs: [0, 0],
  summary: 'List what each source gave, once, with all the outlets that carry it',
  details: [
    'Ten outlets that quote one ministry are one report. Figures are one report where one source gives the same number of the same people, places, period, measure and basis, a day apart at most; a figure without a source joins only copies of its own text. --json has the reason for each that joined and for each that looks like it and did not.',
  ],
  options: recordOptions('figure').filter(({ name }) => !NOT_HERE.has(name)),
  examples: [
    { command: 'onrecord reports', does: 'each number that a source gave, and who carried it' },
    { command: 'onrecord reports --measure arrival --country Georgia --json', does: 'with the reasons' },
  ],
}

import type { Command } from '../command.js'
import { askingOptions } from './asking.js'
import { shared } from './finding.js'

export const series: Command = {
  name: 'series',
  usage: '[--measure NAME --to PLACE …]',
  inputs: [0, 0],
  summary: 'Make one daily series with bounds out of what the reports say',
  details: [
    'Each figure is a statement about daily values: a total is a sum, a rate a mean, a change a ratio, a stock what came less what went. They are reconciled so that as little as possible is broken; each day gets its best estimate and the least and greatest value that the figures allow. Days that no figure touches are unknown, not zero. docs/method.md has the method.',
    'Without --measure it lists the series that the ledger could give.',
    '● is a reported or implied day, ○ one that is spread evenly over the days of a figure, → a bound beyond the chart.',
  ],
  options: [
    ...askingOptions,
    { name: 'svg', value: 'OUT', summary: 'Write the chart as SVG; - is standard output' },
    { name: 'png', value: 'OUT', summary: 'Write the chart as PNG; - is standard output' },
    {
      name: 'html',
      value: 'OUT',
      summary:
        'Write one self-contained page with the chart, the table, the conflicts and the words; - is standard output',
    },
    {
      name: 'figures',
      value: null,
      summary: 'List the figures too and how each was used; with --csv, in place of the days',
    },
    ...shared,
  ],
  examples: [
    { command: 'onrecord series', does: 'the series that could be made' },
    {
      command: 'onrecord series --measure arrival --to Georgia',
      does: 'days with bounds, and what became of each figure',
    },
    {
      command: 'onrecord series --measure arrival --to Georgia --period 2022-09-17..2022-09-26 --csv',
      does: 'ten days for a spreadsheet',
    },
    {
      command: 'onrecord series --measure arrival --to GE --as-of 2022-09-27 --json',
      does: 'what was known by then',
    },
    {
      command: 'onrecord series --measure departure --from Georgia --html series.html',
      does: 'a page to look at and to send',
    },
  ],
}

import type { Command } from '../command.js'
import { color, helpOption, ledger } from './options.js'

export const decisions: Command = {
  name: 'decisions',
  usage: '[ID …]',
  inputs: [0, Number.POSITIVE_INFINITY],
  summary: 'Show who decided what, when and why',
  details: ['All decisions, the oldest first; or those about some records or articles.'],
  options: [
    { name: 'who', value: 'NAME', summary: 'Only those of one person' },
    { name: 'since', value: 'DAY', summary: 'Only those of that day, YYYY-MM-DD, or later' },
    { name: 'json', value: null, summary: 'As JSON, one a line' },
    ledger,
    ...color,
    helpOption,
  ],
  examples: [
    { command: 'onrecord decisions', does: 'the whole log' },
    { command: 'onrecord decisions --who ana --since 2022-09-27', does: 'one person’s since a day' },
  ],
}

import { briefTerms } from '../../brief/asked.js'
import type { Command } from '../command.js'
import { color, helpOption, ledger } from './options.js'

export const brief: Command = {
  name: 'brief',
  usage: '--place COUNTRY [--period DAYS]',
  inputs: [0, 0],
  summary: 'Write a situation report in which every sentence carries its citations',
  details: [
    'What the series of a country come to, with bounds; what cannot all be right; what actors say they will or will not do; and the sentences that prove each. Markdown on standard output if no file is named.',
  ],
  options: [
    ...briefTerms,
    { name: 'md', value: 'OUT', summary: 'Write Markdown to a file' },
    {
      name: 'html',
      value: 'OUT',
      summary: 'Write one self-contained page with charts to a file; - is standard output',
    },
    { name: 'pdf', value: 'OUT', summary: 'Print that page to a PDF, with the Chromium that is installed' },
    { name: 'json', value: null, summary: 'The briefing as data' },
    ledger,
    ...color,
    helpOption,
  ],
  examples: [
    { command: 'onrecord brief --place Georgia', does: 'all that the ledger has, as Markdown' },
    {
      command: 'onrecord brief --place GE --period 2022-09-17..2022-09-30 --html brief.html',
      does: 'two weeks, with charts',
    },
  ],
}

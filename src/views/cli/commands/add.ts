import type { Command } from '../command.js'
import { color, helpOption, intake, ledger } from './options.js'

export const add: Command = {
  name: 'add',
  usage: 'INPUT …',
  inputs: [1, Number.POSITIVE_INFINITY],
  summary: 'Read reports on all cores and keep them in the ledger',
  details: [
    'Takes files, folders, patterns of file names, standard input (-), http and https addresses, RSS, Atom and JSON feeds, sitemaps, lists of addresses, WARC and WACZ archives, JSON Lines and mails. The ledger is made where there is none.',
    'What is kept stays kept: stop with Ctrl-C and run the same again, and it goes on where it stopped, with nothing twice. What can’t be had or read is told at the end and stops nothing else.',
  ],
  options: [
    ledger,
    ...intake,
    {
      name: 'json',
      value: null,
      summary: 'A line of JSON for each article once it is kept for good, and one at the end',
    },
    ...color,
    helpOption,
  ],
  examples: [
    { command: 'onrecord add report.html', does: 'one page' },
    { command: 'onrecord add articles.jsonl --ledger reports.db', does: 'many articles, another ledger' },
  ],
}

import type { Command } from '../command.js'
import { color, helpOption, intake, ledger } from './options.js'

export const watch: Command = {
  name: 'watch',
  usage: 'FEED …',
  inputs: [1, Number.POSITIVE_INFINITY],
  summary: 'Add what is new in feeds, again and again until Ctrl-C',
  details: [
    'Goes through feeds and sitemaps on a schedule and adds the pages that the ledger does not have, a line for each round. A page that came in once is not fetched again; to have a newer version of it, give its address to onrecord add. A round that fails is told and the next one tries again.',
  ],
  options: [
    {
      name: 'every',
      value: 'TIME',
      summary: 'From one round to the next: 90s, 15m, 2h or 1d; 15m if not given',
    },
    { name: 'once', value: null, summary: 'One round only, for a timer of the system' },
    ledger,
    ...intake,
    { name: 'json', value: null, summary: 'A line of JSON for each round' },
    ...color,
    helpOption,
  ],
  examples: [
    { command: 'onrecord watch feed.xml --once', does: 'one round' },
    { command: 'onrecord watch https://example.org/feed.xml --every 1h', does: 'every hour' },
  ],
}

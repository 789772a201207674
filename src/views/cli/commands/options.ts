import type { Option } from '../command.js'

export const published: Option = {
  name: 'published',
  value: 'DAY',
  summary: 'The day the report was published, YYYY-MM-DD; goes before what the page says',
}
export const color: readonly Option[] = [
  { name: 'color', value: null, summary: 'Colour even where the output is no terminal' },
  { name: 'no-color', value: null, summary: 'No colour; so does the environment variable NO_COLOR' },
]
export const fetching: readonly Option[] = [
  {
    name: 'allow-host',
    value: 'NAME',
    many: true,
    summary: 'Let an address of this machine or its own network be read; may be given more than once',
  },
  { name: 'timeout', value: 'SECONDS', summary: 'How long an address may take, 20 if not given' },
]
export const helpOption: Option = { name: 'help', short: 'h', value: null, summary: 'Show this help' }

/** Where the ledger is. */
export const ledger: Option = {
  name: 'ledger',
  value: 'WHERE',
  summary:
    'The ledger: a file or a postgres:// address; ./onrecord.db, or what ONRECORD_LEDGER says, if not given',
}

/** How pages are taken in. */
export const intake: readonly Option[] = [
  published,
  {
    name: 'threads',
    value: 'N',
    summary: 'Reading threads, some 250 MB of memory each; one for each core if not given',
  },
  ...fetching,
  { name: 'no-robots', value: null, summary: 'Do not ask robots.txt; for sites that are your own' },
]

/** An option of a command; `value` names what follows it, null for a switch. */
export type Option = Readonly<{
  name: string
  short?: string
  value: string | null
  many?: boolean
  summary: string
}>

export type Example = Readonly<{ command: string; does: string }>

export type Command = Readonly<{
  name: string
  /** How its line goes on after `onrecord NAME`. */
  usage: string
  /** The fewest and most inputs it takes. */
  inputs: readonly [least: number, most: number]
  summary: string
  details: readonly string[]
  options: readonly Option[]
  examples: readonly Example[]
}>

const published: Option = {
  name: 'published',
  value: 'DAY',
  summary: 'The day the report was published, YYYY-MM-DD; goes before what the page says',
}
const color: readonly Option[] = [
  { name: 'color', value: null, summary: 'Colour even where the output is no terminal' },
  { name: 'no-color', value: null, summary: 'No colour; so does the environment variable NO_COLOR' },
]
const fetching: readonly Option[] = [
  {
    name: 'allow-host',
    value: 'NAME',
    many: true,
    summary: 'Let an address of this machine or its own network be read; may be given more than once',
  },
  { name: 'timeout', value: 'SECONDS', summary: 'How long an address may take, 20 if not given' },
]
const help: Option = { name: 'help', short: 'h', value: null, summary: 'Show this help' }

/** Options that stand before or without a command. */
export const globalOptions: readonly Option[] = [
  { ...help, summary: 'Show help; after a command, the help of that command' },
  { name: 'version', short: 'V', value: null, summary: 'Show the version' },
]

/** Every command with its options and examples: help is made from this, and docs/commands.md is tested against it. */
export const commands: readonly Command[] = [
  {
    name: 'read',
    usage: 'FILE|URL|- …',
    inputs: [0, Number.POSITIVE_INFINITY],
    summary: 'Read reports and show what they put on record',
    details: [
      'Reads HTML pages and plain text from files, http and https addresses, or standard input (-), and prints a sheet for each: the figures, statements and positions with the words that prove them.',
    ],
    options: [
      {
        name: 'json',
        value: null,
        summary: 'The document of the record contract; of several inputs, one a line',
      },
      {
        name: 'jsonl',
        value: null,
        summary: 'Lines of {"id", "text" or "html", …} in, one document a line out, in the same order',
      },
      {
        name: 'html',
        value: 'OUT',
        summary: 'Write one self-contained page with the records marked in the text',
      },
      published,
      { name: 'title', value: 'TITLE', summary: 'The title, where the input has none' },
      { name: 'url', value: 'URL', summary: 'The address the page came from, where it is read from a file' },
      ...fetching,
      ...color,
      help,
    ],
    examples: [
      { command: 'onrecord read report.html', does: 'a sheet of one page' },
      { command: 'onrecord read --published 2022-09-27 report.txt', does: 'plain text with its day' },
      { command: 'onrecord read - < report.txt', does: 'standard input' },
      { command: 'onrecord read https://example.org/report.html', does: 'a page from the web' },
      { command: 'onrecord read report.html --html records.html', does: 'a page to read in the browser' },
      { command: 'onrecord read report.html --json', does: 'the document, for a program' },
      { command: 'onrecord read --jsonl < articles.jsonl > documents.jsonl', does: 'many articles' },
    ],
  },
  {
    name: 'explain',
    usage: 'FILE|URL|-',
    inputs: [1, 1],
    summary: 'Say for each number, cue and modal why it became a record or not',
    details: [
      'Goes through the report in the order of its text and gives, for every number, reporting cue and modal verb, the record it became and the rules that read it, or the reason why it was left out.',
    ],
    options: [
      { name: 'json', value: null, summary: 'The same as JSON' },
      published,
      ...fetching,
      ...color,
      help,
    ],
    examples: [
      { command: 'onrecord explain report.html', does: 'why each number was read or left out' },
      { command: 'onrecord explain report.html --json', does: 'the same for a program' },
    ],
  },
  {
    name: 'help',
    usage: '[COMMAND]',
    inputs: [0, 1],
    summary: 'Show the commands, or the options and examples of one',
    details: [],
    options: [help],
    examples: [{ command: 'onrecord help read', does: 'all about onrecord read' }],
  },
]

/** Exit codes and what they mean. */
export const exitCodes: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'Done; a page in which nothing is on record counts as done'],
  [1, 'Failure: an input could not be read, or some of several failed'],
  [2, 'Misuse: an unknown command or option, a value that can’t be right'],
  [130, 'Stopped with Ctrl-C'],
]

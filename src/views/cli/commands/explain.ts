import type { Command } from '../command.js'
import { color, fetching, helpOption, published } from './options.js'

export const explain: Command = {
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
    helpOption,
  ],
  examples: [
    { command: 'onrecord explain report.html', does: 'why each number was read or left out' },
    { command: 'onrecord explain report.html --json', does: 'the same for a program' },
  ],
}

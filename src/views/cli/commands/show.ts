import type { Command } from '../command.js'
import { color, helpOption, ledger } from './options.js'

export const show: Command = {
  name: 'show',
  usage: 'ID',
  inputs: [1, 1],
  summary: 'Show all about a record, an article or a source',
  details: [
    'Takes the id of a figure, statement, position, article or source, or as much of its beginning as no other has. Of a record it shows the sentence with the words marked, where they stand, what is known of them, who decided what, its versions, and which other articles carry the same report; of an article its head, where it was found, its records and its origin; of a source the names it goes by, with the evidence.',
  ],
  options: [
    { name: 'json', value: null, summary: 'The same as JSON, with the text of the article' },
    ledger,
    ...color,
    helpOption,
  ],
  examples: [
    {
      command: 'onrecord show f246fvctnttdg',
      does: 'a figure with its sentence, its history and its origin',
    },
    { command: 'onrecord show f246f --json', does: 'the same for a program, by the beginning of its id' },
  ],
}

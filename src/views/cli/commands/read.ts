import type { Command } from '../command.js'
import { color, fetching, helpOption, published } from './options.js'

export const read: Command = {
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
    helpOption,
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
}

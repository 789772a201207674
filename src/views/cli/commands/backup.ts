import type { Command } from '../command.js'
import { helpOption, ledger } from './options.js'

export const backup: Command = {
  name: 'backup',
  usage: 'OUT',
  inputs: [1, 1],
  summary: 'Write all of the ledger to one file, while others may write to it',
  details: [
    'The file holds the ledger as it is at one moment, with a hash to check it by. It is the same for SQLite and PostgreSQL, so that onrecord restore moves a ledger from one to the other.',
  ],
  options: [
    ledger,
    { name: 'replace', value: null, summary: 'Take the place of a file that is there' },
    { name: 'json', value: null, summary: 'The result as JSON' },
    helpOption,
  ],
  examples: [{ command: 'onrecord backup ledger.backup', does: 'the ledger of this folder in one file' }],
}

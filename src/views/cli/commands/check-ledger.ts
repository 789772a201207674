import type { Command } from '../command.js'
import { color, helpOption, ledger } from './options.js'

export const checkLedger: Command = {
  name: 'check-ledger',
  usage: '',
  inputs: [0, 0],
  summary: 'Look whether the ledger is whole, and say what to do where it isn’t',
  details: [
    'Unpacks every page and compares it with its hash, looks up the words of every record, past ones too, in the text they were read from, follows what rows refer to, and compares the index with the texts. Changes nothing. Exits with 1 where something is wrong.',
  ],
  options: [ledger, { name: 'json', value: null, summary: 'The result as JSON' }, ...color, helpOption],
  examples: [
    { command: 'onrecord check-ledger', does: 'the ledger of this folder' },
    { command: 'onrecord check-ledger --json', does: 'for a program' },
  ],
}

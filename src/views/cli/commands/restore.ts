import type { Command } from '../command.js'
import { helpOption, ledger } from './options.js'

export const restore: Command = {
  name: 'restore',
  usage: 'FILE',
  inputs: [1, 1],
  summary: 'Bring a backup back, all of it or nothing, into either database',
  details: [
    'Checks the backup’s hash before it touches anything. The ledger is made where there is none; one that holds something is left alone unless --replace is given.',
  ],
  options: [
    ledger,
    { name: 'replace', value: null, summary: 'Lose what the ledger holds' },
    { name: 'json', value: null, summary: 'The result as JSON' },
    helpOption,
  ],
  examples: [{ command: 'onrecord restore ledger.backup --ledger copy.db', does: 'into a new ledger' }],
}

import type { Command } from '../command.js'
import { helpOption, ledger } from './options.js'

export const token: Command = {
  name: 'token',
  usage: 'make NAME | list | revoke ID',
  inputs: [1, 2],
  summary: 'Make tokens for the server, list them and take them back',
  details: [
    'A token is shown once, when it is made; the ledger keeps only its hash. The name of a token stands beside what is decided with it.',
  ],
  options: [
    { name: 'role', value: 'ROLE', summary: 'reader, reviewer or admin; reader if not given' },
    { name: 'json', value: null, summary: 'Print JSON' },
    ledger,
    helpOption,
  ],
  examples: [
    { command: 'onrecord token make "Data desk" --role reviewer', does: 'a token for those who check' },
    { command: 'onrecord token list', does: 'who has one' },
  ],
}

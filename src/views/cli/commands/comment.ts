import type { Command } from '../command.js'
import { json, who } from './deciding.js'
import { color, helpOption, ledger } from './options.js'

export const comment: Command = {
  name: 'comment',
  usage: 'ID TEXT',
  inputs: [2, 2],
  summary: 'Say something about a record or an article',
  details: ['A comment is kept in the log and changes nothing else.'],
  options: [who, json, ledger, ...color, helpOption],
  examples: [
    { command: 'onrecord comment fk6xpnf3ck4ma "Is this the whole border?"', does: 'comment on a record' },
  ],
}

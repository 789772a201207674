import { deciding, json, who } from './deciding.js'

export const comment = deciding([who, json], {
  name: 'comment',
  usage: 'ID TEXT',
  inputs: [2, 2],
  summary: 'Say something about a record or an article',
  details: ['A comment is kept in the log and changes nothing else.'],
  example: {
    command: 'onrecord comment fk6xpnf3ck4ma "Is this the whole border?"',
    does: 'comment on a record',
  },
})

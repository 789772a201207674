import { deciding, onRecord } from './deciding.js'

export const undo = deciding(onRecord, {
  name: 'undo',
  usage: 'ID',
  inputs: [1, 1],
  summary: 'Take back the last decision about a record',
  details: [
    'The last decision that is in force is taken back by a new one, whoever made it; both stay in the log. Again, the one before is.',
  ],
  example: { command: 'onrecord undo fsvh6ygckk0f3', does: 'take the last decision back' },
})

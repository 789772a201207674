import { deciding, onRecord } from './deciding.js'

export const reject = deciding(onRecord, {
  name: 'reject',
  usage: 'ID …',
  inputs: [1, Number.POSITIVE_INFINITY],
  summary: 'Reject records: they stay in the ledger and no longer count',
  details: [
    'A rejected record stays rejected when it is read again. Several are rejected together or not at all.',
  ],
  example: { command: 'onrecord reject fsvh6ygckk0f3 --why "a share"', does: 'reject a record' },
})

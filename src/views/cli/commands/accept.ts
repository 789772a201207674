import { deciding, onRecord } from './deciding.js'

export const accept = deciding(onRecord, {
  name: 'accept',
  usage: 'ID …',
  inputs: [1, Number.POSITIVE_INFINITY],
  summary: 'Accept records as they stand',
  details: [
    'An accepted record keeps its fields whatever newer rules read; onrecord reread tells where they say otherwise. Several are accepted together or not at all.',
  ],
  example: { command: 'onrecord accept f246fvctnttdg --why "checked"', does: 'accept a record' },
})

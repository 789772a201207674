import type { Reading } from '../reading.js'
import type { Note, Statement } from '../record.js'

export function findStatements(_reading: Reading): {
  statements: readonly Statement[]
  notes: readonly Note[]
} {
  return { statements: [], notes: [] }
}

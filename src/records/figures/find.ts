import type { Reading } from '../reading.js'
import type { Figure, Note } from '../record.js'

export function findFigures(_reading: Reading): { figures: readonly Figure[]; notes: readonly Note[] } {
  return { figures: [], notes: [] }
}

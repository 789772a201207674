import type { Reading } from '../reading.js'
import type { Note, Position } from '../record.js'

export function findPositions(_reading: Reading): { positions: readonly Position[]; notes: readonly Note[] } {
  return { positions: [], notes: [] }
}

import type { Reading } from '../../records/reading.js'
import type { PlaceMention } from '../mention.js'

export function findPlaces(_reading: Reading): readonly PlaceMention[] {
  return []
}

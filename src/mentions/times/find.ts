import type { Reading } from '../../records/reading.js'
import type { TimeMention } from '../mention.js'

export function findTimes(_reading: Reading): readonly TimeMention[] {
  return []
}

import type { Reading } from '../../records/reading.js'
import type { NumberMention } from '../mention.js'

export function findNumbers(_reading: Reading): readonly NumberMention[] {
  return []
}

import type { Reading } from '../../records/reading.js'
import type { ActorMention } from '../mention.js'

export function findActors(_reading: Reading): readonly ActorMention[] {
  return []
}

import type { NumberMention } from '../../mentions/mention.js'
import { contains } from '../../text/span.js'
import { statementsNear } from '../near.js'
import type { Reading } from '../reading.js'
import type { Figure } from '../record.js'

/** On whose authority a number stands: the innermost statement whose words hold it; null for the reporter's own. */
export function sourceOf(reading: Reading, number: NumberMention): Figure['source'] {
  const holding = statementsNear(reading, number)
    .filter((s) => contains(s.content, number) && !contains(s.speaker, number))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0]
  return holding ? { name: holding.speaker.name, text: holding.speaker.quote, statement: holding.id } : null
}

import type { Sentence, Token } from '../../language/sentence.js'
import { headOf } from '../../language/tree.js'
import type { NumberMention, PlaceMention } from '../../mentions/mention.js'
import type { Reading } from '../reading.js'

/** What may stand between a place and the number that a list gives for it: "Syria (6.8 million)", "Kenya with 12", "and Britain 20,000". */
const BESIDE = /^(?: | ?\(| with |: | [–—-] )$/

/** Whether a list gives the place for this number or for another one; null where it stands in no such list. */
export function standsBeside(
  { article: { text } }: Reading,
  place: PlaceMention,
  number: NumberMention,
  numbers: readonly NumberMention[],
): 'own' | 'other' | null {
  const next = numbers.find((n) => n.start >= place.end)
  if (!next || !BESIDE.test(text.slice(place.end, next.start))) return null
  return next === number ? 'own' : 'other'
}

/** "In Moria, where 300 people live": whether a clause with one of these words at its head tells of the place. */
export function isTold(
  { article: { text } }: Reading,
  sentence: Sentence,
  place: PlaceMention,
  heads: ReadonlySet<Token>,
): boolean {
  const end = Math.max(place.end, place.within?.end ?? 0)
  if (!/^,? where\b/i.test(text.slice(end, end + 8))) return false
  const where = sentence.tokens.find((t) => t.start >= end && /^where$/i.test(t.text))
  const head = where ? headOf(sentence, where) : null
  return head !== null && heads.has(head)
}

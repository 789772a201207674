import type { Sentence, Token } from '../../language/sentence.js'
import { headOf, headsOf, relation, subtreeOf } from '../../language/tree.js'
import type { NumberMention, PlaceMention } from '../../mentions/mention.js'
import { contains, overlaps } from '../../text/span.js'
import { inSentence, statementsNear } from '../near.js'
import type { Reading } from '../reading.js'
import type { Frame } from './frames/frame.js'

/** How a place stands in its sentence: left, headed for, or where something is; `subject` where it acts. */
export type PlaceRole = 'from' | 'to' | 'at' | 'subject' | 'none'

/** A place of the number's sentence, with what speaks for it: the nearer to the top of the list, the likelier. */
export type NearPlace = Readonly<{ mention: PlaceMention; role: PlaceRole; score: number }>

const OUT =
  /\b(?:from|out of|outside of|left|leave|leaving|leaves|fled|flee|fleeing|flees|quit|departed|exited|escaped?|escaping)(?: (?:the|their|his|war-torn))?(?: [\p{L}-]+){0,2}?\s*$/iu
const IN =
  /\b(?:to|into|onto|toward|towards|reach|reached|reaching|enter|entered|entering|for|crossed|crossing)(?: the)?(?: [\p{L}-]+){0,2}?\s*$/iu
const AT =
  /\b(?:in|at|near|on|off|across|around|throughout|inside|within|along|through|over|of|outside|between|via|around|by|under)(?: the)?(?: [\p{L}-]+){0,3}?\s*$/iu

/** How the words before a place have it: the one that stands last decides: "from the camp in Idlib" is in Idlib. */
export function prepositionRole(before: string): PlaceRole {
  const found = (
    [
      ['from', OUT],
      ['to', IN],
      ['at', AT],
    ] as const
  ).flatMap(([role, pattern]) => {
    const match = pattern.exec(before)
    return match ? [{ role, at: match.index }] : []
  })
  return found.sort((a, b) => b.at - a.at)[0]?.role ?? 'none'
}
const tokenAt = (sentence: Sentence, mention: PlaceMention): Token | null =>
  sentence.tokens.findLast((t) => t.start >= mention.start && t.end <= mention.end) ?? null

/** Whether the place belongs to the source of a statement ("the ministry of health in Gaza said") and not to what it says. */
export const ofSource = (reading: Reading, mention: PlaceMention): boolean =>
  statementsNear(reading, mention).some((s) => overlaps(s.speaker, mention) && !contains(s.content, mention))

/** Where the number's own stretch of the sentence ends: at the next number of people. */
function stretchEnd(reading: Reading, number: NumberMention, sentence: Sentence): number {
  const next = inSentence(reading.numbers, number.sentence).find(
    (n) => n.start >= number.end && (n.kind === 'cardinal' || n.kind === 'ratio'),
  )
  return next?.start ?? sentence.end
}

/** The places of the number's sentence, likeliest first. */
export function placesNear(
  reading: Reading,
  number: NumberMention,
  frame: Frame | null,
  anchor: Token,
): readonly NearPlace[] {
  const sentence = reading.sentences[number.sentence]!
  const end = stretchEnd(reading, number, sentence)
  const predicate = frame?.predicate ?? anchor
  const below = new Set([...subtreeOf(sentence, predicate), ...subtreeOf(sentence, anchor)])
  return inSentence(reading.places, number.sentence)
    .filter((mention) => mention.use !== 'demonym' && !ofSource(reading, mention))
    .flatMap((mention) => {
      const token = tokenAt(sentence, mention)
      const before = reading.article.text.slice(Math.max(sentence.start, mention.start - 45), mention.start)
      const acts = token !== null && relation(token) === 'nsubj'
      if (mention.use === 'actor' && !(acts && headOf(sentence, token) === predicate)) return []
      const role: PlaceRole = acts ? 'subject' : prepositionRole(before)
      const after = mention.start >= number.end
      const distance = after ? mention.start - number.end : number.start - mention.end
      const governed = token !== null && headsOf(sentence, token)[0] === predicate
      const inside = (token !== null && below.has(token)) || governed
      const opening = token !== null && token.index < 7 && role === 'at'
      if (!inside && !opening && !(after && mention.start < end)) return []
      const score =
        (token && below.has(token) ? 40 : 0) +
        (governed ? 20 : 0) +
        (after && mention.start < end ? 40 : 0) +
        (after && mention.start >= end ? -20 : 0) -
        distance / 8
      return [{ mention, role, score }]
    })
    .sort((a, b) => b.score - a.score)
}

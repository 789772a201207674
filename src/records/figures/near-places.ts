import type { Sentence, Token } from '../../language/sentence.js'
import { headOf, headsOf, lastTokenIn, relation, subtreeOf } from '../../language/tree.js'
import type { NumberMention, PlaceMention } from '../../mentions/mention.js'
import { contains, overlaps } from '../../text/span.js'
import { inSentence, statementsNear } from '../near.js'
import type { Reading } from '../reading.js'
import { cameBackTo, spokeOfItself } from './back-to.js'
import type { Frame } from './frames/frame.js'
import { isTold, standsBeside } from './of-number.js'
import { ofOtherEvent } from './own-event.js'

/** How a place stands in its sentence: left, headed for, or where something is; `subject` where it acts, `passed` where others left or reached it. */
export type PlaceRole = 'from' | 'to' | 'at' | 'subject' | 'passed' | 'none'

/** A place of the number's sentence, with what speaks for it: the nearer to the top of the list, the likelier. */
export type NearPlace = Readonly<{
  mention: PlaceMention
  role: PlaceRole
  score: number
  /** Whether it stands with a number before this one. */
  taken: boolean
}>

const OUT =
  /\b(?:from|out of|outside of|left|leave|leaving|leaves|fled|flee|fleeing|flees|quit|departed|exited|escaped?|escaping)(?: (?:the|their|his|war-torn))?(?: [\p{L}-]+){0,2}?\s*$/iu
const IN =
  /\b(?:to|into|onto|toward|towards|reach|reached|reaching|enter|entered|entering|for|crossed|crossing)(?: the)?(?: [\p{L}-]+){0,2}?\s*$/iu
const AT =
  /\b(?:in|at|near|on|off|across|around|throughout|inside|within|along|through|over|of|outside|between|via|around|by|under)(?: the)?(?: [\p{L}-]+){0,3}?\s*$/iu

/** How far before a place the word that says how it stands may begin, in characters. */
const REACH = 45

/**
 * How the words of the sentence before `start` have the place that stands there: the one that stands last decides: "from
 * the camp in Idlib" is in Idlib.
 */
export function prepositionRole(reading: Reading, sentence: Sentence, start: number): PlaceRole {
  const before = reading.article.text.slice(Math.max(sentence.start, start - REACH), start)
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

/** Whether the place holds another of them by its words: "Mauritania's capital Nouakchott", where the smaller says more. */
export const holdsOther = (places: readonly PlaceMention[], mention: PlaceMention): boolean =>
  places.some((p) => p.within && overlaps(p.within, mention))

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

/** How much a place's standing in the sentence counts against another's. */
const TIERS = { own: 0, opening: -40, elsewhere: -80, source: -120, otherEvent: -300 } as const

/** Nothing outweighs that a list gives the place for the number, or that the number's clause tells of the place. */
const LIST = { own: 120, other: -120, none: 0 } as const
const TOLD = 120

/** "From five countries: Syria (6.8 million), Venezuela (4.6 million)": each stands as what leads to the list says. */
const LEADS =
  /\b(?:(?<from>from|out of)|(?<to>to|into|entered|reached)|(?<at>in|at|across|between))\b[^:;.,]{0,40}: ?$/i

function listRole(
  { article: { text } }: Reading,
  sentence: Sentence,
  places: readonly PlaceMention[],
): PlaceRole {
  for (const { start } of places) {
    const lead = LEADS.exec(text.slice(Math.max(sentence.start, start - 2 * REACH), start))
    if (lead) return lead.groups!.from ? 'from' : lead.groups!.to ? 'to' : 'at'
  }
  return 'none'
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
  const above = new Set(headsOf(sentence, anchor))
  const heads = new Set([predicate, ...above])
  const numbers = inSentence(reading.numbers, number.sentence).filter((n) => n.kind === 'cardinal')
  const datelines = reading.article.blocks.filter((b) => b.kind === 'dateline')
  const places = inSentence(reading.places, number.sentence).filter(
    (p) => p.use !== 'demonym' && !datelines.some((b) => contains(b, p)),
  )
  const named = places.map((mention) => ({
    mention,
    token: lastTokenIn(sentence, mention),
    start: mention.start,
  }))
  // "Had arrived in the country", "it will take": as if its name stood there.
  const meant = sentence.tokens.flatMap((token) => {
    const mention = cameBackTo(reading, sentence, token) ?? spokeOfItself(reading, token)
    return mention && below.has(token) && token.start < end ? [{ mention, token, start: token.start }] : []
  })
  return [...named, ...meant]
    .flatMap(({ mention, token, start }) => {
      const head = token ? headOf(sentence, token) : null
      const acts = token !== null && relation(token) === 'nsubj'
      // "Turkey said that it hosts 3.6 million" tells where; "the Pentagon said" doesn't.
      const near = head === predicate || (mention.kind === 'country' && head !== null && above.has(head))
      if (mention.use === 'actor' && !(acts && near)) return []
      const after = start >= number.end
      const taken = numbers.some((n) => n.end <= start && start < number.start)
      // "98,000 entered Kazakhstan and 64,234 have left": how it stands to the other number says nothing of this one.
      const beside = standsBeside(reading, mention, number, numbers)
      const listed = beside === 'own' ? listRole(reading, sentence, places) : 'none'
      const told = listed === 'none' ? prepositionRole(reading, sentence, start) : listed
      // "Moved on to Batangas, where a flood killed 85": they died there, however one came to the place.
      const where = !holdsOther(places, mention) && isTold(reading, sentence, mention, heads)
      const role: PlaceRole = where
        ? 'at'
        : acts
          ? 'subject'
          : taken && (told === 'from' || told === 'to') && beside !== 'own'
            ? 'passed'
            : told
      const distance = after ? start - number.end : number.start - start
      const governed = head === predicate || (acts && head !== null && above.has(head))
      const inside = token !== null && below.has(token)
      const opening = token !== null && token.index < 7 && role !== 'to'
      const own = governed || inside || (after && start < end)
      const tier: keyof typeof TIERS =
        token && ofOtherEvent(sentence, token, predicate, above)
          ? 'otherEvent'
          : start === mention.start && ofSource(reading, mention)
            ? 'source'
            : own
              ? 'own'
              : opening
                ? 'opening'
                : 'elsewhere'
      const score =
        TIERS[tier] +
        (inside ? 40 : 0) +
        (governed ? 20 : 0) +
        (after && start < end ? 40 : 0) -
        (holdsOther(places, mention) ? 60 : 0) -
        (taken ? 40 : 0) +
        LIST[beside ?? 'none'] +
        (where ? TOLD : 0) -
        Math.min(distance, 160) / 8
      return [{ mention, role, score, taken }]
    })
    .sort((a, b) => b.score - a.score)
}

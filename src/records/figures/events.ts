import type { Sentence, Token } from '../../language/sentence.js'
import { lastTokenIn, subtreeOf } from '../../language/tree.js'
import type { PlaceMention } from '../../mentions/mention.js'
import { inSentence } from '../near.js'
import type { Reading } from '../reading.js'
import { tellsSudden } from './event-words.js'
import { holdsOther, ofSource, prepositionRole } from './near-places.js'

/** A sudden event of the story: the word that tells of it, and where the text says that it was. */
export type StoryEvent = Readonly<{ sentence: number; word: Token; place: PlaceMention }>

/** The first sentences of a report, in which it says what happened and where. */
const LEAD = 12
/** How far from the word the place may stand, in tokens; before it, how near where it is part of its name ("the Lagos blast"). */
const REACH = 14
const NAME_REACH = 3
/** Words that open a sentence: "In Lagos, a blast". */
const OPENING = 7

/** The place that the text gives an event: below its word in the tree, or the nearest behind it. */
function placeOf(reading: Reading, sentence: Sentence, word: Token): PlaceMention | null {
  const named = inSentence(reading.places, sentence.index).filter((p) => p.use === 'place')
  const below = new Set(subtreeOf(sentence, word))
  const ranked = named
    .filter((p) => !holdsOther(named, p) && !ofSource(reading, p))
    .flatMap((place) => {
      const token = lastTokenIn(sentence, place)
      if (!token) return []
      const distance = Math.abs(token.index - word.index)
      const role = prepositionRole(reading, sentence, place.start)
      if (role === 'from' || role === 'to' || distance > REACH) return []
      const inside = below.has(token)
      const before = token.index < word.index
      const ofName = before && inside && distance <= NAME_REACH
      const told = ofName || (role === 'at' && (!before || inside || token.index < OPENING))
      return told ? [{ place, score: (inside ? 10 : 0) - (before ? 4 : 0) - distance }] : []
    })
    .sort((a, b) => b.score - a.score)
  return ranked[0]?.place ?? null
}

const found = new WeakMap<readonly PlaceMention[], readonly StoryEvent[]>()

/** The sudden events of the article that have a place, in the order of the text. */
export function eventsOf(reading: Reading): readonly StoryEvent[] {
  const known = found.get(reading.places)
  if (known) return known
  const events = reading.sentences.flatMap((sentence) =>
    inSentence(reading.places, sentence.index).length === 0
      ? []
      : sentence.tokens.filter(tellsSudden).flatMap((word) => {
          const place = placeOf(reading, sentence, word)
          return place ? [{ sentence: sentence.index, word, place }] : []
        }),
  )
  found.set(reading.places, events)
  return events
}

/** The event that the report is about: the first of its lead that has a place. */
export const mainEvent = (reading: Reading): StoryEvent | null =>
  eventsOf(reading).find(({ sentence }) => sentence < LEAD) ?? null

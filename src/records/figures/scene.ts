import type { PlaceMention } from '../../mentions/mention.js'
import { inSentence } from '../near.js'
import type { Reading } from '../reading.js'
import { ofSource, prepositionRole } from './near-places.js'

/** How far back the text may have set the scene, in sentences. */
const BACK = 3
/** Names in the title and the first paragraphs say what the article is about. */
const LEAD = 600
const LEAD_WEIGHT = 3

type Weights = ReadonlyMap<string, number>
const weighed = new WeakMap<readonly PlaceMention[], Weights>()

/** How much of the article is about each place, by name: the share of its mentions, those near its beginning counting more. */
function weightsOf({ places }: Reading): Weights {
  const known = weighed.get(places)
  if (known) return known
  const counts = new Map<string, number>()
  let sum = 0
  for (const { use, place, start } of places)
    if (use === 'place') {
      const weight = start < LEAD ? LEAD_WEIGHT : 1
      counts.set(place.name, (counts.get(place.name) ?? 0) + weight)
      sum += weight
    }
  const weights = new Map([...counts].map(([name, count]) => [name, count / sum]))
  weighed.set(places, weights)
  return weights
}

/** A continent or a sea is seldom where a thing happened when something smaller is named. */
const SIZE: Readonly<Record<PlaceMention['kind'], number>> = {
  area: -0.3,
  country: 0,
  region: 0.1,
  water: 0,
  city: 0.1,
  crossing: 0.2,
  camp: 0.2,
  island: 0.2,
}

/**
 * Where the sentence is set when it names no place itself: what the sentences before it were set in, or what the article is
 * about; null where nothing stands out.
 */
export function sceneOf(reading: Reading, sentence: number, except: readonly string[]): PlaceMention | null {
  const weights = weightsOf(reading)
  const block = reading.sentences[sentence]?.block.index
  let best: { mention: PlaceMention; score: number } | null = null
  const offer = (mention: PlaceMention, score: number) => {
    if (mention.use !== 'place' || except.includes(mention.place.name) || ofSource(reading, mention)) return
    const total = score + (weights.get(mention.place.name) ?? 0) + SIZE[mention.kind]
    if (!best || total > best.score) best = { mention, score: total }
  }
  for (let back = 1; back <= BACK; back++) {
    const near = reading.sentences[sentence - back]
    if (!near) break
    for (const mention of inSentence(reading.places, near.index)) {
      const before = reading.article.text.slice(Math.max(near.start, mention.start - 45), mention.start)
      offer(
        mention,
        (prepositionRole(before) === 'at' ? 0.4 : 0) +
          (near.block.index === block ? 0.2 : 0) -
          0.25 * (back - 1),
      )
    }
  }
  const main = [...weights].sort((a, b) => b[1] - a[1])[0]
  if (main && main[1] > 0.25) {
    const mention = reading.places.find((p) => p.use === 'place' && p.place.name === main[0])
    if (mention) offer(mention, 0.1)
  }
  return (best as { mention: PlaceMention } | null)?.mention ?? null
}

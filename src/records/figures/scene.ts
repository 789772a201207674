import type { Place, PlaceMention } from '../../mentions/mention.js'
import { inSentence } from '../near.js'
import type { Reading } from '../reading.js'
import { BACK_TO } from './back-to.js'
import { eventsOf, mainEvent } from './events.js'
import { holdsOther, ofSource, prepositionRole } from './near-places.js'

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

/** What speaks for a place that the text named before. */
const WEIGHT = {
  at: 0.2,
  sameParagraph: 0.2,
  perSentenceBack: -0.25,
  ofLastFigure: 0.3,
  main: 0.3,
  cameBackTo: 1,
  event: 0.3,
  mainEvent: 0.6,
} as const

/** The place where a sentence is set, and whether it is where an event was that befell people. */
type Scene = PlaceMention & Readonly<{ ofEvent: boolean }>

/**
 * Where the sentence is set when it names no place itself: the place that it comes back to ("the city"), what the sentences
 * before it or the figure before it were set in, or what the article is about; for `toll`, what befalls people in an event, where
 * that was. Null where nothing stands out.
 */
export function sceneOf(
  reading: Reading,
  sentence: number,
  except: readonly string[],
  last: readonly Place[],
  toll: boolean,
): Scene | null {
  const weights = weightsOf(reading)
  const here = reading.sentences[sentence]!
  const words = reading.article.text.slice(here.start, here.end)
  const kinds = BACK_TO.flatMap(([pattern, list]) => (pattern.test(words) ? list : []))
  const eventPlaces = new Set(toll ? eventsOf(reading).map((e) => e.place.place.name) : [])
  let best: { mention: PlaceMention; score: number } | null = null
  const offer = (mention: PlaceMention, score: number) => {
    if (mention.use !== 'place' || except.includes(mention.place.name)) return
    const total =
      score +
      (weights.get(mention.place.name) ?? 0) +
      SIZE[mention.kind] +
      (kinds.includes(mention.kind) ? WEIGHT.cameBackTo : 0) +
      (last.some((place) => place.name === mention.place.name) ? WEIGHT.ofLastFigure : 0) +
      (ofSource(reading, mention) ? -0.5 : 0) +
      (toll && eventPlaces.has(mention.place.name) ? WEIGHT.event : 0)
    if (!best || total > best.score) best = { mention, score: total }
  }
  const reach = kinds.length > 0 ? 2 * BACK : BACK
  for (let back = 1; back <= reach; back++) {
    const near = reading.sentences[sentence - back]
    if (!near) break
    const named = inSentence(reading.places, near.index)
    for (const mention of named) {
      if (holdsOther(named, mention)) continue
      offer(
        mention,
        (prepositionRole(reading, near, mention.start) === 'at' ? WEIGHT.at : 0) +
          (near.block.index === here.block.index ? WEIGHT.sameParagraph : 0) +
          WEIGHT.perSentenceBack * (back - 1),
      )
    }
  }
  const event = toll ? mainEvent(reading) : null
  if (event) offer(event.place, WEIGHT.mainEvent)
  const main = mainPlace(reading)
  if (main) offer(main, WEIGHT.main)
  const scene = (best as { mention: PlaceMention } | null)?.mention
  return scene ? { ...scene, ofEvent: eventPlaces.has(scene.place.name) } : null
}

/** How much of the article's places one must make up to be what it is about. */
const MAIN_SHARE = 0.25

const mains = new WeakMap<readonly PlaceMention[], PlaceMention | null>()

function mainPlace(reading: Reading): PlaceMention | null {
  const known = mains.get(reading.places)
  if (known !== undefined) return known
  const [name, share] = [...weightsOf(reading)].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  const main =
    share > MAIN_SHARE
      ? (reading.places.find((p) => p.use === 'place' && p.place.name === name) ?? null)
      : null
  mains.set(reading.places, main)
  return main
}

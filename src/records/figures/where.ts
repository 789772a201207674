import type { Sentence, Token } from '../../language/sentence.js'
import type { NumberMention, Place, PlaceMention } from '../../mentions/mention.js'
import { inSentence } from '../near.js'
import type { Reading } from '../reading.js'
import type { Basis, Figure, Measure } from '../record.js'
import type { Frame } from './frames/frame.js'
import { isKin } from './lexicon.js'
import { holdsOther, type NearPlace, type PlaceRole, placesNear } from './near-places.js'
import { sceneOf } from './scene.js'
import { planOf, type Slot } from './slots.js'
import { TOLLS, wereThere } from './tolls.js'
import { isOfWorld, isWithin } from './whereabouts.js'

export type Where = Readonly<{ from: readonly Place[]; to: readonly Place[]; at: readonly Place[] }>

/** What happens to people in a sudden event; those said to have been there were where it happened. */
const befell = (measure: Measure, frame: Frame | null): boolean =>
  TOLLS.has(measure) || wereThere(measure, frame)

/** A count of the whole world has no place; nor have the children of a man who is quoted. */
function isPlaceless(sentence: Sentence, frame: Frame | null, anchor: Token): boolean {
  const words = sentence.tokens.map((t) => t.text.toLowerCase()).join(' ')
  return (
    /\b(?:worldwide|globally|around the world|in the world|on earth|across the world|global)\b/.test(words) ||
    (!frame && isKin(anchor))
  )
}

/** "Kazakhstan, Georgia and Finland": all of a list stand as one of them does. */
function listOf(reading: Reading, mention: PlaceMention): readonly Place[] {
  const named = inSentence(reading.places, mention.sentence).filter((p) => p.use === 'place')
  const all = named.filter((p) => !holdsOther(named, p))
  const joined = (a: PlaceMention, b: PlaceMention) =>
    /^\s*(?:,|and|, and|or)\s*$/.test(reading.article.text.slice(a.end, b.start))
  const at = all.indexOf(mention)
  if (at < 0) return [mention.place]
  let first = at
  let last = at
  while (first > 0 && joined(all[first - 1]!, all[first]!)) first--
  while (last + 1 < all.length && joined(all[last]!, all[last + 1]!)) last++
  return all.slice(first, last + 1).map((p) => p.place)
}

/** How much a less fitting role counts against a place, and from what score on one in the sentence outweighs the scene. */
const ROLE_STEP = 15
const LIKELY = -140

/** The likeliest place that stands in one of these roles. */
function bestFor(
  roles: readonly PlaceRole[],
  near: readonly NearPlace[],
  taken: ReadonlySet<NearPlace>,
): NearPlace | null {
  const rank = (p: NearPlace) => p.score - ROLE_STEP * roles.indexOf(p.role)
  return (
    near
      .filter((p) => roles.includes(p.role) && !taken.has(p) && p.score > LIKELY)
      .toSorted((a, b) => rank(b) - rank(a))[0] ?? null
  )
}

/** What is known of a figure when its places are looked for; `previous` is the figure before it. */
export type Placed = Readonly<{
  number: NumberMention
  frame: Frame | null
  anchor: Token
  basis: Basis
  measure: Measure
  previous: Figure | null
  /** The country after which those counted are named. */
  nationality: string | null
}>

/** The land that a people is named after, by its own name where the article has it. */
function landOf(places: readonly PlaceMention[], country: string | null): Place | null {
  const named = country === null ? [] : places.filter(({ place }) => place.country === country)
  const land = named.find((p) => p.use !== 'demonym' && p.place.precision === 'country')
  return (land ?? named.find((p) => p.use === 'demonym'))?.place ?? null
}

/** The places that a figure is about: where from, where to, or where it holds when it is not a movement. */
export function whereOf(
  reading: Reading,
  { number, frame, anchor, basis, measure, previous, nationality }: Placed,
  goesOn: boolean,
): Readonly<{ where: Where; rules: readonly string[] }> {
  const sentence = reading.sentences[number.sentence]!
  const plan = planOf(sentence, measure, basis, frame)
  const near = placesNear(reading, number, frame, anchor)
  // "The number rose to 10,000": where the figure before it was.
  if (goesOn && previous && near.every(({ taken, score }) => taken || score <= LIKELY))
    return { where: { from: previous.from, to: previous.to, at: previous.at }, rules: ['where/before'] }
  const land = landOf(reading.places, nationality)
  if (land && measure === 'displacement' && frame && isWithin(sentence, frame))
    return { where: { from: [], to: [], at: [land] }, rules: ['where/home'] }
  const taken = new Set<NearPlace>()
  const where: Record<Slot, readonly Place[]> = { from: [], to: [], at: [] }
  for (const slot of ['from', 'to', 'at'] as const) {
    const best = bestFor(plan[slot] ?? [], near, taken)
    if (!best) continue
    taken.add(best)
    where[slot] = listOf(reading, best.mention)
  }
  if (where.at.length > 0 && (where.from.length > 0 || where.to.length > 0)) where.at = []
  const named = [...where.from, ...where.to, ...where.at]
  const world = basis !== 'change' && isOfWorld(measure, number.low ?? number.high)
  if (world && named.every(({ precision }) => precision === 'country'))
    return { where: { from: [], to: [], at: [] }, rules: ['where/world'] }
  const rules = named.length > 0 ? ['where/sentence'] : []
  const settled = plan.otherwise === 'at' ? named.length > 0 : where[plan.otherwise].length > 0
  if (settled || isPlaceless(sentence, frame, anchor)) return { where, rules }
  const home = plan.otherwise === 'from' && measure === 'displacement' ? land : null
  if (home) return { where: { ...where, from: [home] }, rules: [...rules, 'where/home'] }
  const scene = sceneOf(
    reading,
    number.sentence,
    named.map((p) => p.name),
    previous ? [...previous.at, ...previous.to, ...previous.from] : [],
    plan.otherwise === 'at' && befell(measure, frame),
  )
  if (scene) where[plan.otherwise] = [scene.place]
  return { where, rules: scene ? [...rules, scene.ofEvent ? 'where/event' : 'where/scene'] : rules }
}

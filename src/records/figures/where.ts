import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf } from '../../language/tree.js'
import type { NumberMention, Place, PlaceMention } from '../../mentions/mention.js'
import { inSentence } from '../near.js'
import type { Reading } from '../reading.js'
import type { Basis, Figure, Measure } from '../record.js'
import type { Frame } from './frames/frame.js'
import { isKin } from './lexicon.js'
import { holdsOther, type NearPlace, type PlaceRole, placesNear } from './near-places.js'
import { sceneOf } from './scene.js'

export type Where = Readonly<{ from: readonly Place[]; to: readonly Place[]; at: readonly Place[] }>
type Slot = keyof Where

/** Which roles fill which slot of a measure, best first, and the slot that the scene fills where the sentence names no place. */
type Plan = Readonly<Partial<Record<Slot, readonly PlaceRole[]>> & { otherwise: Slot }>

const HERE: Plan = { at: ['at', 'none', 'subject'], otherwise: 'at' }
const MOVED: Plan = { from: ['from'], to: ['to'], at: ['at', 'none', 'subject'], otherwise: 'at' }
const INTO: Plan = { from: ['from'], to: ['to', 'subject', 'at', 'none'], otherwise: 'to' }
const OUT_OF: Plan = { from: ['from', 'at', 'subject', 'none'], to: ['to'], otherwise: 'from' }

const PLANS: Readonly<Partial<Record<Measure, Plan>>> = {
  arrival: INTO,
  departure: OUT_OF,
  displacement: MOVED,
  evacuation: MOVED,
  expulsion: { from: ['from'], to: ['to'], at: ['at', 'none'], otherwise: 'from' },
  return: MOVED,
  crossing: MOVED,
  refugee: { from: ['from'], at: ['at', 'subject', 'to', 'none'], otherwise: 'at' },
}

/** Who is counted as having left a place by the verb that says so: "fled", "evacuated"; homes are left where they stand. */
function leaves(sentence: Sentence, { predicate }: Frame): boolean {
  if (!/^(?:flee|escape|evacuate|uproot)$/.test(predicate.lemma)) return false
  return !childrenOf(sentence, predicate).some((c) => /^(?:home|house)$/.test(c.lemma))
}

function planOf(sentence: Sentence, measure: Measure, basis: Basis, frame: Frame | null): Plan {
  if (measure === 'evacuation' && basis === 'plan') return OUT_OF
  if ((measure === 'evacuation' || measure === 'displacement') && frame && leaves(sentence, frame))
    return OUT_OF
  // "Encountered in the El Paso area": where they were met.
  if (measure === 'arrival' && frame?.predicate.lemma === 'encounter') return HERE
  return PLANS[measure] ?? HERE
}

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
}>

/** The places that a figure is about: where from, where to, or where it holds when it is not a movement. */
export function whereOf(
  reading: Reading,
  { number, frame, anchor, basis, measure, previous }: Placed,
  goesOn: boolean,
): Readonly<{ where: Where; rules: readonly string[] }> {
  const sentence = reading.sentences[number.sentence]!
  const plan = planOf(sentence, measure, basis, frame)
  const near = placesNear(reading, number, frame, anchor)
  // "The number rose to 10,000": where the figure before it was.
  if (goesOn && previous && near.every(({ taken, score }) => taken || score <= LIKELY))
    return { where: { from: previous.from, to: previous.to, at: previous.at }, rules: ['where/before'] }
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
  const rules = named.length > 0 ? ['where/sentence'] : []
  const settled = plan.otherwise === 'at' ? named.length > 0 : where[plan.otherwise].length > 0
  if (settled || isPlaceless(sentence, frame, anchor)) return { where, rules }
  const scene = sceneOf(
    reading,
    number.sentence,
    named.map((p) => p.name),
    previous ? [...previous.at, ...previous.to, ...previous.from] : [],
  )
  if (scene) where[plan.otherwise] = [scene.place]
  return { where, rules: scene ? [...rules, 'where/scene'] : rules }
}

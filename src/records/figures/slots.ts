import type { Sentence } from '../../language/sentence.js'
import { childrenOf } from '../../language/tree.js'
import type { Basis, Measure } from '../record.js'
import type { Frame } from './frames/frame.js'
import type { PlaceRole } from './near-places.js'
import { wereThere } from './tolls.js'
import { isAbroad } from './whereabouts.js'

/** Where people left, where they went to, or where they were. */
export type Slot = 'from' | 'to' | 'at'

/** Which roles fill which slot of a measure, best first, and the slot that the scene fills where the sentence names no place. */
export type Plan = Readonly<Partial<Record<Slot, readonly PlaceRole[]>> & { otherwise: Slot }>

const HERE: Plan = { at: ['at', 'none', 'subject'], otherwise: 'at' }
const MOVED: Plan = { from: ['from'], to: ['to'], at: ['at', 'none', 'passed', 'subject'], otherwise: 'at' }
const INTO: Plan = { from: ['from'], to: ['to', 'subject', 'at', 'none', 'passed'], otherwise: 'to' }
const OUT_OF: Plan = { from: ['from', 'at', 'subject', 'none', 'passed'], to: ['to'], otherwise: 'from' }

const PLANS: Readonly<Partial<Record<Measure, Plan>>> = {
  arrival: INTO,
  departure: OUT_OF,
  displacement: MOVED,
  evacuation: MOVED,
  expulsion: { from: ['from'], to: ['to'], at: ['at', 'none', 'passed'], otherwise: 'from' },
  return: MOVED,
  crossing: MOVED,
  refugee: { from: ['from'], at: ['at', 'subject', 'to', 'none', 'passed'], otherwise: 'at' },
}

/** Who is counted as having left a place by the verb that says so: "fled", "evacuated"; homes are left where they stand. */
function leaves(sentence: Sentence, frame: Frame): boolean {
  const { predicate } = frame
  if (isAbroad(sentence, frame)) return true
  if (!/^(?:flee|escape|evacuate|uproot)$/.test(predicate.lemma)) return false
  return !childrenOf(sentence, predicate).some((c) => /^(?:home|house)$/.test(c.lemma))
}

/** How the places of a figure are looked for. */
export function planOf(sentence: Sentence, measure: Measure, basis: Basis, frame: Frame | null): Plan {
  if (measure === 'evacuation' && basis === 'plan') return OUT_OF
  if ((measure === 'evacuation' || measure === 'displacement') && frame && leaves(sentence, frame))
    return OUT_OF
  // "Encountered in the El Paso area": where they were met.
  if (measure === 'arrival' && frame?.predicate.lemma === 'encounter') return HERE
  // "A boat carrying 120 people from Senegal": where they came from.
  if (wereThere(measure, frame)) return MOVED
  return PLANS[measure] ?? HERE
}

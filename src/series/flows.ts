import { lexicon } from '../lexicon.js'
import type { Measure } from '../records/record.js'
import type { Evidence } from './evidence.js'

/** The part that a measure’s places play: whether people come to, leave or are at the place that a series is of. */
export type Role = 'from' | 'to' | 'at'

/** How the places of a measure are read: the first role is the one that a series of it needs. */
export const rolesOf = (measure: Measure): readonly Role[] => roles[measure] ?? ['at', 'to', 'from']

const roles: Partial<Record<Measure, readonly Role[]>> = {
  arrival: ['to', 'at'],
  departure: ['from', 'at'],
  crossing: ['at', 'to', 'from'],
  displacement: ['from', 'at'],
  refugee: ['at', 'to'],
  evacuation: ['from', 'at'],
  return: ['to', 'at'],
  expulsion: ['from', 'at'],
}

/** The flow that goes the other way: what comes less what goes is how a stock changes. */
export const oppositeOf = (measure: Measure): Measure | null =>
  measure === 'arrival' ? 'departure' : measure === 'departure' ? 'arrival' : null

/** Measures under which a stock of those who came may stand; "are still in the country" states none. */
const STOCK_MEASURES: ReadonlySet<Measure> = new Set(['other', 'arrival', 'refugee', 'stranded'])

const staying: ReadonlySet<string> = new Set(
  lexicon<{ words: readonly string[] }>('staying-words').flatMap(({ words }) => words),
)

/** Whether a stock is of people who came and are still there, as its sentence says. */
export const isOfThoseWhoStay = ({ figure, sentence }: Evidence): boolean =>
  STOCK_MEASURES.has(figure.measure) &&
  (sentence.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => staying.has(word))

import type { Measure, Unit } from '../records/record.js'
import type { Stretch } from './timeline.js'

/** A place asked for: a country, or a place in one. */
export type Where = Readonly<{
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** The place's id in the gazetteer; null for a country and for a place in no list. */
  id: string | null
  whole: boolean
}>

/** What a series is of. */
export type SeriesQuestion = Readonly<{
  measure: Measure
  /** Where people come from, go to, or where it happens; null where anything goes. */
  from: Where | null
  to: Where | null
  at: Where | null
  /** ISO 3166-1 alpha-2; null for whatever the figures are of. */
  nationality: string | null
  unit: Unit
  /** The days to show; all that figures are about if null. */
  period: Stretch | null
  /** A household in persons, and who says so; null where households are left out. */
  household: Readonly<{ size: number; source: string }> | null
  policy: string
}>

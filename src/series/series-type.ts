import type { Constraint } from './constraint.js'
import type { Evidence } from './evidence.js'
import type { Conflict } from './explain-conflict.js'
import type { SeriesQuestion } from './question.js'

/**
 * How a value is known: `reported` by a figure of exactly these days; `implied` where the figures leave it little room;
 * `imputed` where it is spread evenly over the days of a figure; `unknown` where no figure touches it.
 */
export type Known = 'reported' | 'implied' | 'imputed' | 'unknown'

/** A number of people over some days: at least, at most and best. `high` is null where nothing bounds it. */
export type Value = Readonly<{
  /** ISO days, inclusive; of a period with times of day, YYYY-MM-DDTHH:MM. */
  start: string
  end: string
  low: number
  high: number | null
  /** Null where unknown. */
  best: number | null
  known: Known
  /** The figures that are about any of these days and bear on the value, by their ids. */
  figures: readonly string[]
}>

/** How a figure was used. */
export type FigureUse = Readonly<{
  evidence: Evidence
  use: 'used' | 'folded' | 'superseded' | 'in conflict' | 'denied' | 'outside'
  /** Why it is not used, or not alone. */
  reason: string | null
  /** The figure that it folds into or that replaces it. */
  by: string | null
  /** The days that it is about, as the series takes it; ISO, as in a value. */
  start: string | null
  end: string | null
  /** What it is taken for by the policy, over those days; of a change, the ratio. `high` is null where it has no upper end. */
  low: number | null
  high: number | null
  kind: Constraint['form']['kind'] | null
  /** What was taken for granted. */
  assumed: readonly string[]
}>

/** Many figures as one daily series. */
export type Series = Readonly<{
  question: SeriesQuestion
  policy: string
  days: readonly Value[]
  /** Weeks from Monday to Sunday of which every day is known; their bounds are not the sums of those of days. */
  weeks: readonly Value[]
  /** All the days shown together, or the period asked for; null where there are none. */
  total: Value | null
  figures: readonly FigureUse[]
  conflicts: readonly Conflict[]
  /** What is missing, in plain words. */
  notes: readonly string[]
}>

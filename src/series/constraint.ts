import type { Measure } from '../records/record.js'
import type { Evidence } from './evidence.js'
import type { Interval } from './interval.js'
import { DAY, type Stretch } from './timeline.js'

/** Which flow of people: `in` and `out` of the place of the question. The series asked for is one of them. */
export type Flow = 'in' | 'out'

export const flowOf = (measure: Measure): Flow => (measure === 'departure' ? 'out' : 'in')

/**
 * What a figure says about the unknown daily values x ≥ 0, each linear in them:
 *
 * - `sum`: Σ x over the stretch: a total, one day, a rate times its days; a `loose` one may be of somewhat other days;
 * - `ratio`: the mean of x over `now` divided by that over `before`;
 * - `level`: an unknown start plus all that came less all that went until `at`: a stock;
 * - `total`: a total whose first day is not given, known only to the balances of its own report;
 * - `balance`: what is left of those whom two totals of one report count: those who came less those who went again.
 */
export type Form =
  | Readonly<{ kind: 'sum'; flow: Flow; stretch: Stretch; loose: Loose | null }>
  | Readonly<{ kind: 'ratio'; flow: Flow; now: Stretch; before: Stretch }>
  | Readonly<{ kind: 'level'; at: number }>
  | Readonly<{ kind: 'total'; flow: Flow; article: string }>
  | Readonly<{ kind: 'balance'; came: SumForm; went: SumForm }>
/**
 * What holds of a sum that may be of other days than its stretch: the days that are surely in it come to `most` of its value
 * at most, those that may be in it to `least` of it at least.
 */
export type Loose = Readonly<{ sure: Stretch; within: Stretch; least: number; most: number }>
export type SumForm = Extract<Form, { kind: 'sum' | 'total' }>

/** A figure as a statement about daily values: what its form lies in, and what is taken for granted. */
export type Constraint = Readonly<{
  evidence: Evidence
  form: Form
  interval: Interval
  /** What the report names, in the unit of the form; null where it names only one end. */
  named: number | null
  /** The form is so many times the number that the report gives: the days of a daily rate, the size of a household. */
  times: number
  /** What was taken for granted, in plain words. */
  assumed: readonly string[]
  /** The figure that a change counts from. */
  baseline: Evidence | null
}>

/** A figure that can't be used, and why. */
export type Outside = Readonly<{ evidence: Evidence; reason: string }>

/** Every stretch that a form needs the sum of. */
export function sumsOf(form: Form): readonly Stretch[] {
  if (form.kind === 'sum') return [form.stretch, ...(form.loose ? [form.loose.sure, form.loose.within] : [])]
  return form.kind === 'balance' ? [...sumsOf(form.came), ...sumsOf(form.went)] : stretchesOf(form)
}

/** The days that a form is about, which the timeline must hold. */
export function stretchesOf(form: Form): readonly Stretch[] {
  if (form.kind === 'sum') return [form.stretch]
  if (form.kind === 'ratio') return [form.now, form.before]
  return form.kind === 'level' ? [{ start: form.at - DAY, end: form.at }] : []
}

import { type Flow, type Form, type SumForm, sumsOf } from './constraint.js'
import type { Claim } from './fold.js'
import { DAY, daysIn, type Minute, type Stretch } from './timeline.js'
import { type Row, type Terms, type Unknowns, unknownsOf } from './unknowns.js'
import { usualDay } from './usual-day.js'

/**
 * A claim as rows of the program: `form` is what its number is of, `size` is what its violations are measured against, in
 * persons.
 */
export type ClaimRows = Readonly<{ claim: Claim; form: Terms; rows: readonly Row[]; size: number }>

export type System = Readonly<{ unknowns: Unknowns; claims: readonly ClaimRows[] }>

/** Numbers the unknowns of the claims and writes the claims as rows over them. */
export function systemOf(claims: readonly Claim[]): System {
  const flows = (['in', 'out'] as const).filter((flow) =>
    claims.some(({ form }) => !('flow' in form) || form.flow === flow),
  )
  const unknowns = unknownsOf(flows, knotsOf(claims))
  const levels = levelsOf(claims)
  return { unknowns, claims: claims.map((claim) => writtenOf(unknowns, claim, levels)) }
}

/** A stretch longer than this that no claim divides is not divided further. */
const MONTH = 31 * DAY

/** Where the sums of claims start and end, and the midnights between. */
function knotsOf(claims: readonly Claim[]): readonly Minute[] {
  const ends = new Set(claims.flatMap(({ form }) => sumsOf(form).flatMap(({ start, end }) => [start, end])))
  const knots = [...ends].sort((a, b) => a - b)
  return knots.flatMap((knot, n) => {
    const next = knots[n + 1] ?? knot
    const midnights: Minute[] = []
    if (next - knot <= MONTH)
      for (let minute = Math.floor(knot / DAY) * DAY + DAY; minute < next; minute += DAY)
        midnights.push(minute)
    return [knot, ...midnights]
  })
}

/** A claim as rows over the unknowns. */
export function writtenOf(unknowns: Unknowns, claim: Claim, levels?: Levels): ClaimRows {
  const form = formTerms(unknowns, claim.form)
  return { claim, form, rows: rowsOf(unknowns, claim, form), size: sizeOf(claim, levels) }
}

function formTerms(unknowns: Unknowns, form: Form): Terms {
  if (form.kind === 'sum' || form.kind === 'total') return sumTerms(unknowns, form)
  if (form.kind === 'balance')
    return added([
      [sumTerms(unknowns, form.came), 1],
      [sumTerms(unknowns, form.went), -1],
    ])
  if (form.kind === 'ratio') return unknowns.flow(form.flow, form.now)
  const until = { start: unknowns.knots[0]!, end: form.at }
  return added([
    [{ variables: [unknowns.own('stock')], coefficients: [1] }, 1],
    [unknowns.flow('in', until), 1],
    [unknowns.flow('out', until), -1],
  ])
}

const sumTerms = (unknowns: Unknowns, form: SumForm): Terms =>
  form.kind === 'total'
    ? { variables: [unknowns.own(`${form.flow} ${form.article}`)], coefficients: [1] }
    : unknowns.flow(form.flow, form.stretch)

function rowsOf(unknowns: Unknowns, { form, interval }: Claim, terms: Terms): readonly Row[] {
  const { low, high } = interval
  if (form.kind === 'ratio') {
    const mean = (stretch: Stretch, times: number) =>
      [unknowns.flow(form.flow, stretch), times / daysIn(stretch)] as const
    const against = (ratio: number) => added([mean(form.now, 1), mean(form.before, -ratio)])
    return [atLeast(against(low), 0), ...(high < Number.POSITIVE_INFINITY ? [atMost(against(high), 0)] : [])]
  }
  if (form.kind !== 'sum' || !form.loose) return [{ ...terms, low, high }]
  const { sure, within, least, most } = form.loose
  return [
    atLeast(unknowns.flow(form.flow, within), least * low),
    ...(high < Number.POSITIVE_INFINITY ? [atMost(unknowns.flow(form.flow, sure), most * high)] : []),
  ]
}

const atLeast = (terms: Terms, low: number): Row => ({ ...terms, low, high: Number.POSITIVE_INFINITY })
const atMost = (terms: Terms, high: number): Row => ({ ...terms, low: Number.NEGATIVE_INFINITY, high })

/** The usual day of what is claimed of some days. */
type Levels = (flow: Flow, stretch: Stretch) => number

function levelsOf(claims: readonly Claim[]): Levels {
  const key = (flow: Flow, { start, end }: Stretch) => `${flow} ${start} ${end}`
  const groups = new Map<string, Claim[]>()
  for (const claim of claims)
    if (claim.form.kind === 'sum') {
      const own = key(claim.form.flow, claim.form.stretch)
      groups.set(own, [...(groups.get(own) ?? []), claim])
    }
  const usual = usualDay(claims) ?? 1
  return (flow, stretch) => usualDay(groups.get(key(flow, stretch)) ?? []) ?? usual
}

/** Against what a violation is measured: the number named; of a change the daily level that it counts from. */
const sizeOf = ({ form, interval, named }: Claim, levels: Levels | undefined): number =>
  form.kind === 'ratio'
    ? (levels?.(form.flow, form.before) ?? 1)
    : Math.max(1, named ?? (interval.low || interval.high))

/** Terms so many times each, with the coefficients of a variable added up. */
export function added(parts: readonly (readonly [terms: Terms, times: number])[]): Terms {
  const sums = new Map<number, number>()
  for (const [{ variables, coefficients }, times] of parts)
    for (const [n, variable] of variables.entries())
      sums.set(variable, (sums.get(variable) ?? 0) + times * coefficients[n]!)
  const used = [...sums].filter(([, coefficient]) => coefficient !== 0).sort(([a], [b]) => a - b)
  return {
    variables: used.map(([variable]) => variable),
    coefficients: used.map(([, coefficient]) => coefficient),
  }
}

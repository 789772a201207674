import type { Flow } from './constraint.js'
import type { Claim } from './fold.js'
import type { Interval } from './interval.js'
import type { ClaimRows } from './rows.js'
import type { Value } from './series-type.js'
import { isVague } from './targets.js'
import { DAY, dayEnd, dayStart, type Stretch, type Timeline } from './timeline.js'
import { totalAt, type Unknowns } from './unknowns.js'

/** Bounds so near to each other, as a share of the higher, leave a value little room. */
const LITTLE_ROOM = 0.25

/** What gives values: the claims that hold together, with their best estimate. */
export type Solution = Readonly<{
  flow: Flow
  timeline: Timeline
  unknowns: Unknowns
  claims: readonly ClaimRows[]
  /** The days to show; all if null. */
  period: Stretch | null
  best: Float64Array
  bounds: (stretches: readonly Stretch[]) => readonly Interval[]
}>

/** The values of days, of weeks and of all that is shown. */
export function valuesOf(solution: Solution): Readonly<{
  days: readonly Value[]
  weeks: readonly Value[]
  total: Value | null
}> {
  const shown = shownDays(solution)
  const known = new Set(
    shown.filter((day) => isTouched(solution, { start: dayStart(day), end: dayEnd(day) })),
  )
  const weeks = shown
    .filter((day) => new Date(dayStart(day) * 60_000).getUTCDay() === 1)
    .map((day) => ({ start: dayStart(day), end: dayStart(day) + 7 * DAY }))
    .filter(({ start }) => [0, 1, 2, 3, 4, 5, 6].every((n) => known.has(isoOf(start + n * DAY, true))))
  const whole = wholeOf(solution)
  const stretches = [
    ...shown.map((day) => ({ start: dayStart(day), end: dayEnd(day) })),
    ...weeks,
    ...(whole ? [whole] : []),
  ]
  const values = valuesIn(solution, stretches)
  return {
    days: values.slice(0, shown.length),
    weeks: values.slice(shown.length, shown.length + weeks.length),
    total: whole ? values.at(-1)! : null,
  }
}

/** The value of all that is shown, alone. */
export function totalOf(solution: Solution): Value | null {
  const whole = wholeOf(solution)
  return whole && valuesIn(solution, [whole])[0]!
}

const shownDays = ({ timeline, period }: Solution): readonly string[] =>
  timeline.days.filter((day) => !period || (dayEnd(day) > period.start && dayStart(day) < period.end))

function wholeOf(solution: Solution): Stretch | null {
  const shown = shownDays(solution)
  if (shown.length === 0) return null
  return solution.period ?? { start: dayStart(shown[0]!), end: dayEnd(shown.at(-1)!) }
}

function valuesIn(solution: Solution, stretches: readonly Stretch[]): readonly Value[] {
  const bounds = solution.bounds(stretches)
  return stretches.map((stretch, n) => valueIn(solution, stretch, bounds[n]!))
}

function valueIn(solution: Solution, stretch: Stretch, { low, high }: Interval): Value {
  const days = { start: isoOf(stretch.start, true), end: isoOf(stretch.end, false) }
  if (!isTouched(solution, stretch))
    return { ...days, low, high: null, best: null, known: 'unknown', figures: [] }
  const total = (minute: number) => totalAt(solution.unknowns, solution.flow, solution.best, minute)
  const reports = reportsOf(solution, stretch)
  const best = numberOf(reports) ?? rounded(total(stretch.end) - total(stretch.start))
  return {
    ...days,
    low,
    high: Number.isFinite(high) ? high : null,
    best: Math.min(high, Math.max(low, best)),
    known: reports.length > 0 ? 'reported' : hasLittleRoom({ low, high }) ? 'implied' : 'imputed',
    figures: figuresIn(solution, stretch),
  }
}

/** To tenths of a person and to what the solver can tell. */
const rounded = (value: number): number => Math.round(Number(value.toPrecision(7)) * 10) / 10

function figuresIn({ claims, flow }: Solution, { start, end }: Stretch): readonly string[] {
  return claims.flatMap(({ claim: { form, carriers } }) =>
    form.kind === 'sum' && form.flow === flow && form.stretch.start < end && start < form.stretch.end
      ? carriers.map(({ evidence }) => evidence.figure.id)
      : [],
  )
}

/** What names a number of just this stretch. */
const reportsOf = ({ claims, flow }: Solution, { start, end }: Stretch): readonly Claim[] =>
  claims
    .map(({ claim }) => claim)
    .filter(
      ({ form, named }) =>
        form.kind === 'sum' &&
        form.flow === flow &&
        named !== null &&
        form.stretch.start === start &&
        form.stretch.end === end,
    )

/**
 * The number of the report that weighs most: it stands, rather than one that fits a little better. Null where all leave much
 * open ("thousands").
 */
function numberOf(reports: readonly Claim[]): number | null {
  const [first] = reports
    .filter((claim) => !isVague(claim))
    .sort((a, b) => b.weight - a.weight || roomOf(a) - roomOf(b) || a.named! - b.named!)
  return first?.named ?? null
}

const roomOf = ({ interval }: Claim): number => interval.high - interval.low

const hasLittleRoom = ({ low, high }: Interval): boolean =>
  Number.isFinite(high) && high - low <= LITTLE_ROOM * high

/** Whether figures are about every minute of a stretch. */
function isTouched({ claims, flow, timeline }: Solution, { start, end }: Stretch): boolean {
  const forms = claims.flatMap(({ claim: { form } }) =>
    form.kind === 'sum' && form.flow === flow ? [form.stretch] : [],
  )
  return timeline.edges
    .filter((edge) => edge >= start && edge < end)
    .every((edge) => forms.some((form) => form.start <= edge && edge < form.end))
}

/** A moment as an ISO day, with its time where it isn't midnight; an end at midnight is that of the day before. */
export function isoOf(minute: number, isStart: boolean): string {
  if (minute % DAY !== 0) return new Date(minute * 60_000).toISOString().slice(0, 16)
  return new Date((isStart ? minute : minute - DAY) * 60_000).toISOString().slice(0, 10)
}

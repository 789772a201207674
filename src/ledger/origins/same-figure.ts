import type { Basis, Measure, Per } from '../../records/record.js'

/** A figure as reports are told by it. */
export type ReportedFigure = Readonly<{
  id: string
  article: string
  /** The origin of its article. */
  origin: string
  outlet: string | null
  /** The ISO day on which it was published; null if unknown. */
  day: string | null
  /** One key for one source, whatever its spelling; null is the reporter’s own. */
  sourceKey: string | null
  measure: Measure
  basis: Basis
  per: Per | null
  low: number | null
  high: number | null
  population: Readonly<{ nationality: string | null; kind: string | null }>
  /** Keys of the places that it is from, to and at, such as `to:GE`. */
  places: readonly string[]
  period: Readonly<{ start: string | null; end: string | null }>
}>

/** One thing that must agree for two figures to be one: `differs` says in words where they don’t, `open` where only one says it. */
export type Aspect = Readonly<{
  name: string
  differs: (a: ReportedFigure, b: ReportedFigure) => string | null
  isOpen?: (a: ReportedFigure, b: ReportedFigure) => boolean
}>

const DAY_MS = 86_400_000

/** Whole days between two ISO days; null where one isn’t known. */
export function daysBetween(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null
  const days = Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / DAY_MS
  return Number.isNaN(days) ? null : days
}

/** The numbers that a figure names: one, or the two ends of a range. */
export const boundsOf = ({ low, high }: Pick<ReportedFigure, 'low' | 'high'>): readonly number[] => [
  ...new Set([low, high].filter((bound) => bound !== null)),
]

const amountOf = (figure: ReportedFigure): string =>
  boundsOf(figure)
    .map((bound) => bound.toLocaleString('en'))
    .join(' to ') || 'no number'
const against = (what: string, a: string, b: string): string => `another ${what}: ${a} against ${b}`
const isPart = (a: readonly string[], b: readonly string[]): boolean => a.every((place) => b.includes(place))

/** Whether a period runs up to the day of publication, so that a day more or less comes from the outlet and not from the source. */
const isRunning = ({ day, period: { start, end } }: ReportedFigure): boolean =>
  day !== null && end === day.slice(0, 10) && start !== end

function periodDiffers(a: ReportedFigure, b: ReportedFigure): string | null {
  const [x, y] = [a.period, b.period]
  const startsDiffer = x.start !== null && y.start !== null && x.start !== y.start
  const endsDiffer = (daysBetween(x.end, y.end) ?? 0) > (isRunning(a) && isRunning(b) ? 1 : 0)
  const words = ({ start, end }: ReportedFigure['period']) => `${start ?? '…'} to ${end ?? '…'}`
  return startsDiffer || endsDiffer ? against('period', words(x), words(y)) : null
}

const isUnsaid = ({ nationality, kind }: ReportedFigure['population']): boolean =>
  nationality === null && kind === null

/** What must agree, in the order in which a refusal names it. */
export const aspects: readonly Aspect[] = [
  {
    name: 'number',
    differs: (a, b) => {
      const [x, y] = [boundsOf(a), boundsOf(b)]
      const same = x.length > 0 && x.length === y.length && x.every((bound) => y.includes(bound))
      return same ? null : against('number', amountOf(a), amountOf(b))
    },
  },
  {
    name: 'measure',
    differs: (a, b) => (a.measure === b.measure ? null : against('measure', a.measure, b.measure)),
  },
  {
    name: 'basis',
    differs: (a, b) => {
      const words = ({ basis, per }: ReportedFigure) => (per ? `${basis} per ${per}` : basis)
      return words(a) === words(b) ? null : against('basis', words(a), words(b))
    },
  },
  {
    name: 'place',
    differs: (a, b) =>
      isPart(a.places, b.places) || isPart(b.places, a.places)
        ? null
        : against('place', a.places.join(', '), b.places.join(', ')),
    isOpen: (a, b) => a.places.length !== b.places.length && Math.min(a.places.length, b.places.length) === 0,
  },
  {
    name: 'period',
    differs: periodDiffers,
    isOpen: (a, b) => (a.period.end === null) !== (b.period.end === null),
  },
  {
    name: 'people',
    differs: ({ population: a }, { population: b }) =>
      a.nationality !== null && b.nationality !== null && a.nationality !== b.nationality
        ? against('nationality', a.nationality, b.nationality)
        : a.kind !== null && b.kind !== null && a.kind !== b.kind
          ? against('kind of people', a.kind, b.kind)
          : null,
    isOpen: (a, b) => isUnsaid(a.population) !== isUnsaid(b.population),
  },
]

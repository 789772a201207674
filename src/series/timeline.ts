/** Minutes since 1970-01-01T00:00 by the clock of the place that a report is about. */
export type Minute = number

/** Minutes. */
export const DAY = 1440

export const minuteOf = (iso: string): Minute =>
  Date.parse(iso.length > 10 ? `${iso}:00Z` : `${iso}T00:00:00Z`) / 60_000
export const dayAt = (minute: Minute): string => new Date(minute * 60_000).toISOString().slice(0, 10)
export const dayStart = (day: string): Minute => minuteOf(day)
export const dayEnd = (day: string): Minute => minuteOf(day) + DAY

/** From `start` until `end`, which is not in it. */
export type Stretch = Readonly<{ start: Minute; end: Minute }>

/**
 * Days in a row, cut into cells wherever a figure starts or ends within a day: a count from 10:00 to 10:00 of the next
 * day needs two cells of each. A cell is half-open, as a stretch is.
 */
export type Timeline = Readonly<{
  /** Where cells begin, in order, and where the last one ends. */
  edges: readonly Minute[]
  days: readonly string[]
}>

/** The cells of all days that the stretches touch. Nothing for no stretches. */
export function timelineOf(stretches: readonly Stretch[]): Timeline {
  if (stretches.length === 0) return { edges: [], days: [] }
  const first = Math.floor(Math.min(...stretches.map(({ start }) => start)) / DAY) * DAY
  const last = Math.ceil(Math.max(...stretches.map(({ end }) => end)) / DAY) * DAY
  const cuts = new Set(stretches.flatMap(({ start, end }) => [start, end]))
  for (let minute = first; minute <= last; minute += DAY) cuts.add(minute)
  const edges = [...cuts].sort((a, b) => a - b)
  const days = edges
    .slice(0, -1)
    .filter((edge) => edge % DAY === 0)
    .map(dayAt)
  return { edges, days }
}

/** The length of a stretch in days. */
export const daysIn = ({ start, end }: Stretch): number => (end - start) / DAY

/** Where the first of some minutes in order is that is no earlier than a given one. */
export function indexOf(edges: readonly Minute[], minute: Minute): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (edges[middle]! < minute) low = middle + 1
    else high = middle
  }
  return low
}

import type { Figure, Per } from '../records/record.js'
import type { Loose } from './constraint.js'
import type { Policy } from './policies.js'
import { DAY, dayAt, dayEnd, dayStart, daysIn, minuteOf, type Stretch } from './timeline.js'

/** Days in what a rate is counted by. */
export const DAYS_PER: Readonly<Record<Per, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 }

/** Why a period can be none; null where nothing is wrong with it. */
export function periodFlaw({ start, end }: Figure['period']): string | null {
  if ([start, end].some((day) => day !== null && !isDay(day)))
    return 'its period names a day that there is not'
  return start !== null && end !== null && start > end ? 'its period ends before it starts' : null
}

function isDay(day: string): boolean {
  const minute = dayStart(day)
  return Number.isFinite(minute) && dayAt(minute) === day
}

/** The stretch that a period gives in full; null where an end is open. */
export function stretchOf(period: Figure['period']): Stretch | null {
  const { start, end, edtf, precision } = period
  if (start === null || end === null || periodFlaw(period)) return null
  const [from, to] = precision === 'minute' ? (edtf?.split('/') ?? []) : []
  if (from?.includes('T') && to?.includes('T') && from < to)
    return { start: minuteOf(from.slice(0, 16)), end: minuteOf(to.slice(0, 16)) }
  return { start: dayStart(start), end: dayEnd(end) }
}

/**
 * The stretch that a rate or a change is about: its period, or the days up to its last one, `openDays` of them and never
 * less than what the rate is counted by. Null where not even the last day is known.
 */
export function windowOf(
  { period, per }: Figure,
  openDays: number,
): Readonly<{ stretch: Stretch; assumed: boolean }> | null {
  const stretch = stretchOf(period)
  if (stretch) return { stretch, assumed: false }
  if (period.end === null || periodFlaw(period)) return null
  const days = Math.max(openDays, Math.round(DAYS_PER[per ?? 'day']))
  const end = dayEnd(period.end)
  return { stretch: { start: end - days * DAY, end }, assumed: true }
}

/** A total until the day of the report holds any part of that day. */
export const untilNow = (stretch: Stretch): Loose => ({
  sure: { ...stretch, end: stretch.end - DAY },
  within: stretch,
  least: 1,
  most: 1,
})

/** A rate without a first day is of so many days, up to its last one or to the day before. */
export function ofRecentDays(
  { start, end }: Stretch,
  { openDays, openReach: [fewest, most] }: Policy,
): Loose {
  const share = (end - start) / openDays
  return {
    sure: { start: end - Math.floor((share * fewest) / DAY) * DAY, end: end - DAY },
    within: { start: end - Math.ceil((share * most) / DAY) * DAY - DAY, end },
    least: fewest / openDays,
    most: most / openDays,
  }
}

/** The stretch of the same length just before. */
export const before = (stretch: Stretch): Stretch => ({
  start: stretch.start - daysIn(stretch) * DAY,
  end: stretch.start,
})

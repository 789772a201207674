/** Days as ISO strings; all arithmetic in UTC. */
const toDate = (day: string) => new Date(`${day}T00:00:00Z`)
const iso = (date: Date) => date.toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string => {
  const date = toDate(day)
  date.setUTCDate(date.getUTCDate() + days)
  return iso(date)
}

/** The same day of another month; the last day where that month is shorter. */
export const addMonths = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = year * 12 + month - 1 + months
  const last = daysInMonth(Math.floor(index / 12), (index % 12) + 1)
  return ymd(Math.floor(index / 12), (index % 12) + 1, Math.min(date, last))
}

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

export const ymd = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: string): number => toDate(day).getUTCDay()

/** Monday of the week. */
export const mondayOf = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % 7))

export type Stretch = Readonly<{ start: string; end: string }>
export const monthOf = (year: number, month: number): Stretch => ({
  start: ymd(year, month, 1),
  end: ymd(year, month, daysInMonth(year, month)),
})
export const yearOf = (year: number): Stretch => ({ start: ymd(year, 1, 1), end: ymd(year, 12, 31) })

export type Unit = 'day' | 'week' | 'month' | 'year'

/** The last day of a month stays the last. */
const moveMonths = (day: string, months: number): string => {
  const moved = addMonths(day, months)
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const [toYear, toMonth] = moved.split('-').map(Number) as [number, number]
  return date === daysInMonth(year, month) ? monthOf(toYear, toMonth).end : moved
}

/** The day a count of units later, or earlier where it is negative. */
export const moveDay = (day: string, unit: Unit, count: number): string =>
  unit === 'day'
    ? addDays(day, count)
    : unit === 'week'
      ? addDays(day, 7 * count)
      : moveMonths(day, unit === 'month' ? count : 12 * count)

/** Both ends moved alike. */
export const move = ({ start, end }: Stretch, unit: Unit, count: number): Stretch => ({
  start: moveDay(start, unit, count),
  end: moveDay(end, unit, count),
})

/** The calendar day, week, month or year that holds a day. */
export function calendarUnit(day: string, unit: Unit): Stretch {
  const [year, month] = day.split('-').map(Number) as [number, number]
  if (unit === 'day') return { start: day, end: day }
  if (unit === 'week') return { start: mondayOf(day), end: addDays(mondayOf(day), 6) }
  return unit === 'month' ? monthOf(year, month) : yearOf(year)
}

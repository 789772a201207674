import type { ClaimRows } from './rows.js'
import { DAY, daysIn } from './timeline.js'

/** What is usual around a day is told by those of these days that are named, where there are so many of them. */
const AROUND = [-3, -2, -1, 1, 2, 3]
const NEIGHBOURS = 4
/** So many days must be named before a rhythm is looked for. */
const EXAMPLES = 14
/** A rhythm is clear where weekdays differ so many times as much as days without one would by chance (F of an analysis of variance). */
const CLEAR = 4
/** The guess that a weekday is like the others weighs as much as so many examples. */
const GUESS = 2
/** A number that leaves more of itself open tells no rhythm. */
const OPEN = 0.25

/**
 * How many people come on each day of the week, as a share of a usual day; all 1 where the numbers named show no clear rhythm.
 * The first is that of the first day of 1970, a Thursday.
 */
export function weekdaysOf(claims: readonly ClaimRows[]): readonly number[] {
  const days = namedDays(claims)
  const weekdays: number[][] = [[], [], [], [], [], [], []]
  for (const [day, number] of days) {
    const around = AROUND.flatMap((off) => days.get(day + off) ?? [])
    if (around.length >= NEIGHBOURS) weekdays[day % 7]!.push(Math.log(number / mean(around)))
  }
  return isClear(weekdays)
    ? weekdays.map((own) => Math.exp(sum(own) / (own.length + GUESS)))
    : weekdays.map(() => 1)
}

function isClear(weekdays: readonly (readonly number[])[]): boolean {
  const all = weekdays.flat()
  if (all.length < EXAMPLES) return false
  const within = sum(weekdays.flatMap((own) => own.map((one) => (one - mean(own)) ** 2))) / (all.length - 7)
  const between = sum(weekdays.map((own) => own.length * (mean(own) - mean(all)) ** 2)) / 6
  return between > CLEAR * within
}

/** The numbers that claims name of single days, by the days since 1970. */
function namedDays(claims: readonly ClaimRows[]): ReadonlyMap<number, number> {
  const days = new Map<number, number>()
  for (const { claim } of claims) {
    const { form, named, interval } = claim
    if (form.kind !== 'sum' || daysIn(form.stretch) !== 1 || form.stretch.start % DAY !== 0) continue
    if (named && interval.high - interval.low <= OPEN * named) days.set(form.stretch.start / DAY, named)
  }
  return days
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const mean = (numbers: readonly number[]): number => sum(numbers) / Math.max(1, numbers.length)

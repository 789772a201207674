import type { Claim } from './fold.js'
import type { ClaimRows } from './rows.js'
import { DAY, daysIn } from './timeline.js'

/** The middle of what claims name for a day, at least 1; null where none names any. */
export function usualDay(claims: readonly Claim[]): number | null {
  const daily = claims.flatMap(({ form, named }) =>
    form.kind === 'sum' && named ? [named / daysIn(form.stretch)] : [],
  )
  return daily.length > 0 ? Math.max(1, middle(daily)) : null
}

/** A usual day of claims, 1 where none names any. */
export const levelOf = (claims: readonly ClaimRows[]): number =>
  usualDay(claims.map(({ claim }) => claim)) ?? 1

/** So many pairs of days tell a usual step. */
const PAIRS = 5

/** The middle of the steps from one day to the next of those that claims name, at least 1; null where few days are named. */
export function usualStep(claims: readonly ClaimRows[]): number | null {
  const named = new Map<string, Map<number, number>>()
  for (const { claim } of claims) {
    const { form, named: number } = claim
    if (form.kind === 'sum' && number !== null && daysIn(form.stretch) === 1) {
      const days = named.get(form.flow) ?? new Map<number, number>()
      named.set(form.flow, days.set(form.stretch.start, number))
    }
  }
  const steps = [...named.values()].flatMap((days) =>
    [...days].flatMap(([start, number]) => {
      const next = days.get(start + DAY)
      return next === undefined ? [] : [Math.abs(next - number)]
    }),
  )
  return steps.length < PAIRS ? null : Math.max(1, middle(steps))
}

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!

import type { Square } from './program.js'
import type { ClaimRows } from './rows.js'
import { DAY, type Stretch } from './timeline.js'
import type { Terms, Unknowns } from './unknowns.js'
import { levelOf, usualStep } from './usual-day.js'
import { weekdaysOf } from './weekdays.js'

/** How far a day may be expected from the one before, as a share of a usual day. */
const STEP = 0.3

/**
 * The steps of the daily rate from cell to cell, beside what the days of the week make of it; the square of a usual one
 * costs 1.
 */
export function stepsOf({ knots, flow }: Unknowns, claims: readonly ClaimRows[]): readonly Square[] {
  const usual = usualStep(claims) ?? STEP * levelOf(claims)
  const weekdays = weekdaysOf(claims)
  const perDay = (terms: Terms, { start, end }: Stretch): Terms => {
    const times = DAY / (end - start) / weekdays[Math.floor(start / DAY) % 7]!
    return { ...terms, coefficients: terms.coefficients.map((coefficient) => coefficient * times) }
  }
  const cells = knots.slice(1).map((end, n) => ({ start: knots[n]!, end }))
  return (['in', 'out'] as const).flatMap((name) =>
    cells.slice(1).flatMap((cell, n) => {
      const last = cells[n]!
      const [before, after] = [perDay(flow(name, last), last), perDay(flow(name, cell), cell)]
      if (after.variables.length === 0) return []
      const [from, middle, to] = [before.variables[0]!, before.variables[1]!, after.variables[1]!]
      const [a, b] = [before.coefficients[1]!, after.coefficients[1]!]
      return [
        { variables: [from, middle, to], coefficients: [a, -a - b, b], target: 0, weight: 1 / usual ** 2 },
      ]
    }),
  )
}

/** All steps of an estimate together, in usual ones squared. */
export const unevennessOf = (steps: readonly Square[], values: Float64Array): number =>
  steps.reduce((sum, step) => sum + costOf(step, values), 0)

/** The steps, where those that are longer than usual in an estimate cost their length and no longer its square: crowds come at once. */
export const withLeaps = (steps: readonly Square[], values: Float64Array): readonly Square[] =>
  steps.map((step) => ({ ...step, weight: step.weight / Math.max(1, Math.sqrt(costOf(step, values))) }))

const costOf = ({ variables, coefficients, weight }: Square, values: Float64Array): number =>
  weight * variables.reduce((length, variable, n) => length + coefficients[n]! * values[variable]!, 0) ** 2

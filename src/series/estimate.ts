import type { Highs } from 'highs'
import { merged } from './merge-rows.js'
import { type ProgramData, programOf, type Square } from './program.js'
import type { System } from './rows.js'
import { stepsOf, withLeaps } from './steps.js'
import { targetsOf } from './targets.js'
import { wholeProgram } from './unknowns.js'
import { levelOf } from './usual-day.js'

/** What may be off unseen, as a share of the number. */
const UNSEEN = 1e-6
/** The room that the solver needs beside claims that leave none, in usual days: as little as will do. */
const ROOMS = [1e-7, 1e-5, 1e-3, 1e-2]

/**
 * The best estimate of each unknown: within all claims, near to the numbers that reports name and otherwise as even as can be,
 * by least squares; between two days it is a straight line. Claims must all hold together.
 */
export function estimate(highs: Highs, { unknowns, claims }: System): Float64Array {
  if (unknowns.columns.length === 0) return new Float64Array()
  const level = levelOf(claims)
  const targets = targetsOf(unknowns, claims, level)
  const steps = stepsOf(unknowns, claims)
  const rows = merged(claims.flatMap((claim) => claim.rows))
  const program = wholeProgram(unknowns, rows)
  for (const room of ROOMS) {
    const eased = rows.map((row) => ({ ...row, low: row.low - room * level, high: row.high + room * level }))
    const solve = (steps: readonly Square[]) =>
      solutionOf(highs, { ...wholeProgram(unknowns, eased), squares: [...targets, ...steps] })
    const first = solve(steps)
    if (!first) continue
    const values = solve(withLeaps(steps, first)) ?? first
    return isWithin(program, values) ? values : nearest(highs, program, values)
  }
  return nearest(highs, program, new Float64Array(unknowns.columns.length))
}

/** Whether values hold all rows but for what nobody sees. */
const isWithin = ({ rows }: ProgramData, values: Float64Array): boolean =>
  rows.every(({ variables, coefficients, low, high }) => {
    const sum = variables.reduce((sum, variable, n) => sum + coefficients[n]! * values[variable]!, 0)
    const unseen = (end: number) => UNSEEN * Math.max(1, Math.abs(end))
    return (sum >= low || sum >= low - unseen(low)) && (sum <= high || sum <= high + unseen(high))
  })

/** The point of a program without squares that lies nearest to a given one, all differences added up. */
function nearest(highs: Highs, { columns, rows }: ProgramData, point: Float64Array): Float64Array {
  const off = columns.length
  const values = solutionOf(highs, {
    columns: [...columns, ...columns.map(() => ({ low: 0, high: Number.POSITIVE_INFINITY, cost: 1 }))],
    rows: [
      ...rows,
      ...columns.flatMap((_, n) => [
        { variables: [n, off + n], coefficients: [1, 1], low: point[n]!, high: Number.POSITIVE_INFINITY },
        { variables: [n, off + n], coefficients: [1, -1], low: Number.NEGATIVE_INFINITY, high: point[n]! },
      ]),
    ],
  })
  if (!values) throw new Error('Claims that hold together can’t be infeasible')
  return values.slice(0, off)
}

/** Null where the solver gives up, as it may do where squares are to be least in no room at all. */
function solutionOf(highs: Highs, data: ProgramData): Float64Array | null {
  const program = programOf(highs, data, 'once')
  try {
    const solved = program.solve()
    return typeof solved === 'string' ? null : solved.values
  } catch {
    return null
  } finally {
    program.dispose()
  }
}

import type { Highs } from 'highs'
import type { Flow } from './constraint.js'
import type { Interval } from './interval.js'
import { merged } from './merge-rows.js'
import { programOf } from './program.js'
import type { System } from './rows.js'
import { indexOf, type Stretch } from './timeline.js'
import { smallProgram } from './unknowns.js'

/**
 * The least and greatest value of a flow over each stretch that the claims allow, each by programs of its own: bounds of days
 * don't add up to bounds of weeks. `high` is Infinity where nothing bounds it. Claims must all hold together.
 */
export function boundsOf(
  highs: Highs,
  { unknowns, claims }: System,
  flow: Flow,
  stretches: readonly Stretch[],
): readonly Interval[] {
  const data = smallProgram(unknowns, merged(claims.flatMap(({ rows }) => rows)))
  const program = programOf(highs, data, 'often')
  // The running totals of the flow that claims are about; between two of them people may come at any time.
  const knots = unknowns.knots.filter((_, n) => data.numbers.has(unknowns.at(flow, n)))
  const numbers = unknowns.knots.flatMap((_, n) => data.numbers.get(unknowns.at(flow, n)) ?? [])
  const solved = new Map<string, number>()
  const extreme = (sense: 'least' | 'greatest', from: number, to: number): number => {
    const key = `${sense} ${from} ${to}`
    const known = solved.get(key)
    if (known !== undefined) return known
    const variables = [numbers[from]!, numbers[to]!]
    program.cost(variables, [-1, 1])
    const solution = program.solve(sense)
    program.cost(variables, [0, 0])
    if (solution === 'infeasible') throw new Error('Claims that hold together can’t be infeasible')
    const value =
      solution !== 'unbounded' ? tidy(solution.objective) : sense === 'least' ? 0 : Number.POSITIVE_INFINITY
    solved.set(key, value)
    return value
  }
  try {
    return stretches.map(({ start, end }) => {
      const [from, to] = [indexOf(knots, start), lastOf(knots, end)]
      const [before, after] = [lastOf(knots, start), indexOf(knots, end)]
      return {
        low: from < to ? extreme('least', from, to) : 0,
        high:
          before >= 0 && after < knots.length ? extreme('greatest', before, after) : Number.POSITIVE_INFINITY,
      }
    })
  } finally {
    program.dispose()
  }
}

/** Where the last of some minutes in order is that is no later than a given one; -1 if there is none. */
const lastOf = (minutes: readonly number[], minute: number): number => indexOf(minutes, minute + 1) - 1

/** Without what the solver's tolerance adds. */
const tidy = (value: number): number => Math.max(0, Math.round(value * 1e3) / 1e3)

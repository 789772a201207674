import { policyNamed } from '../../dist/series/policy-named.js'
import { programOf } from '../../dist/series/program.js'
import { dayAt, dayEnd, dayStart } from '../../dist/series/timeline.js'
import { ofRecentDays } from '../../dist/series/window.js'

const dayNumber = (iso) => Date.parse(iso.slice(0, 10)) / 86_400_000

/** What a series takes a figure for, as rows over the days: low ≤ Σ coefficient · day ≤ high. None where it isn't used. */
export function rowsOf(use, fact, first) {
  const index = (iso) => dayNumber(iso) - dayNumber(first)
  if (use.kind === 'sum') {
    const from = index(use.start)
    const to = index(use.end)
    // Of a total until the day of the report any part of that day may be in it.
    const { basis, period } = use.evidence.figure
    if (basis === 'rate' && period.start === null) return recentRows(use, index)
    const open = basis === 'total' && period.start !== period.end && period.end === use.evidence.article.day
    return open
      ? [
          rowOf([[from, to, 1]], use.low, Infinity),
          rowOf([[from, to - 1, 1]], -Infinity, use.high ?? Infinity),
        ]
      : [rowOf([[from, to, 1]], use.low, use.high ?? Infinity)]
  }
  if (use.kind !== 'ratio' || !fact.release.from || !use.evidence.figure.comparison) return []
  const now = [index(use.start), index(use.end)]
  const length = now[1] - now[0] + 1
  const before = [now[0] - length, now[0] - 1]
  const against = (ratio) => [
    [...now, 1 / length],
    [...before, -ratio / length],
  ]
  return [
    rowOf(against(use.low), 0, Infinity),
    ...(use.high === null ? [] : [rowOf(against(use.high), -Infinity, 0)]),
  ]
}

/** A rate without a first day may be of fewer days or more, up to its last one or to the day before. */
function recentRows({ start, end, low, high }, index) {
  const { sure, within, least, most } = ofRecentDays(
    { start: dayStart(start), end: dayEnd(end) },
    policyNamed('rounding'),
  )
  // Nobody is counted before the first day.
  const days = (stretch) => [Math.max(0, index(dayAt(stretch.start))), index(dayAt(stretch.end)) - 1]
  return [
    rowOf([[...days(within), 1]], least * low, Infinity),
    ...(high === null ? [] : [rowOf([[...days(sure), 1]], -Infinity, most * high)]),
  ]
}

function rowOf(parts, low, high) {
  const terms = parts.flatMap(([from, to, coefficient]) =>
    Array.from({ length: to - from + 1 }, (_, n) => [from + n, coefficient]),
  )
  return { variables: terms.map(([day]) => day), coefficients: terms.map(([, c]) => c), low, high }
}

/** Whether daily values meet rows. */
export const holds = (rows, truth) =>
  rows.every(({ variables, coefficients, low, high }) => {
    const sum = variables.reduce((total, day, n) => total + coefficients[n] * (truth[day] ?? 0), 0)
    return sum >= low - 1e-6 && sum <= high + 1e-6
  })

/** Of each claim whether others, which hold together, cannot hold with it. */
export function speakAgainst(highs, others, claims, days) {
  const program = programOf(
    highs,
    {
      columns: Array.from({ length: days }, () => ({ low: 0, high: Infinity, cost: 0 })),
      rows: others.flat(),
    },
    'often',
  )
  const reach = (variables, coefficients, sense) => {
    program.cost(variables, coefficients)
    const solved = program.solve(sense)
    program.cost(
      variables,
      variables.map(() => 0),
    )
    return typeof solved === 'string' ? (sense === 'least' ? -Infinity : Infinity) : solved.objective
  }
  const slack = (end) => 1e-6 * Math.max(1, Math.abs(end))
  try {
    return claims.map((rows) =>
      rows.some(
        ({ variables, coefficients, low, high }) =>
          reach(variables, coefficients, 'least') > high + slack(high) ||
          reach(variables, coefficients, 'greatest') < low - slack(low),
      ),
    )
  } finally {
    program.dispose()
  }
}

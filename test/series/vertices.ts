import type { Saying } from './brute-force.js'

/** a · x ≤ b, over the arrivals of each day. */
type Half = Readonly<{ a: readonly number[]; b: number }>

/** What sayings of arrivals mean as half-spaces: their own, and that no day is below 0. */
function halvesOf(sayings: readonly Saying[], length: number): readonly Half[] {
  const mean = (from: number, to: number, times: number) =>
    Array.from({ length }, (_, n) => (n >= from && n <= to ? times / (to - from + 1) : 0))
  const minus = (a: readonly number[]) => a.map((value) => -value)
  const plus = (a: readonly number[], b: readonly number[]) => a.map((value, n) => value + b[n]!)
  const halves = sayings.flatMap((saying): Half[] => {
    const { low, high } = saying
    if (saying.kind === 'level') throw new Error('Levels have more unknowns')
    if (saying.kind === 'ratio') {
      const now = mean(...saying.now, 1)
      const before = (times: number) => mean(...saying.before, times)
      return [
        { a: plus(minus(now), before(low)), b: 0 },
        ...(Number.isFinite(high) ? [{ a: plus(now, before(-high)), b: 0 }] : []),
      ]
    }
    const days = saying.to - saying.from + 1
    const a = mean(saying.from, saying.to, saying.kind === 'rate' ? 1 : days)
    return [{ a: minus(a), b: -low }, ...(Number.isFinite(high) ? [{ a, b: high }] : [])]
  })
  const floors = Array.from({ length }, (_, n) => ({
    a: Array.from({ length }, (_, i) => (i === n ? -1 : 0)),
    b: 0,
  }))
  return [...halves, ...floors]
}

/** The least and greatest sums of days over every corner of what is left; null if nothing is. What is left must be bounded. */
export function cornerExtremes(
  sayings: readonly Saying[],
  length: number,
  stretches: readonly (readonly [from: number, to: number])[],
): readonly Readonly<{ low: number; high: number }>[] | null {
  const halves = halvesOf(sayings, length)
  const corners = choose(halves, length)
    .map((chosen) => solve(chosen))
    .filter(
      (x): x is readonly number[] =>
        x !== null &&
        halves.every(({ a, b }) => a.reduce((sum, value, n) => sum + value * x[n]!, 0) <= b + 1e-7),
    )
  if (corners.length === 0) return null
  return stretches.map(([from, to]) => {
    const values = corners.map((x) => x.slice(from, to + 1).reduce((p, q) => p + q, 0))
    return { low: Math.min(...values), high: Math.max(...values) }
  })
}

const choose = <T>(items: readonly T[], count: number): readonly (readonly T[])[] =>
  count === 0
    ? [[]]
    : items.flatMap((item, n) => choose(items.slice(n + 1), count - 1).map((rest) => [item, ...rest]))

/** Where all planes meet in one point; null where they don't. */
function solve(halves: readonly Half[]): readonly number[] | null {
  const rows = halves.map(({ a, b }) => [...a, b])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row
    if (Math.abs(rows[pivot]![column]!) < 1e-9) return null
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    for (let row = 0; row < size; row++) {
      if (row === column) continue
      const times = rows[row]![column]! / rows[column]![column]!
      for (let n = column; n <= size; n++) rows[row]![n]! -= times * rows[column]![n]!
    }
  }
  return rows.map((row, n) => row[size]! / row[n]!)
}

/** Daily arrivals and departures as whole numbers, and how many were there before the first day. */
export type World = Readonly<{ came: readonly number[]; went: readonly number[]; start: number }>

/** What a report can say of a world of a few days: `from` and `to` are days from 0, both counted in. */
export type Saying = Readonly<{ low: number; high: number }> &
  (
    | Readonly<{ kind: 'sum' | 'rate'; from: number; to: number; flow: 'in' | 'out' }>
    | Readonly<{ kind: 'ratio'; now: readonly [number, number]; before: readonly [number, number] }>
    | Readonly<{ kind: 'level'; to: number }>
  )

const sum = (values: readonly number[], from: number, to: number): number =>
  values.slice(from, to + 1).reduce((a, b) => a + b, 0)
const mean = (values: readonly number[], [from, to]: readonly [number, number]): number =>
  sum(values, from, to) / (to - from + 1)

/** Whether a saying is true of a world. */
export function holds(saying: Saying, { came, went, start }: World): boolean {
  const within = (value: number) => value >= saying.low - 1e-9 && value <= saying.high + 1e-9
  if (saying.kind === 'ratio') {
    const before = mean(came, saying.before)
    const now = mean(came, saying.now)
    return now >= saying.low * before - 1e-9 && now <= saying.high * before + 1e-9
  }
  if (saying.kind === 'level') return within(start + sum(came, 0, saying.to) - sum(went, 0, saying.to))
  const days = saying.flow === 'in' ? came : went
  const total = sum(days, saying.from, saying.to)
  return within(saying.kind === 'rate' ? total / (saying.to - saying.from + 1) : total)
}

/** Every world of so many days with whole numbers from 0 to `most`; of arrivals alone where `both` is not asked. */
export function* worlds(length: number, most: number, both: boolean): Generator<World> {
  const size = both ? 2 * length + 1 : length
  const numbers = Array.from({ length: size }, () => 0)
  for (;;) {
    yield both
      ? { came: numbers.slice(0, length), went: numbers.slice(length, 2 * length), start: numbers.at(-1)! }
      : { came: [...numbers], went: Array(length).fill(0), start: 0 }
    let at = 0
    while (at < size && numbers[at] === most) numbers[at++] = 0
    if (at === size) return
    numbers[at]!++
  }
}

/** The least and greatest sum over each stretch of days in the worlds of which all sayings are true; null if of none. */
export function extremes(
  all: Iterable<World>,
  sayings: readonly Saying[],
  stretches: readonly (readonly [from: number, to: number])[],
): readonly Readonly<{ low: number; high: number }>[] | null {
  const found = stretches.map(() => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }))
  let any = false
  for (const world of all) {
    if (!sayings.every((saying) => holds(saying, world))) continue
    any = true
    for (const [n, [from, to]] of stretches.entries()) {
      const value = sum(world.came, from, to)
      found[n] = { low: Math.min(found[n]!.low, value), high: Math.max(found[n]!.high, value) }
    }
  }
  return any ? found : null
}

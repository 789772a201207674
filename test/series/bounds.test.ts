import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/series/evidence.js'
import { seriesOf } from '../../src/series/series.js'
import { dayEnd, dayStart } from '../../src/series/timeline.js'
import { extremes, type Saying, worlds } from './brute-force.js'
import { asked, day, georgia, kazakhstan, lars, told } from './make.js'
import { cornerExtremes } from './vertices.js'

const FIRST = 5 // a Monday
const date = (n: number) => day(FIRST + n)
const between = (from: number, to: number) => `${date(from)}/${date(to)}`

const amountOf = ({ low, high }: Readonly<{ low: number; high: number }>) =>
  Number.isFinite(high)
    ? { amount: [low, high] as const, qualifier: 'range' as const }
    : { amount: [low, null] as const, qualifier: 'at-least' as const }

/** A saying as the figure of a report; what it is compared with stands beside it. */
function evidenceOf(saying: Saying, n: number): readonly Evidence[] {
  const id = `f${n}`
  const { amount, qualifier } = amountOf(saying)
  if (saying.kind === 'level')
    return [
      told({ id, amount, qualifier, basis: 'stock', days: `/${date(saying.to)}`, sentence: 'They stay.' }),
    ]
  if (saying.kind === 'ratio') {
    const base = told({
      id: `${id} base`,
      amount: [0, 99],
      qualifier: 'range',
      days: between(...saying.before),
      article: id,
      said: id,
    })
    return [
      base,
      told({
        id,
        amount,
        qualifier,
        basis: 'change',
        days: between(...saying.now),
        comparison: { kind: 'figure', with: base.figure.id },
        article: id,
        said: id,
      }),
    ]
  }
  const out = saying.flow === 'out'
  return [
    told({
      id,
      amount,
      qualifier,
      days: between(saying.from, saying.to),
      basis: saying.kind === 'rate' ? 'rate' : 'total',
      per: saying.kind === 'rate' ? 'day' : null,
      measure: out ? 'departure' : 'arrival',
      ...(out && { from: [georgia], to: [] }),
    }),
  ]
}

const period = (length: number) => ({ start: dayStart(date(0)), end: dayEnd(date(length - 1)) })
const stretchesIn = (length: number) => [
  ...Array.from({ length }, (_, n) => [n, n] as const),
  [0, length - 1] as const,
]

const intervals = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.option(fc.integer({ min: 0, max: most }), { nil: null }))
    .map(([a, b]) =>
      b === null ? { low: a, high: Number.POSITIVE_INFINITY } : { low: Math.min(a, b), high: Math.max(a, b) },
    )
const ranges = (length: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: length - 1 }), fc.integer({ min: 0, max: length - 1 }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

const sums = (
  length: number,
  most: number,
  kinds: readonly ('sum' | 'rate')[],
  flows: readonly ('in' | 'out')[],
) =>
  fc
    .record({
      range: ranges(length),
      interval: intervals(most),
      kind: fc.constantFrom(...kinds),
      flow: fc.constantFrom(...flows),
    })
    .map(({ range: [from, to], interval, kind, flow }): Saying => ({ kind, flow, from, to, ...interval }))
/** So that every number that there can be is among those tried. */
const ceiling = (length: number, most: number, flow: 'in' | 'out'): Saying => ({
  kind: 'sum',
  flow,
  from: 0,
  to: length - 1,
  low: 0,
  high: most,
})

type Extremes = ReturnType<typeof extremes>

/** Compares the series of the sayings with what was found by trying, which is null where they cannot all hold. */
async function compare(sayings: readonly Saying[], length: number, expected: Extremes) {
  const { days, total, conflicts } = await seriesOf(
    sayings.flatMap((saying, n) => evidenceOf(saying, n)),
    asked({ period: period(length) }),
  )
  if (!expected) return expect(conflicts).not.toEqual([])
  expect(conflicts.map(({ sentence }) => sentence)).toEqual([])
  for (const [n, { low, high }] of expected.entries()) {
    const value = [...days, total!][n]!
    expect(value.low).toBeCloseTo(low, 3)
    expect(value.high).toBeCloseTo(high, 3)
  }
}

describe('bounds are those of all worlds tried one by one', () => {
  test('totals, days, at least, at most, ranges', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sums(4, 5, ['sum'], ['in']), { maxLength: 5 }), async (sayings) => {
        const all = [...sayings, ceiling(4, 6, 'in')]
        await compare(all, 4, extremes(worlds(4, 6, false), all, stretchesIn(4)))
      }),
      { numRuns: 300 },
    )
  })
  test('stocks with arrivals and departures', async () => {
    const level = fc
      .record({ to: fc.integer({ min: 0, max: 1 }), interval: intervals(3) })
      .map(({ to, interval }): Saying => ({ kind: 'level', to, ...interval }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(level, { minLength: 1, maxLength: 2 }),
        fc.array(sums(2, 3, ['sum'], ['in', 'out']), { maxLength: 3 }),
        async (levels, sayings) => {
          const all = [...levels, ...sayings, ceiling(2, 4, 'in'), ceiling(2, 4, 'out')]
          await compare(all, 2, extremes(worlds(2, 8, true), all, stretchesIn(2)))
        },
      ),
      { numRuns: 60 },
    )
  })
  test('rates and changes, whose corners lie between whole numbers', async () => {
    const ratio = fc
      .record({ now: ranges(3), before: ranges(3), interval: intervals(3) })
      .filter(({ now, before }) => before[0] < now[0])
      .map(({ now, before, interval }): Saying => ({ kind: 'ratio', now, before, ...interval }))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(ratio, sums(3, 4, ['rate', 'sum'], ['in'])), { minLength: 1, maxLength: 4 }),
        async (sayings) => {
          const all = [...sayings, ceiling(3, 9, 'in')]
          const corners = cornerExtremes(all, 3, stretchesIn(3))
          const grid = extremes(worlds(3, 9, false), all, stretchesIn(3))
          for (const [n, { low, high }] of (grid ?? []).entries()) {
            expect(corners![n]!.low).toBeLessThanOrEqual(low + 1e-6)
            expect(corners![n]!.high).toBeGreaterThanOrEqual(high - 1e-6)
          }
          await compare(all, 3, corners)
        },
      ),
      { numRuns: 200 },
    )
  })
  test('parts of days, parts of people and places, and larger places', async () => {
    const half = (n: number) => `${day(FIRST + (n >> 1))}T${n % 2 ? '12' : '00'}:00`
    const stands = {
      same: {},
      'part of people': { kind: 'child' },
      'part of place': { to: [lars] },
      'larger place': { to: [georgia, kazakhstan] },
    } as const
    const told4 = fc.record({
      range: ranges(4),
      interval: intervals(5),
      as: fc.constantFrom(...(Object.keys(stands) as (keyof typeof stands)[])),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(told4, { minLength: 1, maxLength: 5 }), async (all) => {
        const sayings = all.map(
          ({ range: [from, to], interval: { low, high }, as }): Saying => ({
            kind: 'sum',
            flow: 'in',
            from,
            to,
            low: as === 'larger place' ? 0 : low,
            high: as.startsWith('part') ? Number.POSITIVE_INFINITY : high,
          }),
        )
        const evidence = all.map(({ range: [from, to], interval, as }, n) => {
          const [start, end] = [half(from), half(to + 1)]
          return told({
            id: `f${n}`,
            ...amountOf(interval),
            ...stands[as],
            period: {
              start: start.slice(0, 10),
              end: end.slice(0, 10),
              edtf: `${start}/${end}`,
              precision: 'minute',
            },
          })
        })
        const top = told({ id: 'top', ...amountOf({ low: 0, high: 6 }), days: between(0, 1) })
        const { days, total, conflicts } = await seriesOf([...evidence, top], asked({ period: period(2) }))
        const ceilings = [...sayings, ceiling(4, 6, 'in')]
        const expected = extremes(worlds(4, 6, false), ceilings, [
          [0, 1],
          [2, 3],
          [0, 3],
        ])
        expect(conflicts.length === 0).toBe(expected !== null)
        if (!expected) return
        expect([...days, total!].map(({ low, high }) => ({ low, high }))).toEqual(expected)
      }),
      { numRuns: 100 },
    )
  })
})

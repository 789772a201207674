import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/series/evidence.js'
import { policies } from '../../src/series/policies.js'
import { seriesOf } from '../../src/series/series.js'
import type { Series, Value } from '../../src/series/series-type.js'
import { asked, day, georgia, kazakhstan, lars, russia, told } from './make.js'

const dayNumber = fc.integer({ min: 1, max: 12 })
const period = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(dayNumber, dayNumber)
      .map(([a, b]) => `${day(Math.min(a, b))}/${day(Math.max(a, b))}`),
  },
  { weight: 4, arbitrary: dayNumber.map(day) },
  { weight: 1, arbitrary: dayNumber.map((n) => `/${day(n)}`) },
  { weight: 1, arbitrary: fc.constantFrom(null, `${day(9)}/${day(3)}`, '2022-09-01/2022-02-31') },
)
const partOfDays = fc
  .tuple(dayNumber, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 40 }))
  .map(([n, from, hours]) => {
    const time = (hour: number) =>
      `${day(n + Math.floor(hour / 24))}T${String(hour % 24).padStart(2, '0')}:00`
    const [start, end] = [time(from), time(from + hours)]
    return {
      start: start.slice(0, 10),
      end: end.slice(0, 10),
      edtf: `${start}/${end}`,
      precision: 'minute' as const,
    }
  })
const number = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0, max: 20 }).map((n) => n * 100) },
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 64_234, 98_000, 1e6, 1e9) },
  { weight: 1, arbitrary: fc.constantFrom(1e15, Number.NaN, -3) },
)
const amount = fc.oneof(
  { weight: 6, arbitrary: number },
  {
    weight: 2,
    arbitrary: fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom([null, 500] as const, [500, null] as const, [null, null] as const),
  },
)
const place = fc.constantFrom(
  [georgia],
  [georgia],
  [georgia],
  [georgia],
  [lars],
  [georgia, kazakhstan],
  [kazakhstan],
  [],
)

/** Figures as reports may give them, and worse. */
const evidences: fc.Arbitrary<readonly Evidence[]> = fc
  .array(
    fc.record({
      days: period,
      minutes: fc.option(partOfDays, { nil: undefined, freq: 6 }),
      amount,
      qualifier: fc.constantFrom(
        'exact',
        'about',
        'just-under',
        'just-over',
        'at-least',
        'at-most',
        'range',
        'vague',
      ),
      basis: fc.constantFrom('total', 'total', 'total', 'rate', 'rate', 'change', 'stock', 'plan'),
      per: fc.constantFrom('day', 'week', 'month', 'year', null),
      measure: fc.constantFrom(...Array(6).fill('arrival'), 'departure', 'other'),
      unit: fc.constantFrom(...Array(7).fill('person'), 'household'),
      place,
      nationality: fc.constantFrom(...Array(9).fill(null), 'RU', 'UA'),
      kind: fc.constantFrom(null, null, null, null, 'child'),
      article: fc.integer({ min: 0, max: 5 }),
      said: fc.constantFrom(null, 'minister', 'ministry'),
      published: fc.constantFrom(null, day(10), day(12), day(20)),
      review: fc.constantFrom(null, null, 'accepted', 'corrected'),
      compared: fc.option(fc.nat({ max: 11 })),
      denied: fc.constantFrom(...Array(9).fill(false), true),
      confidence: fc.constantFrom(0, 0.5, 1),
    }),
    { maxLength: 16, size: 'max' },
  )
  .map((all) =>
    all.map(({ minutes, measure, place: places, article, compared, denied, ...rest }, n) =>
      told({
        ...rest,
        ...(minutes && { period: minutes }),
        id: `f${n}`,
        article: `article ${article}`,
        origin: `origin ${article % 3}`,
        quote: 'so many',
        measure: measure as 'arrival',
        basis: rest.basis as 'total',
        ...(measure === 'departure' ? { from: places, to: [] } : { from: n % 5 ? [] : [russia], to: places }),
        comparison: compared === null ? null : { kind: 'figure', with: `f${compared}` },
        rules: denied ? ['figure/denied'] : [],
        sentence: n % 2 ? 'They stay at 10:00.' : 'They crossed this morning.',
        who: n % 3 ? null : { start: 0, end: 4, quote: 'them' },
      } as Parameters<typeof told>[0]),
    ),
  )
const questions = fc
  .tuple(fc.constantFrom(...policies.map(({ id }) => id)), fc.boolean())
  .map(([policy, leaving]) =>
    asked({
      policy,
      household: { size: 4.5, source: 'a census' },
      ...(leaving && { measure: 'departure', from: asked().to, to: null }),
    }),
  )

const valuesOf = ({ days, weeks, total }: Series): readonly Value[] => [
  ...days,
  ...weeks,
  ...(total ? [total] : []),
]

describe('whatever comes in', () => {
  test('no value is negative, out of order or no number, and each figure has its fate', async () => {
    await fc.assert(
      fc.asyncProperty(evidences, questions, async (evidence, question) => {
        const series = await seriesOf(evidence, question)
        for (const { low, high, best, known } of valuesOf(series)) {
          expect(low).toBeGreaterThanOrEqual(0)
          expect(Number.isFinite(low)).toBe(true)
          if (high !== null) expect(high).toBeGreaterThanOrEqual(low)
          expect(best === null).toBe(known === 'unknown')
          if (best === null) expect(high).toBeNull()
          else {
            expect(best).toBeGreaterThanOrEqual(low)
            expect(best).toBeLessThanOrEqual(high ?? Number.POSITIVE_INFINITY)
          }
        }
        expect(series.figures).toHaveLength(evidence.length)
        for (const { use, reason, low, high } of series.figures) {
          if (use !== 'used') expect(reason).toMatch(/\S/)
          for (const end of [low, high]) if (end !== null) expect(end).toBeGreaterThanOrEqual(0)
        }
        if (series.days.length === 0) expect(series.notes).not.toEqual([])
        for (const { sentence, members } of series.conflicts)
          for (const text of [sentence, ...members.map(({ needs }) => needs ?? '')])
            expect(text).not.toMatch(/NaN|undefined|Infinity|null|status/)
      }),
      { numRuns: 200 },
    )
  })
  test('its order changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        evidences.chain((evidence) =>
          fc.tuple(fc.constant(evidence), fc.shuffledSubarray([...evidence], { minLength: evidence.length })),
        ),
        questions,
        async ([evidence, shuffled], question) => {
          expect(await seriesOf(shuffled, question)).toEqual(await seriesOf(evidence, question))
        },
      ),
      { numRuns: 100 },
    )
  })
  test('weeks and the whole hold their days', async () => {
    await fc.assert(
      fc.asyncProperty(evidences, questions, async (evidence, question) => {
        const { days, weeks, total, figures } = await seriesOf(evidence, question)
        for (const { start, end, low, high, best, known } of [...weeks, ...(total ? [total] : [])]) {
          const inside = days.filter((one) => one.start >= start && one.end <= end)
          const sumOf = (end: (value: Value) => number) => inside.reduce((sum, value) => sum + end(value), 0)
          const slack = 0.1 * inside.length + low * 1e-6
          expect(low).toBeGreaterThanOrEqual(sumOf((value) => value.low) - slack)
          if (high !== null)
            expect(high).toBeLessThanOrEqual(sumOf((value) => value.high ?? Number.POSITIVE_INFINITY) + slack)
          if (best !== null) {
            // What is reported stands as it was told: a sum may be off by what the words leave open.
            const room = [...inside, { low, high, known }]
              .filter((value) => value.known === 'reported')
              .reduce((sum, value) => sum + (value.high ?? Number.POSITIVE_INFINITY) - value.low, 0)
            // The best estimate is given to seven digits, and the solver needs some room beside the greatest numbers.
            const greatest = Math.max(best, ...figures.map((use) => use.high ?? use.low ?? 0))
            expect(Math.abs(best - sumOf((value) => value.best ?? 0))).toBeLessThanOrEqual(
              slack + room + greatest * 1e-6,
            )
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('evidence that holds', () => {
  const truth = fc.array(
    fc.integer({ min: 0, max: 50 }).map((n) => n * 10),
    { minLength: 8, maxLength: 8 },
  )
  const sayings = fc.array(
    fc.record({
      from: fc.nat({ max: 7 }),
      length: fc.integer({ min: 1, max: 8 }),
      below: fc.constantFrom(0, 0.1, 0.5, 1),
      above: fc.constantFrom(0, 0.1, 0.5, null),
    }),
    { minLength: 1, maxLength: 8 },
  )
  const evidenceIn = (
    world: readonly number[],
    { from, length, below, above }: { from: number; length: number; below: number; above: number | null },
    n: number,
  ) => {
    const to = Math.min(7, from + length - 1)
    const total = world.slice(from, to + 1).reduce((a, b) => a + b, 0)
    return told({
      id: `f${n}`,
      days: `${day(from + 1)}/${day(to + 1)}`,
      amount: [total * (1 - below), above === null ? null : total * (1 + above)],
      qualifier: above === null ? 'at-least' : 'range',
    })
  }
  test('never clashes, holds the truth, and more of it never widens the bounds', async () => {
    await fc.assert(
      fc.asyncProperty(truth, sayings, async (world, said) => {
        let before = new Map<string, Value>()
        for (let n = 1; n <= said.length; n++) {
          const series = await seriesOf(
            said.slice(0, n).map((saying, i) => evidenceIn(world, saying, i)),
            asked(),
          )
          expect(series.conflicts).toEqual([])
          for (const value of series.days) {
            const real = world[Number(value.start.slice(-2)) - 1]!
            expect(value.low).toBeLessThanOrEqual(real + 1e-3)
            expect(value.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(real - 1e-3)
            const old = before.get(value.start)
            if (!old) continue
            expect(value.low).toBeGreaterThanOrEqual(old.low - 1e-3)
            expect(value.high ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(
              (old.high ?? Number.POSITIVE_INFINITY) + 1e-3,
            )
          }
          before = new Map(series.days.map((value) => [value.start, value]))
        }
      }),
      { numRuns: 80 },
    )
  })
})

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { breakLeast } from '../../src/series/break-least.js'
import { clashesOf } from '../../src/series/conflicts.js'
import type { Form } from '../../src/series/constraint.js'
import { feasible } from '../../src/series/feasible.js'
import type { Claim } from '../../src/series/fold.js'
import { solver } from '../../src/series/program.js'
import { type ClaimRows, type System, systemOf } from '../../src/series/rows.js'
import { settled } from '../../src/series/settle.js'
import { dayEnd, dayStart } from '../../src/series/timeline.js'
import { day } from './make.js'

let highs: Awaited<ReturnType<typeof solver>>
beforeAll(async () => {
  highs = await solver()
})

const stretch = (from: number, to: number) => ({ start: dayStart(day(from)), end: dayEnd(day(to)) })
const claim = (n: number, form: Form, low: number, high: number, weight: number): Claim => ({
  id: `c${n}`,
  form,
  interval: { low, high },
  named: (low + Math.min(high, low + 10)) / 2,
  carriers: [],
  weight,
})
const sum = (from: number, to: number): Form => ({
  kind: 'sum',
  flow: 'in',
  stretch: stretch(from, to),
  loose: null,
})

const range = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
const forms: fc.Arbitrary<Form> = fc.oneof(
  { weight: 4, arbitrary: range.map(([a, b]) => sum(Math.min(a, b), Math.max(a, b))) },
  {
    weight: 1,
    arbitrary: fc.tuple(range, range).map(
      ([[a, b], [c, d]]): Form => ({
        kind: 'ratio',
        flow: 'in',
        now: stretch(Math.min(a, b), Math.max(a, b)),
        before: stretch(Math.min(c, d), Math.max(c, d)),
      }),
    ),
  },
)
const systems: fc.Arbitrary<System> = fc
  .array(
    fc.record({
      form: forms,
      low: fc.integer({ min: 0, max: 20 }),
      width: fc.constantFrom(0, 1, 5, Number.POSITIVE_INFINITY),
      times: fc.constantFrom(1, 1000, 1_000_000),
      weight: fc.constantFrom(0.5, 1, 1.5, 4),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((all) =>
    systemOf(
      all.map(({ form, low, width, times, weight }, n) => {
        const by = form.kind === 'ratio' ? 1 : times
        return claim(n, form, low * by, (low + width) * by, weight)
      }),
    ),
  )

/** All ways to leave some out. */
const subsets = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_, n) => (bits >> n) & 1))
const weightOf = (claims: readonly ClaimRows[]) =>
  claims.reduce((total, { claim: { weight } }) => total + weight, 0)

describe('what is broken', () => {
  test('is nothing exactly where all can hold, and the rest can hold', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const broken = breakLeast(highs, system)
        expect(broken.size === 0).toBe(feasible(highs, system.unknowns, system.claims))
        expect(
          feasible(
            highs,
            system.unknowns,
            system.claims.filter((one) => !broken.has(one)),
          ),
        ).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
  test('weighs no less than the least that must give, and in all not twice as much', () => {
    let [least, given] = [0, 0]
    fc.assert(
      fc.property(systems, (system) => {
        const broken = breakLeast(highs, system)
        const possible = subsets(system.claims)
          .filter((out) =>
            feasible(
              highs,
              system.unknowns,
              system.claims.filter((one) => !out.includes(one)),
            ),
          )
          .map(weightOf)
        const best = Math.min(...possible)
        expect(weightOf([...broken.keys()])).toBeGreaterThanOrEqual(best)
        least += best
        given += weightOf([...broken.keys()])
      }),
      { numRuns: 150 },
    )
    expect(given).toBeLessThan(2 * least)
  })
  test('of two numbers for the same days is the one that weighs less', () => {
    const weight = fc.integer({ min: 1, max: 8 })
    fc.assert(
      fc.property(weight, weight, fc.integer({ min: 1, max: 99 }), (a, b, gap) => {
        fc.pre(a !== b)
        const claims = [claim(0, sum(1, 2), 1000, 1000, a), claim(1, sum(1, 2), 1000 + gap, 1000 + gap, b)]
        // A gap of less than a tenth moves the price of a person by less than the weights differ.
        const broken = breakLeast(highs, systemOf(claims))
        expect([...broken.keys()].map(({ claim: { id } }) => id)).toEqual([a < b ? 'c0' : 'c1'])
      }),
    )
  })
  test('is the odd one out of many', () => {
    const parts = [1, 2, 3, 4].map((n) => claim(n, sum(n, n), 100, 100, 1))
    const broken = (total: number) =>
      [...breakLeast(highs, systemOf([claim(0, sum(1, 4), total, total, 1), ...parts])).keys()].map(
        ({ claim: { id } }) => id,
      )
    expect(broken(400)).toEqual([])
    expect(broken(4000)).toEqual(['c0'])
    expect(broken(300)).toEqual(['c0'])
  })
})

describe('clashes', () => {
  test('cannot all hold, and can without any one', () => {
    fc.assert(
      fc.property(systems, (system) => {
        for (const { members, gives } of clashesOf(highs, system, breakLeast(highs, system))) {
          expect(members).toContain(gives)
          expect(feasible(highs, system.unknowns, members)).toBe(false)
          for (const member of members)
            expect(
              feasible(
                highs,
                system.unknowns,
                members.filter((one) => one !== member),
              ),
            ).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
  test('are found even where one person in millions is too many', () => {
    const claims = [
      claim(0, sum(2, 2), 16_000_000, 16_000_000, 1),
      claim(1, sum(1, 2), 11_000_000, 16_000_000, 1),
      claim(2, sum(1, 1), 1, 1, 1),
    ]
    const system = systemOf(claims)
    const [clash, ...more] = clashesOf(highs, system, breakLeast(highs, system))
    expect(more).toEqual([])
    expect(clash!.members.map(({ claim: { id } }) => id).sort()).toEqual(['c0', 'c1', 'c2'])
  })
  test('are found where not all can hold, and what is settled can hold', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const clashes = clashesOf(highs, system, breakLeast(highs, system))
        expect(clashes.length === 0).toBe(feasible(highs, system.unknowns, system.claims))
        expect(feasible(highs, system.unknowns, settled(system, clashes))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Qualifier } from '../../src/mentions/mention.js'
import { amountFlaw, intervalOf, namedBy, roundingUnit } from '../../src/series/interval.js'
import { policies } from '../../src/series/policies.js'
import { policyNamed } from '../../src/series/policy-named.js'
import { OnRecordError } from '../../src/text/error.js'

const qualifiers: readonly Qualifier[] = [
  'exact',
  'about',
  'just-under',
  'just-over',
  'at-least',
  'at-most',
  'range',
  'vague',
]

describe.each(policies.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
  test.each(policy.examples)('$qualifier $low to $high', ({ gives: [low, high], ...amount }) => {
    expect(intervalOf(amount, policy)).toEqual({ low, high })
  })
  test('says when to use it, and has a reach for every qualifier', () => {
    expect(policy.why).toMatch(/\.$/)
    expect(Object.keys(policy.reach).sort()).toEqual([...qualifiers].sort())
    expect(policy.examples.length).toBeGreaterThan(2)
  })
  test('gives every number an interval that holds it, and never less than nothing', () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(0, 0.5, 1.4, 10, 98_000))
    fc.assert(
      fc.property(fc.constantFrom(...qualifiers), number, (qualifier, named) => {
        const { low, high } = intervalOf({ low: named, high: named, qualifier }, policy)!
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(named)
        expect(high).toBeGreaterThanOrEqual(named)
      }),
    )
  })
  test('takes “about” for no less than the bare number', () => {
    const given = (qualifier: Qualifier, named: number) =>
      intervalOf({ low: named, high: named, qualifier }, policy)!
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (named) => {
        expect(given('about', named).low).toBeLessThanOrEqual(given('exact', named).low)
        expect(given('about', named).high).toBeGreaterThanOrEqual(given('exact', named).high)
      }),
    )
  })
})

test('a policy that is none has the nearest name for a hint', () => {
  expect(policyNamed(' acled ').id).toBe('acled')
  for (const [name, hint] of [
    ['roundin', 'Did you mean “rounding”?'],
    ['xyzxyzxyz', 'The policies are rounding, stated, acled.'],
  ] as const)
    try {
      policyNamed(name)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(OnRecordError)
      expect(error).toMatchObject({ code: 'misuse', hint })
    }
})

describe('numbers', () => {
  test.each([
    [98_000, 1_000],
    [64_234, 1],
    [100_000, 100_000],
    [11_200, 100],
    [0, 1],
    [1.4, 0.1],
    [7, 1],
  ])('%d looks rounded to %d', (number, unit) => expect(roundingUnit(number)).toBeCloseTo(unit, 9))
  test.each([
    [5_000, 6_000, 5_500],
    [200, null, 200],
    [null, 300, 300],
    [null, null, null],
  ])('%s to %s names %s', (low, high, named) =>
    expect(namedBy({ low, high, qualifier: 'range' })).toBe(named),
  )
  test.each([
    [0, 0, null],
    [5, null, null],
    [null, null, 'it names no number'],
    [9, 3, 'its number can be no count'],
    [-1, 3, 'its number can be no count'],
    [Number.NaN, null, 'its number can be no count'],
    [1e11, 1e11, 'its number is greater than that of all people'],
  ])('%s to %s: %s', (low, high, flaw) => expect(amountFlaw({ low, high, qualifier: 'exact' })).toBe(flaw))
  test('a part of a person is none, a part of a ratio is one', () => {
    const rounding = policyNamed('rounding')
    const amount = { low: 40, high: 40, qualifier: 'exact' } as const
    expect(intervalOf({ ...amount, low: 7, high: 7 }, rounding)).toEqual({ low: 7, high: 7 })
    expect(intervalOf(amount, rounding)).toEqual({ low: 39, high: 41 })
    expect(intervalOf({ ...amount, low: 2, high: 2 }, rounding, false)).toEqual({ low: 1.95, high: 2.05 })
  })
  test('several is no number', () =>
    expect(intervalOf({ low: null, high: null, qualifier: 'vague' }, policyNamed('stated'))).toBeNull())
})

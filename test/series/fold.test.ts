import { describe, expect, test } from 'vitest'
import { askedOf } from '../../src/series/adopt.js'
import { balanced } from '../../src/series/balances.js'
import type { Constraint } from '../../src/series/constraint.js'
import { claimsOf, withoutRepeats, withoutRevised } from '../../src/series/fold.js'
import { placeFigure } from '../../src/series/place-figure.js'
import { policyNamed } from '../../src/series/policy-named.js'
import { asked, day, days, georgia, lars, type Told, told } from './make.js'

const placed = (more: Told): Constraint => {
  const evidence = told(more)
  const found = placeFigure(evidence, askedOf(asked(), evidence.figure.measure), policyNamed('rounding'))
  if ('reason' in found) throw new Error(found.reason)
  return found
}
const ids = (constraints: readonly Constraint[]) => constraints.map(({ evidence }) => evidence.figure.id)

describe('repeats in one report', () => {
  const full = placed({ id: 'full', article: 'x', amount: 98_000, qualifier: 'about', days: days(21, 27) })
  test('a headline folds into the sentence that says more', () => {
    const headline = placed({ id: 'headline', article: 'x', amount: 98_000, days: `/${day(27)}` })
    const { kept, repeats } = withoutRepeats([headline, full])
    expect(ids(kept)).toEqual(['full'])
    expect(repeats).toMatchObject([{ constraint: headline, into: full }])
  })
  test('the number given again for the same days folds into the one with the width', () => {
    const exact = placed({
      id: 'again',
      article: 'x',
      amount: 98_000,
      qualifier: 'at-least',
      days: days(21, 27),
    })
    expect(ids(withoutRepeats([exact, full]).kept)).toHaveLength(1)
  })
  test.each([
    ['another report', { article: 'y' }],
    ['another number', { amount: 99_000 }],
    ['other days', { days: days(21, 26) }],
    ['another basis', { basis: 'rate', per: 'day' }],
    ['a part of the people', { kind: 'child' }],
    ['a part of the place', { to: [lars] }],
    ['another measure', { measure: 'departure', from: [georgia], to: [] }],
  ] as const)('%s is no repeat', (_, more) => {
    const other = placed({ id: 'other', article: 'x', amount: 98_000, days: days(21, 27), ...more } as Told)
    expect(ids(withoutRepeats([full, other]).kept)).toEqual(['full', 'other'])
  })
})

describe('what a source has replaced', () => {
  const first = {
    id: 'first',
    said: 'ministry',
    published: day(27),
    days: days(21, 26),
    amount: 90_000,
  } as const
  const revise = (...more: readonly Told[]) => withoutRevised([first, ...more].map(placed))
  test('by another number for the same days later', () => {
    const { kept, revised } = revise({ ...first, id: 'later', published: day(28), amount: 95_000 })
    expect(ids(kept)).toEqual(['later'])
    expect(revised[0]!.reason).toBe('the same source gave another number for the same days later')
  })
  test('by a smaller total of more days: totals do not fall', () => {
    const { kept, revised } = revise({
      ...first,
      id: 'later',
      published: day(28),
      days: days(21, 27),
      amount: 70_000,
    })
    expect(ids(kept)).toEqual(['later'])
    expect(revised[0]!.reason).toBe('the same source gave a smaller total later, and a total does not fall')
  })
  test('over several steps by the last', () => {
    const { revised } = revise(
      { ...first, id: 'second', published: day(28), amount: 95_000 },
      { ...first, id: 'third', published: day(29), amount: 97_000 },
    )
    expect(
      revised.map(({ constraint, into }) => [constraint, into].map(({ evidence }) => evidence.figure.id)),
    ).toEqual([
      ['first', 'third'],
      ['second', 'third'],
    ])
  })
  test.each([
    ['on the same day', { amount: 95_000 }],
    ['that is the same', { published: day(28) }],
    ['by another source', { said: 'agency', published: day(28), amount: 95_000 }],
    ['for other days', { published: day(28), days: days(22, 26), amount: 95_000 }],
    ['by a larger total of more days', { published: day(28), days: days(21, 27), amount: 99_000 }],
    ['in a report without a day', { published: null, amount: 95_000 }],
  ] as const)('nothing %s', (_, more) =>
    expect(revise({ ...first, id: 'later', ...more } as Told).revised).toEqual([]),
  )
  test('a part replaces neither the whole nor another part', () => {
    const whole = { ...first, amount: 78_742 }
    const later = { ...first, published: day(28), amount: 500 }
    const { revised } = withoutRevised(
      [
        whole,
        { ...later, id: 'children', kind: 'child' },
        { ...later, id: 'crossing', published: day(29), to: [lars] },
        {
          ...later,
          id: 'other crossing',
          published: day(30),
          amount: 400,
          to: [{ ...lars, name: 'Sadakhlo', id: 's' }],
        },
      ].map(placed),
    )
    expect(revised).toEqual([])
  })
  test('a part is replaced by the same part', () => {
    const children = { ...first, kind: 'child' }
    const { kept } = withoutRevised(
      [children, { ...children, id: 'later', published: day(28), amount: 500 }].map(placed),
    )
    expect(ids(kept)).toEqual(['later'])
  })
  test('the reporter’s own words are replaced by the outlet', () => {
    const own = { ...first, said: null, outlet: 'Wire' }
    const { kept } = withoutRevised(
      [own, { ...own, id: 'later', published: day(28), amount: 95_000 }].map(placed),
    )
    expect(ids(kept)).toEqual(['later'])
  })
})

describe('claims', () => {
  const claim = (...all: readonly Told[]) => claimsOf(all.map(placed))
  const weights = (...all: readonly Told[]) => claim(...all).map(({ weight }) => weight)
  const one: Told = { id: 'a', days: day(26), published: day(26), said: 'minister' }
  test('are one where days and number agree, with all who say it', () => {
    const [only, ...more] = claim(one, { ...one, id: 'b', said: 'ministry' }, { ...one, id: 'c' })
    expect(more).toEqual([])
    expect(only).toMatchObject({ id: 'a', named: 100 })
    expect(ids(only!.carriers)).toEqual(['a', 'b', 'c'])
  })
  test('weigh by voices, not by reports', () => {
    expect(weights(one)).toEqual([1])
    expect(weights(one, { ...one, id: 'b' }, { ...one, id: 'c' })).toEqual([1])
    expect(weights(one, { ...one, id: 'b', said: 'ministry' })).toEqual([2])
  })
  test('without a source have one voice for each telling', () => {
    const own = { ...one, said: null, origin: 'wire' }
    expect(weights(own, { ...own, id: 'b', article: 'copy' })).toEqual([1])
    expect(weights(own, { ...own, id: 'b', article: 'other', origin: 'other' })).toEqual([2])
  })
  test.each(['accepted', 'corrected', 'added'] as const)('%s by a person weigh as four', (review) =>
    expect(weights({ ...one, review })).toEqual([4]),
  )
  test('told a month later weigh half, and doubtful ones by their doubt', () => {
    expect(weights({ ...one, published: '2022-10-26' })).toEqual([0.5])
    expect(weights({ ...one, published: null })).toEqual([1])
    expect(weights({ ...one, published: day(20) })).toEqual([1])
    expect(weights({ ...one, confidence: 0.3 })).toEqual([0.3])
  })
})

describe('who came, who went, who is left', () => {
  const since = `/${day(29)}`
  const them = { start: 0, end: 7, quote: 'of them' }
  const came: Told = { id: 'came', article: 'x', days: since, amount: 400_000 }
  const went: Told = {
    id: 'went',
    article: 'x',
    days: since,
    amount: 320_000,
    measure: 'departure',
    from: [georgia],
    to: [],
  }
  const left: Told = {
    id: 'left',
    article: 'x',
    days: since,
    amount: 100_000,
    basis: 'stock',
    who: them,
    sentence: 'Of them 100,000 remain.',
  }
  const balance = (...all: readonly Told[]) => balanced(all.map(placed), 'in')
  const kinds = (...all: readonly Told[]) => balance(...all).constraints.map(({ form }) => form.kind)
  const reasons = (...all: readonly Told[]) => balance(...all).outside.map(({ reason }) => reason)
  test('are one balance in one report', () =>
    expect(kinds(came, went, left)).toEqual(['total', 'total', 'balance']))
  test('are one balance over the same days', () =>
    expect(kinds({ ...came, days: days(1, 29) }, { ...went, days: days(1, 29) }, left)).toEqual([
      'sum',
      'sum',
      'balance',
    ]))
  test('are no balance over other days', () =>
    expect(kinds({ ...came, days: days(1, 29) }, { ...went, days: days(2, 29) }, left)).toEqual([
      'sum',
      'sum',
      'level',
    ]))
  test('are no balance where one total is of known days and the other is not', () =>
    expect(kinds({ ...came, days: days(1, 29) }, went, left)).toEqual(['sum', 'level']))
  test('a stock of others is a level of unknown start', () =>
    expect(kinds(came, went, { ...left, who: { start: 0, end: 8, quote: 'refugees' } })).toEqual(['level']))
  test('totals of another report are none of it', () => {
    expect(kinds(came, { ...went, article: 'y' }, left)).toEqual(['level'])
    expect(reasons(came, { ...went, article: 'y' }, left)).toEqual(
      Array(2).fill('it is a total, and the report does not say since when'),
    )
  })
  test('what goes the other way says nothing alone', () =>
    expect(reasons({ ...came, days: day(1) }, { ...went, days: day(1) })).toEqual([
      'it counts those who leave, and no stock ties them to those who come',
    ]))
})

import { describe, expect, test } from 'vitest'
import type { Constraint, Outside } from '../../src/series/constraint.js'
import { withoutFar } from '../../src/series/far.js'
import { placeChange } from '../../src/series/place-change.js'
import { placeFigure } from '../../src/series/place-figure.js'
import { policyNamed } from '../../src/series/policy-named.js'
import { dayEnd, dayStart } from '../../src/series/timeline.js'
import { asked, day, days, georgia, kazakhstan, lars, russia, type Told, told } from './make.js'

const rounding = policyNamed('rounding')
const stretch = (from: number, to: number) => ({ start: dayStart(day(from)), end: dayEnd(day(to)) })
const place = (more: Partial<Told>, question = asked()) =>
  placeFigure(told({ id: 'a', ...more }), question, rounding)
const reason = (placed: Constraint | Outside) => ('reason' in placed ? placed.reason : placed.form.kind)

describe('a figure', () => {
  test('of days is their sum', () =>
    expect(place({ days: days(17, 26), amount: 78_742 })).toMatchObject({
      form: { kind: 'sum', flow: 'in', stretch: stretch(17, 26) },
      interval: { low: 78_742, high: 78_742 },
      named: 78_742,
      times: 1,
      assumed: [],
    }))
  test('by the day is so many times its days', () =>
    expect(
      place({ basis: 'rate', per: 'day', days: days(1, 4), amount: [5000, 6000], qualifier: 'range' }),
    ).toMatchObject({ interval: { low: 20_000, high: 24_000 }, named: 22_000, times: 4 }))
  test('by the week is so many sevenths of its days', () =>
    expect(place({ basis: 'rate', per: 'week', days: days(1, 14), amount: 710 })).toMatchObject({
      named: 1420,
    }))
  test('by the day without a first day is of a week, and says so', () =>
    expect(place({ basis: 'rate', per: 'day', days: `/${day(27)}` })).toMatchObject({
      form: { stretch: stretch(21, 27) },
      assumed: ['the report gives no first day: taken for the mean of 7 days'],
    }))
  test('of those who leave is of the other flow', () =>
    expect(
      place(
        { measure: 'departure', from: [georgia], to: [] },
        asked({ to: null, from: asked().to, measure: 'departure' }),
      ),
    ).toMatchObject({ form: { kind: 'sum', flow: 'out' } }))
  test('of a part bounds only from below, and names nothing', () =>
    expect(place({ to: [lars], amount: 5000 })).toMatchObject({
      interval: { low: 4875, high: Number.POSITIVE_INFINITY },
      named: null,
    }))
  test('of a larger place bounds only from above', () =>
    expect(place({ to: [georgia, kazakhstan], amount: 5000 })).toMatchObject({
      interval: { low: 0, high: 5125 },
      named: null,
    }))
  test('without a first day is known to its own report', () =>
    expect(place({ days: `/${day(29)}`, article: 'x' })).toMatchObject({
      form: { kind: 'total', flow: 'in', article: 'x' },
    }))
  test('of who stay is a level at the end of its day', () =>
    expect(place({ basis: 'stock', days: `/${day(29)}`, sentence: 'They still live here.' })).toMatchObject({
      form: { kind: 'level', at: dayEnd(day(29)) },
    }))
  test('of households counts persons by the size given, and says whose it is', () =>
    expect(
      place({ unit: 'household', amount: 10 }, asked({ household: { size: 4.5, source: 'census of 2021' } })),
    ).toMatchObject({ named: 45, times: 4.5, assumed: ['4.5 persons a household (census of 2021)'] }))
  test.each([
    ['a plan', { basis: 'plan' }, 'it is a plan, an order or a forecast, and no count'],
    [
      'a stock of what does not stay',
      { basis: 'stock', sentence: 'Numbers issued: 70.' },
      'it is a stock, and not of people who came and stay',
    ],
    [
      'a stock without a day',
      { basis: 'stock', days: null, sentence: 'They stay.' },
      'it is a stock without a day',
    ],
    ['a rate without a day', { basis: 'rate', days: null }, 'it is a rate without a day'],
    ['a total without any day', { days: null }, 'it has no period'],
    ['households', { unit: 'household' }, 'it counts households, and no household size is given'],
    ['no number', { amount: [null, null] }, 'it names no number'],
    ['another place', { to: [kazakhstan] }, 'it is of another place'],
  ] as const)('%s says nothing', (_, more, expected) => expect(reason(place(more))).toBe(expected))
  test('of persons says nothing of households', () =>
    expect(reason(place({}, asked({ unit: 'household' })))).toBe('it counts persons, not households'))
})

describe('a change', () => {
  const base = told({ id: 'base', amount: 5000, days: day(20), article: 'x' })
  const later = told({ id: 'later', amount: 10_000, days: day(26), article: 'x' })
  const change = (more: Partial<Told> = {}, others = [base, later]) =>
    placeChange(
      told({ id: 'c', basis: 'change', amount: 2, days: day(26), article: 'x', ...more }),
      others,
      asked(),
      rounding,
    )
  test('from the figure that it names', () =>
    expect(change({ comparison: { kind: 'figure', with: 'base' } })).toMatchObject({
      form: { kind: 'ratio', flow: 'in', now: stretch(26, 26), before: stretch(20, 20) },
      interval: { low: 1.95, high: 2.05 },
      baseline: base,
      assumed: [],
    }))
  test('from a figure of another report, if it names that', () =>
    expect(change({ comparison: { kind: 'figure', with: 'base' }, article: 'other' })).toMatchObject({
      baseline: base,
    }))
  test('from the same length of time just before', () =>
    expect(
      change({ days: days(19, 25), comparison: { kind: 'period', with: 'the previous week' } }),
    ).toMatchObject({
      form: { now: stretch(19, 25), before: stretch(12, 18) },
      baseline: null,
    }))
  test('from the earliest level of its report where it names none, and says so', () =>
    expect(change()).toMatchObject({
      form: { before: stretch(20, 20) },
      baseline: base,
      assumed: ['the report does not say from what: taken from the earliest level that it gives'],
    }))
  test('from the earliest level where what it is compared with is the new one', () =>
    expect(change({ comparison: { kind: 'figure', with: 'later' } })).toMatchObject({ baseline: base }))
  test.each([
    [
      'of a period in words that is not just before',
      { comparison: { kind: 'period', with: 'September 2021' } },
      undefined,
      'it is a change, and the report does not say from what',
    ],
    ['where its report gives no level', {}, [], 'it is a change, and the report does not say from what'],
    [
      'where its report gives one level alone',
      {},
      [base],
      'it is a change, and the report does not say from what',
    ],
    [
      'where only other reports give levels',
      { article: 'y' },
      undefined,
      'it is a change, and the report does not say from what',
    ],
    [
      'from nothing',
      { comparison: { kind: 'figure', with: 'none' } },
      [told({ id: 'none', amount: 0, days: day(20), article: 'x' })],
      'it is a change from nothing',
    ],
    ['of a part', { to: [lars] }, undefined, 'it is the change of a part'],
    ['of another place', { to: [kazakhstan] }, undefined, 'it is of another place'],
    ['without a day', { days: null }, undefined, 'it is a change without a day'],
    ['without a number', { amount: [null, null] }, undefined, 'it names no number'],
  ] as const)('says nothing %s', (_, more, others, expected) =>
    expect(reason(change(more as Partial<Told>, others as (typeof base)[] | undefined))).toBe(expected),
  )
})

describe('years away', () => {
  const at = (id: string, when: string) =>
    placeFigure(told({ id, days: when }), asked(), rounding) as Constraint
  const all = [
    at('a', '2022-09-20'),
    at('b', '2022-09-26'),
    at('old', '1922-09-26'),
    at('next', '9999-01-01'),
  ]
  const ids = (constraints: readonly Readonly<{ evidence: Constraint['evidence'] }>[]) =>
    constraints.map(({ evidence }) => evidence.figure.id)
  test('from most other figures, a figure is a misread date', () => {
    const { kept, outside } = withoutFar(all, null)
    expect(ids(kept)).toEqual(['a', 'b'])
    expect(ids(outside)).toEqual(['old', 'next'])
    expect(outside[0]!.reason).toBe('its days lie more than 20 years from those of the other figures')
  })
  test('from the period asked for, it says nothing of it', () => {
    const { kept, outside } = withoutFar(all, { start: dayStart('1922-01-01'), end: dayEnd('1922-12-31') })
    expect(ids(kept)).toEqual(['old'])
    expect(outside[0]!.reason).toBe('its days lie more than 20 years from those of the question')
  })
  test('nothing is far from itself', () => {
    expect(withoutFar([], null)).toEqual({ kept: [], outside: [] })
    expect(ids(withoutFar([at('r', '1812-06-24')], null).kept)).toEqual(['r'])
  })
})

test('where people come from does not place those who go there', () =>
  expect(reason(place({ from: [georgia], to: [russia] }))).toBe('it is of another place'))

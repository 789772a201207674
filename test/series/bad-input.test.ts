import { describe, expect, test } from 'vitest'
import { seriesOf } from '../../src/series/series.js'
import { asked, country, day, georgia, kazakhstan, lars, russia, days as span, told } from './make.js'

describe('a key without anything to count', () => {
  test('no figure at all', async () => {
    const series = await seriesOf([], asked())
    expect(series).toMatchObject({ days: [], weeks: [], total: null, figures: [], conflicts: [] })
    expect(series.notes).toEqual(['No figure in the ledger answers this question.'])
  })
  test('only figures that say nothing of these days', async () => {
    const series = await seriesOf(
      [told({ id: 'a', days: null }), told({ id: 'b', basis: 'plan' }), told({ id: 'c', to: [russia] })],
      asked(),
    )
    expect(series).toMatchObject({ days: [], weeks: [], total: null, conflicts: [] })
    expect(series.figures.map(({ use, reason }) => [use, reason])).toEqual([
      ['outside', 'it has no period'],
      ['outside', 'it is a plan, an order or a forecast, and no count'],
      ['outside', 'it is of another place'],
    ])
    expect(series.notes).toEqual(['None of the figures can be placed on days; each says why.'])
  })
  test('a period asked for that no figure touches', async () => {
    const period = { start: 0, end: 1440 }
    const series = await seriesOf([], asked({ period, to: country('Georgia', 'GE') }))
    expect(series.total).toBeNull()
  })
})

describe('contradictions', () => {
  test('two exact numbers for one day', async () => {
    const series = await seriesOf([told({ id: 'a', amount: 100 }), told({ id: 'b', amount: 900 })], asked())
    expect(series.conflicts).toHaveLength(1)
    expect(series.conflicts[0]!.members.flatMap(({ figures }) => figures).sort()).toEqual(['a', 'b'])
    expect(series.days).toMatchObject([{ low: 100, high: 900, known: 'reported' }])
  })
  test('a part that is more than its whole', async () => {
    const series = await seriesOf(
      [
        told({ id: 'week', amount: 50, days: '2022-09-19/2022-09-25' }),
        told({ id: 'day', days: '2022-09-20' }),
      ],
      asked(),
    )
    expect(series.conflicts).toHaveLength(1)
    expect(series.days.every(({ low, high }) => high === null || high >= low)).toBe(true)
  })
  test('many at once', async () => {
    const figures = Array.from({ length: 30 }, (_, n) => told({ id: `f${n}`, amount: 10 ** (n % 6) }))
    const series = await seriesOf(figures, asked())
    expect(series.conflicts.length).toBeGreaterThan(0)
    expect(series.days[0]).toMatchObject({ low: 1, high: 100_000 })
  })
})

describe('what goes the other way', () => {
  const arrivals = told({ id: 'in', amount: 100, days: '2022-09-20/2022-09-26' })
  const departures = told({
    id: 'out',
    amount: 300,
    days: '2022-09-10/2022-09-26',
    measure: 'departure',
    from: arrivals.figure.to,
    to: [],
  })
  test('says nothing without a stock that ties both', async () => {
    const { figures, conflicts, days } = await seriesOf([arrivals, departures], asked())
    expect(conflicts).toEqual([])
    expect(figures.find(({ evidence }) => evidence === departures)).toMatchObject({
      use: 'outside',
      reason: 'it counts those who leave, and no stock ties them to those who come',
    })
    expect(days.map(({ start }) => start)[0]).toBe('2022-09-20')
  })
  test('more leave than came', async () => {
    const stock = told({
      id: 'stock',
      basis: 'stock',
      amount: 10,
      days: '/2022-09-26',
      sentence: 'People still stay in Georgia.',
    })
    const series = await seriesOf([arrivals, departures, stock], asked())
    expect(series.conflicts).toEqual([])
    expect(series.days.every(({ low, best }) => low >= 0 && (best ?? 0) >= 0)).toBe(true)
    expect(series.total).toMatchObject({ low: 100, known: 'reported' })
  })
})

describe('stocks and changes that stand alone', () => {
  const stock = told({
    id: 'stock',
    basis: 'stock',
    days: '/2022-09-01',
    sentence: 'People still stay in Georgia.',
  })
  test('a stock alone', async () => {
    const { days, notes, figures } = await seriesOf([stock], asked())
    expect(days).toMatchObject([{ start: '2022-09-01', known: 'unknown', high: null, best: null }])
    expect(figures[0]).toMatchObject({ use: 'used', kind: 'level' })
    expect(notes).toContain('No figure gives a count of any days: a stock or a change alone makes no series.')
  })
  test('a stock years before any flow adds no days', async () => {
    const old = told({
      ...stock.figure,
      id: 'old',
      basis: 'stock',
      days: '/2012-09-01',
      amount: 500,
      sentence: stock.sentence,
    })
    const { days, conflicts, total } = await seriesOf([old, told({ id: 'a' })], asked())
    expect(days).toMatchObject([{ start: '2022-09-26', low: 100, high: 100, best: 100, known: 'reported' }])
    expect(total).toMatchObject({ start: '2022-09-26', low: 100, high: 100 })
    expect(conflicts).toEqual([])
  })
  test('a change without a baseline', async () => {
    const change = told({ id: 'change', basis: 'change', amount: 2 })
    const { days, figures, notes } = await seriesOf([change], asked())
    expect(days).toEqual([])
    expect(figures[0]!.reason).toBe('it is a change, and the report does not say from what')
    expect(notes).toEqual(['None of the figures can be placed on days; each says why.'])
  })
  test('a change from nothing to something', async () => {
    const base = told({ id: 'base', amount: 0, days: '2022-09-20' })
    const change = told({
      id: 'change',
      basis: 'change',
      amount: 2,
      comparison: { kind: 'figure', with: 'base' },
      article: 'article base',
    })
    const { days, conflicts, figures } = await seriesOf([base, change, told({ id: 'now' })], asked())
    expect(figures.find(({ evidence }) => evidence === change)!.reason).toBe('it is a change from nothing')
    expect(conflicts).toEqual([])
    expect(days.at(-1)).toMatchObject({ low: 100, high: 100 })
  })
})

describe('periods that can hardly be', () => {
  test('one that ends before it starts', async () => {
    const { figures, days } = await seriesOf(
      [
        told({ id: 'a', days: '2022-09-26/2022-09-20' }),
        told({ id: 'b', basis: 'rate', days: '2022-09-26/2022-09-20' }),
      ],
      asked(),
    )
    expect(figures.map(({ use, reason }) => [use, reason])).toEqual([
      ['outside', 'its period ends before it starts'],
      ['outside', 'its period ends before it starts'],
    ])
    expect(days).toEqual([])
  })
  test('days that are no days', async () => {
    const { figures } = await seriesOf([told({ id: 'a', days: '2022-02-30/2022-13-45' })], asked())
    expect(figures[0]).toMatchObject({ use: 'outside', reason: 'its period names a day that there is not' })
  })
  test('decades, in seconds', async () => {
    const start = performance.now()
    const { days, weeks, total } = await seriesOf(
      [
        told({ id: 'a', amount: 1_000_000, days: '2003-01-01/2022-12-31' }),
        told({ id: 'b', days: '2022-09-26' }),
      ],
      asked(),
    )
    expect(days).toHaveLength(7_305)
    expect(weeks).toHaveLength(1_042)
    expect(days[0]).toMatchObject({ low: 0, high: 999_900, known: 'imputed' })
    expect(total).toMatchObject({ low: 1_000_000, high: 1_000_000, known: 'reported' })
    expect(performance.now() - start).toBeLessThan(20_000)
  })
  test('years before Christ and years to come', async () => {
    const { days, notes } = await seriesOf([told({ id: 'a', days: '0001-01-01/9999-12-31' })], asked())
    expect(days).toEqual([])
    expect(notes.length).toBeGreaterThan(0)
  })
})

describe('numbers that can hardly be', () => {
  test.each([0, 1, 0.5, 1e9, 1e10])('%d on one day', async (amount) => {
    for (const policy of ['stated', 'rounding', 'acled']) {
      const { days, conflicts } = await seriesOf([told({ id: 'a', amount })], asked({ policy }))
      const [value] = days
      expect(conflicts).toEqual([])
      expect(value!.low).toBeLessThanOrEqual(amount)
      expect(value!.high).toBeGreaterThanOrEqual(amount)
      expect(value!.best).toBeCloseTo(amount, 3)
    }
  })
  test.each([
    [0, 1e10],
    [1, 1e10],
    [100, 1e9],
    [0, 0.5],
  ])('%d beside %d', async (small, large) => {
    const { days, conflicts } = await seriesOf(
      [told({ id: 'a', amount: small, days: day(1) }), told({ id: 'b', amount: large, days: span(1, 3) })],
      asked(),
    )
    expect(conflicts).toEqual([])
    expect(days[0]).toMatchObject({ low: small, high: small, best: small })
    expect(days[1]!.high! / (large - small)).toBeCloseTo(1, 6)
  })
  test('zero is a count, and not the same as unknown', async () => {
    const { days } = await seriesOf(
      [told({ id: 'a', amount: 0, days: day(1) }), told({ id: 'b', amount: 0, days: day(3) })],
      asked(),
    )
    expect(days.map(({ low, high, best, known }) => [low, high, best, known])).toEqual([
      [0, 0, 0, 'reported'],
      [0, null, null, 'unknown'],
      [0, 0, 0, 'reported'],
    ])
  })
  test('no number', async () => {
    const { figures } = await seriesOf([told({ id: 'a', amount: [null, null], qualifier: 'vague' })], asked())
    expect(figures[0]).toMatchObject({ use: 'outside', reason: 'it names no number' })
  })
  test('numbers that are none', async () => {
    const { figures } = await seriesOf(
      [
        told({ id: 'a', amount: Number.NaN }),
        told({ id: 'b', amount: -5 }),
        told({ id: 'c', amount: [9, 3], qualifier: 'range' }),
        told({ id: 'd', amount: Number.POSITIVE_INFINITY }),
        told({ id: 'e', amount: 1e15 }),
      ],
      asked(),
    )
    expect(figures.map(({ use, reason }) => [use, reason])).toEqual([
      ...Array(3).fill(['outside', 'its number can be no count']),
      ...Array(2).fill(['outside', 'its number is greater than that of all people']),
    ])
  })
})

describe('much of the same', () => {
  test('thousands of equal figures of as many sources are one claim', async () => {
    const figures = Array.from({ length: 5_000 }, (_, n) => told({ id: `f${n}` }))
    const series = await seriesOf(figures, asked())
    expect(series.figures.every(({ use }) => use === 'used')).toBe(true)
    expect(series.days).toMatchObject([{ low: 100, high: 100, best: 100, known: 'reported' }])
  })
  test('thousands of the same report', async () => {
    const figures = Array.from({ length: 2_000 }, (_, n) =>
      told({ id: `f${n}`, article: 'one', said: 'one' }),
    )
    const { figures: uses } = await seriesOf(figures, asked())
    expect(uses.filter(({ use }) => use === 'used')).toHaveLength(1)
    expect(uses.filter(({ use }) => use === 'folded')).toHaveLength(1_999)
  })
  test('hundreds that all differ', async () => {
    const figures = Array.from({ length: 300 }, (_, n) => told({ id: `f${n}`, amount: 100 + n }))
    const { days, conflicts } = await seriesOf(figures, asked())
    expect(days[0]!.low).toBeGreaterThanOrEqual(100)
    expect(conflicts.length).toBeGreaterThan(0)
  })
})

test.each([1e3, 1e5, 1e7])('numbers of %d give the same series as those of hundreds', async (times) => {
  const seriesTimes = (k: number) =>
    seriesOf(
      [
        told({ id: 'a', amount: 70 * k, days: span(1, 7), qualifier: 'about' }),
        told({ id: 'b', amount: 20 * k, days: day(7) }),
        told({ id: 'c', amount: 90 * k, days: span(1, 9) }),
        told({ id: 'd', amount: 500 * k, days: span(1, 9), said: 'source c' }),
        told({ id: 'e', amount: 45 * k, days: span(3, 5), qualifier: 'about' }),
      ],
      asked({ policy: 'rounding' }),
    )
  const [one, many] = [await seriesTimes(100), await seriesTimes(times)]
  expect(many.conflicts.map(({ id }) => id)).toEqual(one.conflicts.map(({ id }) => id))
  for (const [n, value] of many.days.entries())
    for (const end of ['low', 'best', 'high'] as const)
      expect(value[end]! / times).toBeCloseTo(one.days[n]![end]! / 100, 3)
})

describe('keys that overlap', () => {
  const of = (id: string, amount: number, more: object) => told({ id, amount, days: span(1, 2), ...more })
  test('a country, its town and both with another are each taken for what they bound', async () => {
    const { days, total, conflicts } = await seriesOf(
      [
        of('country', 1000, {}),
        of('town', 400, { to: [lars] }),
        of('both', 5000, { to: [georgia, kazakhstan] }),
        of('children', 300, { kind: 'child' }),
        of('elsewhere', 9000, { to: [kazakhstan] }),
      ],
      asked(),
    )
    expect(conflicts).toEqual([])
    expect(total).toMatchObject({ low: 1000, high: 1000, known: 'reported' })
    expect(days).toMatchObject([
      { low: 0, high: 1000 },
      { low: 0, high: 1000 },
    ])
  })
  test('parts are never added up', async () => {
    const { total } = await seriesOf(
      [
        of('town', 400, { to: [lars] }),
        of('other town', 300, { to: [{ ...lars, id: 's', name: 'Sadakhlo' }] }),
      ],
      asked(),
    )
    expect(total).toMatchObject({ low: 400, high: null })
  })
  test('overlapping periods are never added up', async () => {
    const { total } = await seriesOf(
      [of('first', 400, { days: span(1, 5) }), of('second', 400, { days: span(3, 8) })],
      asked(),
    )
    expect(total).toMatchObject({ low: 400, high: 800 })
  })
})

test('a period asked for that ends before it starts has no days', async () => {
  const series = await seriesOf([told({ id: 'a' })], asked({ period: { start: 2880, end: 1440 } }))
  expect(series.days).toEqual([])
  expect(series.notes.length).toBeGreaterThan(0)
})

describe('numbers that are far apart', () => {
  test('a few people and a billion on one day clash, whatever they weigh', async () => {
    const { conflicts, days } = await seriesOf(
      [
        told({ id: 'a', amount: 1e9, confidence: 0 }),
        told({ id: 'b', amount: 100, basis: 'rate', per: 'month', confidence: 0 }),
        told({ id: 'c', amount: 1, confidence: 0 }),
      ],
      asked(),
    )
    expect(conflicts).not.toEqual([])
    expect(days).toHaveLength(1)
  })
  test('of a range from thousands to a billion, its low end is what the most careful policy counts', async () => {
    const { days, total } = await seriesOf(
      [told({ id: 'a', days: span(1, 2), amount: [98_000, 1e9], qualifier: 'range' })],
      asked({ policy: 'acled' }),
    )
    expect(total).toMatchObject({ best: 98_000 })
    expect(days.map(({ best }) => best)).toEqual([49_000, 49_000])
  })
  test('a change by a billion is none', async () => {
    const { figures } = await seriesOf(
      [
        told({ id: 'a', days: day(1), amount: 500 }),
        told({
          id: 'b',
          days: day(3),
          amount: 1e9,
          basis: 'change',
          comparison: { kind: 'figure', with: 'a' },
        }),
      ],
      asked(),
    )
    expect(figures.map(({ reason }) => reason)).toContain('it is a greater change than there can be')
  })
})

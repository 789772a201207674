import { describe, expect, test } from 'vitest'
import { causes } from '../../src/series/causes.js'
import { seriesOf } from '../../src/series/series.js'
import { dayEnd, dayStart } from '../../src/series/timeline.js'
import { asked, day, days, georgia, kazakhstan, lars, type Told, told } from './make.js'

const series = (all: readonly Told[], more: Parameters<typeof asked>[0] = {}) =>
  seriesOf(all.map(told), asked({ policy: 'rounding', ...more }))
const valuesBy = async (all: readonly Told[], more = {}) =>
  Object.fromEntries(
    (await series(all, more)).days.map(({ start, ...value }) => [Number(start.slice(8)), value]),
  )

describe('how a value is known', () => {
  test('reported: a figure is of just these days', async () =>
    expect(await valuesBy([{ id: 'a', days: day(5) }])).toMatchObject({
      5: { known: 'reported', best: 100 },
    }))
  test('implied: the others leave it little room', async () => {
    const values = await valuesBy([
      { id: 'a', days: days(5, 6), amount: 1001 },
      { id: 'b', days: day(5), amount: 401 },
    ])
    expect(values[6]).toMatchObject({ known: 'implied', low: 600, high: 600, best: 600 })
  })
  test('imputed: a total is spread evenly over its days', async () => {
    const values = await valuesBy([{ id: 'a', days: days(5, 8), amount: 444 }])
    for (const n of [5, 6, 7, 8])
      expect(values[n]).toMatchObject({ known: 'imputed', low: 0, high: 444, best: 111 })
  })
  test('unknown: no figure touches it', async () => {
    const values = await valuesBy([
      { id: 'a', days: day(5) },
      { id: 'b', days: day(7) },
    ])
    expect(values[6]).toMatchObject({ known: 'unknown', low: 0, high: null, best: null })
  })
  test('a part reports nothing of the whole', async () =>
    expect(await valuesBy([{ id: 'a', days: day(5), to: [lars], amount: 101 }])).toMatchObject({
      5: { known: 'imputed', low: 101, high: null },
    }))
  test('part of a day leaves the day unknown', async () => {
    const period = { edtf: `${day(5)}T10:00/${day(6)}T10:00`, precision: 'minute' as const }
    const { days: values, total } = await series([{ id: 'a', days: days(5, 6), period, amount: 101 }])
    expect(values.map(({ known }) => known)).toEqual(['unknown', 'unknown'])
    expect(values.map(({ low }) => low)).toEqual([0, 0])
    expect(total).toMatchObject({ low: 101, high: null, known: 'unknown' })
  })
  test('a period with hours is reported where it is asked for', async () => {
    const period = { edtf: `${day(5)}T10:00/${day(6)}T10:00`, precision: 'minute' as const }
    const { total } = await series([{ id: 'a', days: days(5, 6), period, amount: 101 }], {
      period: { start: dayStart(day(5)) + 600, end: dayStart(day(6)) + 600 },
    })
    expect(total).toMatchObject({
      start: `${day(5)}T10:00`,
      end: `${day(6)}T10:00`,
      low: 101,
      high: 101,
      known: 'reported',
    })
  })
  test('weeks run from Monday, where all their days are known, with bounds of their own', async () => {
    const { weeks } = await series([{ id: 'a', days: days(5, 18), amount: 1401 }])
    expect(weeks.map(({ start, end, low, high, best }) => [start, end, low, high, best])).toEqual([
      [day(5), day(11), 0, 1401, 700.5],
      [day(12), day(18), 0, 1401, 700.5],
    ])
    expect((await series([{ id: 'a', days: days(6, 18), amount: 1401 }])).weeks).toHaveLength(1)
  })
  test('only the period asked for is shown, whatever figures reach beyond it', async () => {
    const { days: values, total } = await series([{ id: 'a', days: days(5, 14), amount: 1001 }], {
      period: { start: dayStart(day(7)), end: dayEnd(day(8)) },
    })
    expect(values.map(({ start }) => start)).toEqual([day(7), day(8)])
    expect(total).toMatchObject({ low: 0, high: 1001, best: 200.2, known: 'imputed' })
  })
})

describe('notes say what is missing', () => {
  const notes = async (...all: readonly Told[]) => (await series(all)).notes
  const one: Told = { id: 'a', days: day(5) }
  test.each([
    ['one figure', [one], ['One figure alone makes this series; nothing checks it.']],
    ['two figures', [one, { ...one, id: 'b' }], []],
    [
      'a gap',
      [one, { ...one, id: 'b', days: day(7) }],
      ['1 day is touched by no figure: unknown, not zero.'],
    ],
    [
      'a longer gap',
      [one, { ...one, id: 'b', days: day(8) }],
      ['2 days are touched by no figure: unknown, not zero.'],
    ],
    ['no upper end', [one, { id: 'b', days: day(6), qualifier: 'at-least' }], ['1 day has no upper bound.']],
    ['no days', [{ id: 'b', days: null }], ['None of the figures can be placed on days; each says why.']],
  ] as const)('%s', async (_, all, expected) =>
    expect(await notes(...(all as readonly Told[]))).toEqual(expected),
  )
})

describe('what cannot all hold is settled', () => {
  const one: Told = { id: 'a', days: day(5), amount: 101, published: day(5) }
  test('in a draw by the reach of both', async () =>
    expect(await valuesBy([one, { ...one, id: 'b', amount: 301 }])).toMatchObject({
      5: { low: 101, high: 301 },
    }))
  test('by the one that outweighs the other three times', async () => {
    const others = ['x', 'y', 'z', 'w'].map((id) => ({ ...one, id, amount: 301 }))
    expect(await valuesBy([one, ...others])).toMatchObject({ 5: { low: 301, high: 301 } })
    expect(await valuesBy([one, { ...one, id: 'b', amount: 301, review: 'accepted' }])).toMatchObject({
      5: { low: 301, high: 301 },
    })
  })
  test('of three by leaving out what breaks least, while all are told', async () => {
    const {
      days: values,
      conflicts,
      figures,
    } = await series([
      { id: 'total', days: days(5, 6), amount: 1001 },
      { id: 'first', days: day(5), amount: 101 },
      { id: 'second', days: day(6), amount: 201 },
    ])
    expect(conflicts).toHaveLength(1)
    expect(figures.map(({ use }) => use)).toEqual(Array(3).fill('in conflict'))
    expect(values.map(({ low, high }) => [low, high])).toEqual([
      [101, 101],
      [201, 201],
    ])
    expect(conflicts[0]!.members.map(({ figures: [id], needs }) => [id, needs]).sort()).toEqual([
      ['first', 'at least 800'],
      ['second', 'at least 900'],
      ['total', 'at most 302'],
    ])
  })
  test.each([null, 'accepted'] as const)(
    'as one conflict of all who stand on a side (review: %s)',
    async (review) => {
      const { conflicts } = await series([
        { id: 'few', amount: [null, 100], qualifier: 'at-most', review },
        { id: 'many', amount: [300, 310], qualifier: 'range' },
        { id: 'more', amount: [305, 320], qualifier: 'range' },
      ])
      expect(conflicts.map(({ members }) => members.flatMap(({ figures }) => figures).sort())).toEqual([
        ['few', 'many', 'more'],
      ])
    },
  )
  test('in the terms of the report: a rate would have to be another rate', async () => {
    const { conflicts } = await series([
      { id: 'rate', basis: 'rate', per: 'day', days: days(5, 8), amount: 1001 },
      { id: 'total', days: days(5, 8), amount: 8004 },
    ])
    expect(conflicts[0]!.members.map(({ figures: [id], claim, needs }) => [id, claim, needs]).sort()).toEqual(
      [
        ['rate', '1001 a day from 5 to 8 September 2022 (the source rate)', 'at least 2,001 a day'],
        ['total', '8004 from 5 to 8 September 2022 (the source total)', 'at most 4,006'],
      ],
    )
  })
  test('and has the same name whenever the same figures clash', async () => {
    const [first] = (await series([one, { ...one, id: 'b', amount: 301 }])).conflicts
    const [again] = (await series([{ ...one, id: 'b', amount: 301 }, { ...one, id: 'z', days: day(9) }, one]))
      .conflicts
    expect(first!.id).toBe('c-a-b')
    expect(again!.id).toBe(first!.id)
  })
})

describe('a denied number', () => {
  const rumour: Told = {
    id: 'rumour',
    amount: 250_000,
    days: null,
    rules: ['figure/denied'],
    outlet: 'Wire',
    said: null,
  }
  const count: Told = { id: 'count', amount: 78_742, days: days(17, 26), said: 'the ministry' }
  test('stands beside what is counted, and bounds nothing', async () => {
    const { conflicts, figures, days: values } = await series([rumour, count])
    expect(conflicts).toMatchObject([
      {
        kind: 'denial',
        cause: { id: 'denial' },
        sentence:
          '250000 is denied in Wire; what is counted is 78742 from 17 to 26 September 2022 (the ministry).',
      },
    ])
    expect(figures.map(({ evidence, use }) => [evidence.figure.id, use])).toEqual([
      ['count', 'used'],
      ['rumour', 'denied'],
    ])
    expect(values[0]).toMatchObject({ high: 78_742 })
  })
  test('stands beside the longest count that is below it', async () => {
    const { conflicts } = await series([
      rumour,
      { id: 'day', days: day(20), amount: 501 },
      { id: 'beyond', days: days(1, 30), amount: 300_001 },
      count,
    ])
    expect(conflicts[0]!.members.map(({ figures }) => figures)).toEqual([['rumour'], ['count']])
  })
  test('is denied even where no count speaks against it', async () => {
    const { conflicts } = await series([rumour, { ...count, amount: 300_000 }])
    expect(conflicts[0]!.sentence).toBe('250000 is denied in Wire; no count speaks for or against it.')
  })
})

describe('the likely cause of a clash', () => {
  const base: Told = { id: 'base', days: day(20), amount: [5000, 6000], qualifier: 'range', article: 'x' }
  const cases: Readonly<Record<string, readonly Told[]>> = {
    start: [
      { id: 'came', article: 'x', days: `/${day(29)}`, amount: 400_000 },
      {
        id: 'went',
        article: 'x',
        days: `/${day(29)}`,
        amount: 320_000,
        measure: 'departure',
        from: [georgia],
        to: [],
      },
      {
        id: 'left',
        article: 'x',
        days: `/${day(29)}`,
        amount: 200_000,
        basis: 'stock',
        who: { start: 0, end: 7, quote: 'of them' },
        sentence: 'Of them 200,000 remain.',
      },
    ],
    period: [
      { id: 'a', amount: 101, sentence: 'They came last night.' },
      { id: 'b', amount: 301 },
    ],
    rounding: [
      { id: 'a', amount: 98_001 },
      { id: 'b', amount: 99_999 },
    ],
    baseline: [
      base,
      {
        id: 'c',
        basis: 'change',
        amount: [1.4, 1.45],
        qualifier: 'range',
        days: day(26),
        article: 'x',
        comparison: { kind: 'figure', with: 'base' },
      },
      { id: 'now', days: day(26), amount: 10_001 },
    ],
    passages: [
      { id: 'a', amount: 101, days: days(5, 6) },
      {
        id: 'b',
        amount: 301,
        days: days(5, 6),
        measure: 'crossing',
        at: [georgia],
        to: [],
        sentence: 'They crossed 301 times.',
      },
    ],
    place: [
      { id: 'a', amount: 101, days: days(5, 6) },
      { id: 'b', amount: 301, days: days(5, 6), to: [lars] },
    ],
    window: [
      { id: 'a', basis: 'rate', per: 'day', days: `/${day(11)}`, amount: 101 },
      { id: 'b', days: days(9, 10), amount: 7001 },
    ],
    revision: [
      { id: 'a', amount: 101, days: days(5, 6), said: 'ministry' },
      { id: 'b', amount: 301, days: days(5, 6), said: 'ministry' },
    ],
    unknown: [
      { id: 'a', amount: 101, days: days(5, 6) },
      { id: 'b', amount: 301, days: days(5, 6) },
    ],
  }
  test('has a case for each', () => expect(Object.keys(cases)).toEqual(causes.map(({ id }) => id)))
  test.each(Object.entries(cases))('%s', async (id, all) => {
    const { conflicts } = await series(all)
    expect(conflicts.map(({ cause }) => cause)).toEqual([
      { id, says: causes.find((cause) => cause.id === id)!.says },
    ])
    expect(conflicts[0]!.sentence).toMatch(/^[\p{Lu}\d].*\.$/u)
  })
  test('is no cause where a larger place is given', async () =>
    expect(
      (
        await series([
          ...cases.unknown!.slice(0, 1),
          { id: 'b', amount: 301, days: days(5, 6), to: [georgia, kazakhstan] },
        ])
      ).conflicts,
    ).toEqual([]))
})

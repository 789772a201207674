import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ReportedFigure, reportsOf } from '../../../src/ledger/origins/reports.js'

/** 98,000 arrivals in Kazakhstan since 21 September, by its interior ministry; what is told apart is given. */
const figure = (id: string, told: Partial<ReportedFigure> = {}): ReportedFigure => ({
  id,
  article: `article-${id}`,
  origin: `origin-${id}`,
  outlet: `Outlet ${id}`,
  day: '2022-09-27',
  sourceKey: 'kz-interior-ministry',
  measure: 'arrival',
  basis: 'total',
  per: null,
  low: 98000,
  high: 98000,
  population: { nationality: 'RU', kind: 'citizen' },
  places: ['to:KZ'],
  period: { start: '2022-09-21', end: '2022-09-27' },
  ...told,
})

const groups = (figures: readonly ReportedFigure[]) =>
  reportsOf(figures).reports.map(({ carriers }) => carriers.map((c) => c.figure))

describe('figures of one source on one day', () => {
  test('are one report with several carriers', () => {
    const { reports, refused } = reportsOf([figure('a'), figure('b'), figure('c', { day: '2022-09-28' })])
    expect(reports).toMatchObject([
      {
        key: 'a',
        source: 'kz-interior-ministry',
        day: '2022-09-27',
        origins: 3,
        reason: 'The source is kz-interior-ministry: 3 figures of 3 outlets, one report.',
      },
    ])
    expect(reports[0]!.carriers.map((c) => [c.figure, c.outlet, c.reason])).toEqual([
      ['a', 'Outlet a', 'The first to carry it.'],
      ['b', 'Outlet b', 'The same source gives the same number on the same day, and nothing else differs.'],
      ['c', 'Outlet c', 'The same source gives the same number on the next day, and nothing else differs.'],
    ])
    expect(refused).toEqual([])
  })

  test.each([
    ['place', { places: ['to:GE'] }, 'another place: to:KZ against to:GE'],
    ['measure', { measure: 'departure' }, 'another measure: arrival against departure'],
    ['basis', { basis: 'rate', per: 'day' }, 'another basis: total against rate per day'],
    [
      'period',
      { period: { start: '2022-09-26', end: '2022-09-26' } },
      'another period: 2022-09-21 to 2022-09-27',
    ],
    [
      'nationality',
      { population: { nationality: 'UA', kind: 'citizen' } },
      'another nationality: RU against UA',
    ],
    ['range', { high: 99000 }, 'another number: 98,000 against 98,000 to 99,000'],
  ] as const)('another %s is another report, and says so', (_, told, reason) => {
    const { reports, refused } = reportsOf([figure('a'), figure('b', told)])
    expect(reports).toHaveLength(2)
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ figure: 'b', report: 'a' })
    expect(refused[0]!.reason).toContain(reason)
  })

  test('another source, another number or two days between are nobody’s business', () => {
    const figures = [
      figure('a'),
      figure('b', { sourceKey: 'kz-president' }),
      figure('c', { low: 64234, high: 64234 }),
      figure('d', { day: '2022-09-29' }),
    ]
    expect(groups(figures)).toEqual([['a'], ['b'], ['c'], ['d']])
    expect(reportsOf(figures).refused).toEqual([])
  })

  test('what only one of them says does not part them, and is named', () => {
    const { reports } = reportsOf([
      figure('a'),
      figure('b', { places: [], population: { nationality: null, kind: null } }),
    ])
    expect(reports[0]!.carriers[1]!.reason).toBe(
      'The same source gives the same number on the same day, and nothing else differs; only one of them says the place and the people.',
    )
  })

  test('a vague figure does not bring two places together', () => {
    const figures = [figure('vague', { places: [] }), figure('kz'), figure('ge', { places: ['to:GE'] })]
    expect(groups(figures)).toEqual([['ge', 'vague'], ['kz']])
  })

  test('nor does one of the day before, once a place is known', () => {
    const figures = [
      figure('vague', { places: [], day: '2022-09-26' }),
      figure('kz'),
      figure('ge', { places: ['to:GE'], day: '2022-09-28' }),
      figure('ge too', { places: ['to:GE'] }),
    ]
    expect(groups(figures)).toEqual([['vague', 'ge too'], ['kz'], ['ge']])
  })

  test('without a day of publication only figures of one origin are one', () => {
    const unknown = { day: null, origin: 'one' }
    expect(
      groups([figure('a', unknown), figure('b', unknown), figure('c', { day: null }), figure('d')]),
    ).toEqual([['d'], ['a', 'b'], ['c']])
  })

  test('“more than 200,000” and “about 200,000” are one number', () => {
    expect(
      groups([figure('a', { low: 200000, high: null }), figure('b', { low: 200000, high: 200000 })]),
    ).toEqual([['a', 'b']])
  })

  test('a period up to the day of publication may end a day apart', () => {
    const later = figure('b', { day: '2022-09-28', period: { start: '2022-09-21', end: '2022-09-28' } })
    expect(groups([figure('a'), later])).toEqual([['a', 'b']])
  })

  test('three days in a row are not drawn together step by step', () => {
    const days = ['2022-09-27', '2022-09-28', '2022-09-29'].map((day, i) => figure(String(i), { day }))
    expect(groups(days)).toEqual([['0', '1'], ['2']])
  })
})

describe('a figure without a source', () => {
  test('joins only what its own origin carries', () => {
    const own = { sourceKey: null, origin: 'one' }
    const figures = [figure('a', own), figure('b', own), figure('c', { sourceKey: null, origin: 'two' })]
    expect(groups(figures)).toEqual([['a', 'b'], ['c']])
  })

  test('belongs to what the same text gives with its source', () => {
    const { reports } = reportsOf([
      figure('a', { origin: 'one', sourceKey: null }),
      figure('b', { origin: 'one' }),
    ])
    expect(reports).toHaveLength(1)
    expect(reports[0]!.source).toBe('kz-interior-ministry')
    expect(reports[0]!.carriers[1]!.reason).toContain('Part of the same origin, which carries it already')
  })
})

test('a figure without any number joins nothing', () => {
  expect(
    groups([figure('a', { low: null, high: null }), figure('b', { low: null, high: null })]),
  ).toHaveLength(2)
})

const anyFigure = fc.record({
  day: fc.constantFrom('2022-09-26', '2022-09-27', '2022-09-28', '2022-10-04', null),
  sourceKey: fc.constantFrom('ministry', 'president', null),
  origin: fc.constantFrom('one', 'two', 'three'),
  low: fc.constantFrom(98000, 64234, null),
  places: fc.constantFrom([], ['to:KZ'], ['to:GE'], ['to:GE', 'at:lars']),
  measure: fc.constantFrom('arrival' as const, 'departure' as const),
})
const manyFigures = fc
  .array(anyFigure, { maxLength: 30 })
  .map((list) => list.map((told, i) => figure(String(i).padStart(2, '0'), { ...told, high: told.low })))

test('every figure is in one report, whatever the order of the figures', () => {
  fc.assert(
    fc.property(manyFigures, fc.infiniteStream(fc.nat()), (figures, stream) => {
      const found = reportsOf(figures)
      expect(found.reports.flatMap((r) => r.carriers.map((c) => c.figure)).sort()).toEqual(
        figures.map((f) => f.id),
      )
      const mixed = figures.map((f) => ({ f, at: stream.next().value })).sort((x, y) => x.at - y.at)
      expect(reportsOf(mixed.map(({ f }) => f))).toEqual(found)
    }),
  )
})

test('no report holds two sources, or days more than one apart', () => {
  fc.assert(
    fc.property(manyFigures, (figures) => {
      const byId = new Map(figures.map((f) => [f.id, f]))
      for (const { carriers, source, day } of reportsOf(figures).reports)
        for (const { figure: id } of carriers) {
          const { sourceKey, day: own } = byId.get(id)!
          expect([source, null]).toContain(sourceKey)
          if (day && own) expect(Math.abs(Date.parse(day) - Date.parse(own))).toBeLessThanOrEqual(86_400_000)
        }
    }),
  )
})

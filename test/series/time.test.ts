import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayEnd, dayStart, daysIn, minuteOf, type Stretch, timelineOf } from '../../src/series/timeline.js'
import { before, periodFlaw, stretchOf, windowOf } from '../../src/series/window.js'
import { day, told } from './make.js'

const between = (start: string, end: string): Stretch => ({ start: minuteOf(start), end: minuteOf(end) })
const period = (more: object) => told({ id: 'a', ...more }).figure.period

describe('a timeline', () => {
  test('of nothing is empty', () => expect(timelineOf([])).toEqual({ edges: [], days: [] }))
  test('has all days, over months and leap days', () => {
    const { days } = timelineOf([{ start: dayStart('2024-02-28'), end: dayEnd('2024-03-01') }])
    expect(days).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
  })
  test('cuts the days in which a stretch starts or ends', () => {
    const count = between('2022-09-28T10:00', '2022-09-29T10:00')
    const timeline = timelineOf([count])
    expect(timeline.days).toEqual(['2022-09-28', '2022-09-29'])
    expect(timeline.edges).toEqual(
      ['2022-09-28', '2022-09-28T10:00', '2022-09-29', '2022-09-29T10:00', '2022-09-30'].map(minuteOf),
    )
    expect(daysIn(count)).toBe(1)
  })
  test('has all days between, and an edge where each stretch starts and ends', () => {
    const moment = fc.integer({ min: 0, max: 30 * 24 }).map((hour) => hour * 60)
    const stretch = fc
      .tuple(moment, moment)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 6 }), (stretches) => {
        const timeline = timelineOf(stretches)
        const { edges, days } = timeline
        expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b))
        for (const one of days) expect(edges).toContain(dayStart(one))
        expect(edges.at(-1)).toBe(dayEnd(days.at(-1)!))
        for (const { start, end } of stretches) {
          expect(edges).toContain(start)
          expect(edges).toContain(end)
        }
      }),
    )
  })
})

describe('periods', () => {
  test('of days run to the end of the last', () =>
    expect(stretchOf(period({ days: `${day(21)}/${day(27)}` }))).toEqual(between('2022-09-21', '2022-09-28')))
  test('of hours run to the minute', () => {
    const edtf = '2022-09-28T10:00/2022-09-29T10:00'
    expect(
      stretchOf(period({ days: `${day(28)}/${day(29)}`, period: { edtf, precision: 'minute' } })),
    ).toEqual(between('2022-09-28T10:00', '2022-09-29T10:00'))
  })
  test('of hours that are not given to the minute are of days', () =>
    expect(stretchOf(period({ days: day(28), period: { edtf: day(28), precision: 'minute' } }))).toEqual(
      between('2022-09-28', '2022-09-29'),
    ))
  test.each([
    ['/2022-09-27', null],
    [null, null],
    ['2022-09-27/2022-09-20', 'its period ends before it starts'],
    ['2022-02-30', 'its period names a day that there is not'],
    ['soon', 'its period names a day that there is not'],
  ])('%s is no stretch', (days, flaw) => {
    expect(stretchOf(period({ days }))).toBeNull()
    expect(periodFlaw(period({ days }))).toBe(flaw)
  })
})

describe('what a rate is about', () => {
  const figure = (more: object) => told({ id: 'a', basis: 'rate', per: 'day', ...more }).figure
  test('is its period', () =>
    expect(windowOf(figure({ days: day(26) }), 7)).toEqual({
      stretch: between('2022-09-26', '2022-09-27'),
      assumed: false,
    }))
  test('is the days before its last where no first is given', () =>
    expect(windowOf(figure({ days: `/${day(27)}` }), 7)).toEqual({
      stretch: between('2022-09-21', '2022-09-28'),
      assumed: true,
    }))
  test.each([
    ['week', 7],
    ['month', 30],
    ['year', 365],
  ] as const)('is never less than a %s where it is by the %s', (per, length) =>
    expect(daysIn(windowOf(figure({ days: `/${day(27)}`, per }), 1)!.stretch)).toBe(length),
  )
  test('is nothing without a last day', () => expect(windowOf(figure({ days: null }), 7)).toBeNull())
  test('what was just before is as long', () =>
    expect(before(between('2022-09-21', '2022-09-28'))).toEqual(between('2022-09-14', '2022-09-21')))
})

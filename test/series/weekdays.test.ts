import { describe, expect, test } from 'vitest'
import { seriesOf } from '../../src/series/series.js'
import { asked, days as span, told } from './make.js'

const dayOf = (n: number) => new Date(Date.UTC(2022, 8, n)).toISOString().slice(0, 10)
const reports = (numbers: readonly number[], silent: readonly number[] = []) =>
  numbers.flatMap((amount, n) =>
    silent.includes(n) ? [] : [told({ id: `day ${n}`, days: dayOf(n + 1), amount })],
  )

describe('days of the week', () => {
  const rhythm = [900, 1000, 1100, 1000, 1300, 1700, 600]
  const month = [0, 1, 2, 3].flatMap(() => rhythm)

  test('a day without a report is estimated by the rhythm that the others show', async () => {
    // The Saturdays and Sundays, so to say, of the third week are within its total only.
    const total = told({
      id: 'week',
      days: span(15, 21),
      amount: rhythm.reduce((a, b) => a + b, 0),
    })
    const { days } = await seriesOf([...reports(month, [19, 20]), total], asked())
    expect(days[19]!.best).toBeGreaterThan(1450)
    expect(days[20]!.best).toBeLessThan(850)
    expect(days[19]!.best! + days[20]!.best!).toBeCloseTo(2300, 0)
  })
  test('chance is no rhythm', async () => {
    const chance = month.map((_, n) => 1000 + ((n * 7919) % 211) - 105)
    const total = told({ id: 'two days', days: span(20, 21), amount: 2000 })
    const { days } = await seriesOf([...reports(chance, [19, 20]), total], asked())
    for (const day of [days[19]!, days[20]!]) {
      expect(day.best).toBeGreaterThan(900)
      expect(day.best).toBeLessThan(1100)
    }
  })
})

import { describe, expect, test } from 'vitest'
import { seriesOf } from '../../src/series/series.js'
import { asked, day, days as span, told } from './make.js'

const hundredOn = [1, 2, 3, 4, 5].map((n) => told({ id: `day ${n}`, days: day(n), amount: 100 }))
const totalOnItsLastDay = (amount: number) =>
  told({ id: 'total', days: span(1, 6), amount, published: day(6) })

describe('a total of several days that ends on the day of its report', () => {
  test('holds all of that day', async () => {
    const { days } = await seriesOf([...hundredOn, totalOnItsLastDay(583)], asked())
    expect(days[5]).toMatchObject({ low: 83, high: 83, best: 83 })
  })
  test('may be of the days before where nobody would have come that day', async () => {
    const { days, conflicts } = await seriesOf([...hundredOn, totalOnItsLastDay(500)], asked())
    expect(conflicts).toEqual([])
    expect(days[5]).toMatchObject({ low: 0, high: null })
    expect(days[5]!.best).toBeGreaterThan(50)
    expect(days[5]!.best).toBeLessThan(150)
  })
  test('may hold any part of that day where a count of it leaves no other way', async () => {
    const counted = told({ id: 'last day', days: day(6), amount: 90 })
    const { days, conflicts } = await seriesOf([...hundredOn, totalOnItsLastDay(530), counted], asked())
    expect(conflicts).toEqual([])
    expect(days[5]).toMatchObject({ low: 90, high: 90, best: 90 })
  })
})

describe('the best value of a day that a report names', () => {
  test('is its number', async () => {
    const { days } = await seriesOf([...hundredOn, told({ id: 'more', days: day(6), amount: 140 })], asked())
    expect(days[5]).toMatchObject({ best: 140, known: 'reported' })
  })
  test('is one between its neighbours where the words leave it open', async () => {
    const near = [1, 2, 4, 5].map((n) => told({ id: `day ${n}`, days: day(n), amount: 500 }))
    const vague = told({ id: 'hundreds', days: day(3), amount: 100, qualifier: 'vague' })
    const { days } = await seriesOf([...near, vague], asked({ policy: 'rounding' }))
    expect(days[2]).toMatchObject({ low: 100, high: 1000, known: 'reported' })
    expect(days[2]!.best).toBeCloseTo(500, -1)
  })
})

import { beforeAll, expect, test } from 'vitest'
import { add } from '../../src/add.js'
import { openLedger } from '../../src/ledger/ledger.js'
import type { SeriesAsked } from '../../src/series/asked.js'
import { findSeries } from '../../src/series/find-series.js'
import { freshAddress, onBothDatabases } from '../ledger/ledgers.js'

// What ministries published on people who left Russia in September and October 2022, from the clippings in samples/.
onBothDatabases('the case of 2022, end to end', (engine) => {
  let address = ''
  beforeAll(async () => {
    address = await freshAddress(engine)
    const ledger = await openLedger(address, { create: true })
    await add(ledger, ['samples'])
    await ledger.close()
  })
  const ask = async (asked: SeriesAsked) => {
    const ledger = await openLedger(address)
    try {
      return await findSeries(ledger, asked)
    } finally {
      await ledger.close()
    }
  }

  test.each([
    ['arrival', 'Georgia', '2022-09-25', 11_150, 11_400],
    ['arrival', 'Georgia', '2022-09-17..2022-09-26', 78_742, 78_742],
    ['arrival', 'Georgia', '2022-09-28T10:00..2022-09-29T10:00', 9_642, 9_642],
    ['arrival', 'Georgia', '2022-09-29T10:00..2022-09-30T10:00', 6_109, 6_109],
    ['departure', 'Georgia', '2022-09-17..2022-09-26', 62_115, 62_125],
    ['departure', 'Georgia', '2022-09-28T10:00..2022-09-29T10:00', 5_448, 5_448],
    ['departure', 'Georgia', '2022-09-29T10:00..2022-09-30T10:00', 5_186, 5_186],
    ['arrival', 'Kazakhstan', '2022-09-21..2022-09-27', 97_000, 99_000],
    ['arrival', 'Kazakhstan', '2022-09-21..2022-10-04', 190_000, 210_000],
    ['arrival', 'Kazakhstan', '2022-10-03', 6_825, 7_175],
    ['departure', 'Kazakhstan', '2022-09-21..2022-09-27', 64_234, 64_234],
    ['departure', 'Kazakhstan', '2022-09-21..2022-10-04', 146_500, 147_500],
    ['departure', 'Kazakhstan', '2022-10-03', 10_725, 11_275],
  ])('%s, %s, %s', async (measure, place, period, least, most) => {
    const { total } = await ask({ measure, [measure === 'arrival' ? 'to' : 'from']: place, period })
    expect(total!.low).toBeGreaterThanOrEqual(least)
    expect(total!.high).toBeLessThanOrEqual(most)
    expect(total!.best).toBeGreaterThanOrEqual(total!.low)
    expect(total!.best).toBeLessThanOrEqual(total!.high!)
    expect(total!.figures.length).toBeGreaterThan(0)
  })

  test('the conflicts of Georgia: the change, the Monday and the number that is denied', async () => {
    const { conflicts } = await ask({ measure: 'arrival', to: 'Georgia' })
    expect(conflicts.map(({ cause }) => cause.id).sort()).toEqual(['baseline', 'denial', 'period'])
    const sentences = conflicts.map(({ sentence }) => sentence).join('\n')
    expect(sentences).toMatch(/5,000 to 6,000 a day .* changed by “40-45%” .* is at most 8,700 a day/)
    expect(sentences).toMatch(/[Ll]ess than 10,000 .* 10,400 .* 26 September 2022/)
    expect(sentences).toMatch(/250,000.* is denied .* 78,742/)
  })

  test('the conflict of Kazakhstan: what is left is not what came less what went', async () => {
    const { conflicts } = await ask({ measure: 'arrival', to: 'Kazakhstan' })
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]!.sentence).toMatch(
      /400,000 .* less .* 320,000 .* is at most 90,000, but about 100,000/,
    )
    expect(conflicts[0]!.cause.id).toBe('start')
  })

  test('as of the 27th nothing is known of October', async () => {
    const { days } = await ask({ measure: 'arrival', to: 'Kazakhstan', asOf: '2022-09-27' })
    expect(days.at(-1)!.end).toBe('2022-09-27')
  })
})

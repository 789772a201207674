import { afterEach, expect, test, vi } from 'vitest'
import { add } from '../../src/add.js'
import { openLedger } from '../../src/ledger/ledger.js'
import { serve } from '../../src/views/api/serve.js'
import { freshAddress, onBothDatabases } from '../ledger/ledgers.js'

afterEach(() => vi.restoreAllMocks())

onBothDatabases('a server that is stopped', (engine) => {
  test('answers what was asked before, and nothing afterwards', async () => {
    const ledger = await openLedger(await freshAddress(engine), { create: true })
    await add(ledger, ['samples/01-georgia-minister.html'], { threads: 1 })
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const serving = await serve(ledger, { host: '127.0.0.1', port: 0, who: 'ana' })
    // The first answer tells that the connections are there.
    await (await fetch(`${serving.url}/api/figures`)).arrayBuffer()
    const asked = Array.from({ length: 30 }, async (_, n) => {
      const response = await fetch(
        `${serving.url}/api/series?measure=arrival&to=Georgia&as-of=2022-10-${10 + (n % 20)}`,
      )
      return { status: response.status, body: await response.text() }
    })
    await Promise.race(asked)
    await serving.close()
    await ledger.close()
    const answers = await Promise.allSettled(asked)
    const answered = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(answered.length).toBeGreaterThan(1)
    expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200]))
    expect(logged.mock.calls).toEqual([])
    await expect(fetch(`${serving.url}/api/figures`)).rejects.toThrow()
  })
})

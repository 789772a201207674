import { beforeAll, expect, test, vi } from 'vitest'
import { add } from '../../src/add.js'
import { type Ledger, openLedger } from '../../src/ledger/ledger.js'
import { accept } from '../../src/ledger/review/review.js'
import { apiOf } from '../../src/views/api/app.js'
import { makeToken } from '../../src/views/api/token.js'
import { freshAddress, onBothDatabases } from '../ledger/ledgers.js'

type Items = Readonly<{ items: readonly Readonly<{ id: string; review: string | null }>[] }>

onBothDatabases('answers that are given again', (engine) => {
  let ledger: Ledger
  let other: Ledger
  let get: (path: string, headers?: Record<string, string>) => Promise<Response>
  beforeAll(async () => {
    const address = await freshAddress(engine)
    ledger = await openLedger(address, { create: true })
    other = await openLedger(address)
    await add(ledger, ['samples/01-georgia-minister.html'], { threads: 1 })
    const { text } = await makeToken(ledger, 'Reader', 'reader')
    const { app, jobs } = apiOf(ledger, { tokens: true, who: 'nobody', hosts: null })
    get = async (path, headers = {}) =>
      app.request(path, { headers: { authorization: `Bearer ${text}`, ...headers } })
    return async () => {
      await jobs.close()
      await ledger.close()
      await other.close()
    }
  })
  const figures = async () => ((await (await get('/api/figures')).json()) as Items).items

  test('are the same, with their headers, and need no second question to the records', async () => {
    const first = await get('/api/figures')
    const asked = vi.spyOn(ledger.db, 'selectFrom')
    const second = await get('/api/figures')
    expect(asked.mock.calls.map(([table]) => table)).not.toContain('record')
    asked.mockRestore()
    expect(await second.text()).toBe(await first.text())
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'))
    expect((await get('/api/figures', { 'if-none-match': first.headers.get('etag')! })).status).toBe(304)
  })
  test('are made once for all who ask at the same time', async () => {
    const asked = vi.spyOn(ledger.db, 'selectFrom')
    const all = await Promise.all(Array.from({ length: 8 }, () => get('/api/statements?limit=7')))
    expect(asked.mock.calls.filter(([table]) => table === 'reading').length).toBeLessThan(3)
    asked.mockRestore()
    expect(new Set(await Promise.all(all.map((response) => response.text()))).size).toBe(1)
  })
  test('are made anew after a decision, also one by another process, and after an addition', async () => {
    const [one] = await figures()
    expect(one!.review).toBeNull()
    await accept(other, [one!.id], { who: 'ben' })
    expect((await figures()).find(({ id }) => id === one!.id)!.review).toBe('accepted')
    const before = (await figures()).length
    await add(other, ['samples/02-georgia-radio.html'], { threads: 1 })
    expect((await figures()).length).toBeGreaterThan(before)
  })
  test('go only to those who may look, and errors are not kept', async () => {
    await get('/api/figures')
    expect((await get('/api/figures', { authorization: 'Bearer x' })).status).toBe(401)
    expect((await get('/api/figures?limit=0')).status).toBe(400)
    expect((await get('/api/figures?limit=0')).status).toBe(400)
  })
})

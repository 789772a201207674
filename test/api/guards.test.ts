import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ledger, openLedger } from '../../src/ledger/ledger.js'
import { type ApiOptions, apiOf } from '../../src/views/api/app.js'
import { makeToken, type Role, revokeToken } from '../../src/views/api/token.js'
import { freshAddress, onBothDatabases } from '../ledger/ledgers.js'

const json = { 'content-type': 'application/json' }

/** A plain problem: a status, a title and a detail, and nothing of what stands behind. */
async function expectProblem(response: Response, status: number) {
  const text = await response.text()
  expect({ status: response.status, text }).toMatchObject({ status })
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const problem = JSON.parse(text)
  expect(problem).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
  expect(text).not.toMatch(/node_modules|at .*\.js:|SQLITE|select |stack|onrecord\.db/)
  return problem
}

onBothDatabases('tokens', (engine) => {
  let ledger: Ledger
  const tokens = {} as Record<Role, string>
  let call: (path: string, token: string | null, init?: RequestInit) => Promise<Response>
  beforeAll(async () => {
    ledger = await openLedger(await freshAddress(engine), { create: true })
    for (const role of ['reader', 'reviewer', 'admin'] as const)
      tokens[role] = (await makeToken(ledger, `The ${role}`, role)).text
    const { app } = apiOf(ledger, { tokens: true, who: 'nobody', hosts: null })
    call = async (path, token, init = {}) =>
      app.request(path, { ...init, headers: { ...json, ...(token && { authorization: `Bearer ${token}` }) } })
  })
  afterAll(() => ledger.close())

  test('are demanded', async () => {
    for (const token of [
      null,
      'x',
      `${tokens.reader}x`,
      tokens.reader.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    ]) {
      const response = await call('/api/figures', token)
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
      await expectProblem(response, 401)
    }
    expect((await call('/api/figures', tokens.reader)).status).toBe(200)
  })
  test('allow what their role may do', async () => {
    const body = JSON.stringify({ text: 'hello' })
    const path = '/api/records/fxxxxxxxxxxxx/comment'
    expect(
      (await expectProblem(await call(path, tokens.reader, { method: 'POST', body }), 403)).detail,
    ).toContain('reviewer')
    await expectProblem(await call(path, tokens.reviewer, { method: 'POST', body }), 404)
    expect(await (await call('/api/status', tokens.admin)).json()).toMatchObject({
      who: 'The admin',
      role: 'admin',
    })
  })
  test('are kept only as a hash, and are taken back for good', async () => {
    const { token, text } = await makeToken(ledger, 'For a day', 'reader')
    const rows = await ledger.db.selectFrom('token').selectAll().execute()
    const secret = text.replace(/^onrecord_[^_]+_/, '')
    expect(secret.length).toBeGreaterThan(40)
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect((await call('/api/figures', text)).status).toBe(200)
    await revokeToken(ledger, token.id)
    await expectProblem(await call('/api/figures', text), 401)
    await expect(revokeToken(ledger, token.id)).rejects.toMatchObject({ code: 'misuse' })
  })
})

describe('bad requests', () => {
  let ledger: Ledger
  const logged: unknown[] = []
  const options: ApiOptions = {
    tokens: false,
    who: 'ana',
    hosts: ['localhost'],
    log: (error) => logged.push(error),
  }
  let call: (path: string, init?: RequestInit) => Promise<Response>
  beforeAll(async () => {
    ledger = await openLedger(await freshAddress('sqlite'), { create: true })
    const { app } = apiOf(ledger, options)
    call = async (path, init = {}) =>
      app.request(path, {
        ...init,
        headers: { host: 'localhost:4777', ...(init.headers as Record<string, string>) },
      })
  })
  afterAll(async () => {
    await ledger.close()
    expect(logged).toEqual([])
  })

  test.each([
    ['/api/figures?measure=arival', 400, '“arival” is no measure'],
    ['/api/figures?foo=1', 400, 'foo'],
    ['/api/figures?limit=-1', 400, 'no number of results'],
    ['/api/figures?limit=1e9', 400, 'no number of results'],
    ['/api/figures?after=%27%3B--', 400, 'no place in these results'],
    [`/api/figures?outlet=${'x'.repeat(2000)}`, 400, 'outlet'],
    ['/api/search?words=', 400, 'empty'],
    ['/api/series', 400, 'No measure is given'],
    ['/api/series?measure=arrival&to=%00', 400, ''],
    ['/api/records/..%2f..%2fetc%2fpasswd', 400, ''],
    ['/api/records/%2e%2e/secret', 404, ''],
    ['/api/articles/a1234567890123', 404, ''],
    ['/api/../package.json', 404, ''],
    ['/package.json', 404, ''],
    ['/api/nothing', 404, 'nothing at'],
    ['/api/jobs/nope', 404, 'no such job'],
  ])('%s is %d', async (path, status, detail) => {
    expect((await expectProblem(await call(path), status)).detail).toContain(detail)
  })

  test.each([
    ['no JSON', '{', json],
    ['another type', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['nothing to add', '{}', json],
    ['more than is asked for', '{"pages":[],"path":"/etc/passwd"}', json],
    ['a file of the server', '{"addresses":["file:///etc/passwd"]}', json],
    ['a page without text', '{"pages":[{"title":"x"}]}', json],
    ['a number for a text', '{"pages":[{"text":5}]}', json],
    ['deep nonsense', `{"pages":${'['.repeat(5000)}${']'.repeat(5000)}}`, json],
  ])('adding %s is refused', async (_, body, headers) => {
    const response = await call('/api/pages', { method: 'POST', body, headers })
    expect([400, 415]).toContain(response.status)
    await expectProblem(response, response.status)
  })
  test('a body that is too large is refused before it is read', async () => {
    const headers = { ...json, 'content-length': String(200 * 1024 * 1024) }
    await expectProblem(await call('/api/pages', { method: 'POST', body: '{}', headers }), 413)
  })
  test('another site can neither ask nor be taken for this one', async () => {
    await expectProblem(await call('/api/status', { headers: { origin: 'https://evil.example' } }), 403)
    await expectProblem(await call('/api/status', { headers: { host: 'evil.example' } }), 403)
    expect((await call('/api/status', { headers: { origin: 'http://localhost:4777' } })).status).toBe(200)
  })
  test('no answer may be framed, sniffed or run', async () => {
    const { headers } = await call('/api/status')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
  test('too many requests are told when to come again', async () => {
    const { app } = apiOf(ledger, { ...options, hosts: null, perMinute: 3 })
    for (let n = 0; n < 3; n++) expect((await app.request('/api/status')).status).toBe(200)
    const response = await app.request('/api/status')
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    await expectProblem(response, 429)
  })
  test('an address of the own network is not fetched', async () => {
    const body = JSON.stringify({ addresses: ['http://127.0.0.1:9/x', 'http://169.254.169.254/latest'] })
    const job = (await (await call('/api/pages', { method: 'POST', body, headers: json })).json()) as {
      id: string
    }
    await (await call(`/api/jobs/${job.id}/events`)).text()
    const state = (await (await call(`/api/jobs/${job.id}`)).json()) as { added: number; failures: unknown[] }
    expect(state.added).toBe(0)
    expect(state.failures).toHaveLength(2)
  })
})

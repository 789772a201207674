import { Readable } from 'node:stream'
import { beforeAll, expect, test } from 'vitest'
import { add } from '../../src/add.js'
import { type Ledger, openLedger } from '../../src/ledger/ledger.js'
import { apiOf } from '../../src/views/api/app.js'
import { makeToken } from '../../src/views/api/token.js'
import { chromium } from '../../src/views/brief/pdf.js'
import { freshAddress, onBothDatabases } from '../ledger/ledgers.js'
import { ARTICLES, PRIVATE } from '../ledger/masks/private.js'

type Json = Record<string, unknown>

onBothDatabases('private names in the API', (engine) => {
  let ledger: Ledger
  let call: (path: string, token: string, body?: unknown) => Promise<Response>
  let reviewer: string
  let reader: string
  beforeAll(async () => {
    ledger = await openLedger(await freshAddress(engine), { create: true })
    const lines = ARTICLES.map((article) => Buffer.from(`${JSON.stringify(article)}\n`))
    await add(ledger, ['-'], { threads: 1, stdin: Readable.from(lines) })
    reader = (await makeToken(ledger, 'Reader', 'reader')).text
    reviewer = (await makeToken(ledger, 'Reviewer', 'reviewer')).text
    const { app, jobs } = apiOf(ledger, { tokens: true, who: 'nobody', hosts: null })
    call = async (path, token, body) =>
      app.request(`/api${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
    return async () => {
      await jobs.close()
      await ledger.close()
    }
  })

  const items = async (path: string) =>
    ((await (await call(path, reviewer)).json()) as { items: Json[] }).items
  const queries: Readonly<Record<string, string>> = {
    '/search': '?words=Georgia',
    '/series': '?measure=arrival&to=Georgia',
    '/conflicts': '?measure=arrival&to=Georgia',
    '/revisions': '?measure=arrival&to=Georgia&period=2022-09-26',
    '/brief': '?place=GE',
    '/positions/diff': '?actor=Georgia&diff=2022-09-26..2022-09-28',
  }
  /** Every path of the document that looks, with the ids of all that there is. */
  async function* looks(): AsyncGenerator<string> {
    const document = (await (await call('/openapi.json', reader)).json()) as { paths: Record<string, Json> }
    const ids: Record<string, string[]> = {
      '/articles/{id}': (await items('/articles')).map(({ id }) => String(id)),
      '/sources/{id}': (await items('/sources')).map(({ id }) => String(id)),
      '/records/{id}': (
        await Promise.all(['/figures', '/statements', '/positions'].map((path) => items(path)))
      )
        .flat()
        .map(({ id }) => String(id)),
    }
    for (const [path, methods] of Object.entries(document.paths)) {
      if (!('get' in methods) || path.startsWith('/jobs/')) continue
      if (path.endsWith('.pdf') && !chromium()) continue
      const query =
        queries[path] ??
        (path.includes('/series.') ? queries['/series'] : path.includes('/brief.') ? '?place=GE' : '')
      for (const id of path.includes('{id}') ? ids[path]! : ['']) yield path.replace('{id}', id) + query
    }
  }

  test('no path of the document tells one', async () => {
    let count = 0
    for await (const path of looks()) {
      const response = await call(path, reader)
      expect({ path, status: response.status }).toEqual({ path, status: 200 })
      if (!path.includes('.png')) expect(await response.text(), path).not.toMatch(PRIVATE)
      count++
    }
    expect(count).toBeGreaterThan(40)
  })
  test('no decision tells one', async () => {
    const statement = (await items('/statements')).find(({ record }) =>
      String(((record as Json).speaker as Json).name).includes('█'),
    )!
    for (const [verb, body] of [
      ['accept', { why: 'as it stands' }],
      ['correct', { fields: ['speaker.role=trucker'] }],
      ['comment', { text: 'Ilarion Bezukhov?' }],
      ['reject', {}],
      ['undo', {}],
    ] as const) {
      const response = await call(`/records/${statement.id}/${verb}`, reviewer, body)
      expect({ verb, status: response.status }).toEqual({ verb, status: 200 })
      expect(await response.text()).not.toMatch(PRIVATE)
    }
    expect(await (await call('/decisions', reader)).text()).not.toMatch(PRIVATE)
  })
  test('a reviewer with a reason shows one, a reader never does', async () => {
    const source = (await items('/sources')).find(({ masked }) => masked)!
    const path = `/sources/${source.id}/unmask`
    expect((await call(path, reader, { why: 'x' })).status).toBe(403)
    expect((await call(path, reviewer, {})).status).toBe(400)
    expect((await call(path, reviewer, { why: ' ' })).status).toBe(400)
    const shown = (await (await call(path, reviewer, { why: 'agreed' })).json()) as Json
    expect(shown).toMatchObject({ id: source.id, masked: false })
    expect(String(shown.name)).toMatch(PRIVATE)
    expect(await (await call('/statements', reader)).text()).toContain(String(shown.name))
    expect((await call(`/sources/${source.id}/undo`, reviewer, {})).status).toBe(200)
    expect(await (await call('/statements', reader)).text()).not.toMatch(PRIVATE)
    const name = encodeURIComponent(String(shown.name))
    expect((await call(`/sources/${name}/unmask`, reviewer, { why: 'agreed' })).status).toBe(200)
    expect(
      await (await call(`/sources/${source.id}/mask`, reviewer, { why: 'asked for' })).json(),
    ).toMatchObject({
      masked: true,
    })
    expect(await (await call('/statements', reader)).text()).not.toMatch(PRIVATE)
  })
})

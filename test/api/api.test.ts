import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { add } from '../../src/add.js'
import { type Ledger, openLedger } from '../../src/ledger/ledger.js'
import { apiOf } from '../../src/views/api/app.js'
import { chromium } from '../../src/views/brief/pdf.js'
import { freshAddress, onBothDatabases } from '../ledger/ledgers.js'

type Json = Record<string, unknown>
type Document = {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content: Record<string, { schema: Json }> }> }>
  >
  components: Json
}

onBothDatabases('the API', (engine) => {
  let ledger: Ledger
  let request: (path: string, init?: RequestInit) => Promise<Response>
  let document: Document
  const called = new Set<string>()

  beforeAll(async () => {
    ledger = await openLedger(await freshAddress(engine), { create: true })
    await add(ledger, ['samples'], { threads: 1 })
    const { app, jobs } = apiOf(ledger, { tokens: false, who: 'ana', hosts: null, log: () => {} })
    request = async (path, init) => app.request(path, init)
    document = (await (await request('/api/openapi.json')).json()) as Document
    return async () => {
      await jobs.close()
      await ledger.close()
    }
  }, 120_000)

  /** Calls a path of the document and holds the answer against its schema. */
  async function call(
    method: 'get' | 'post',
    path: string,
    query: Json = {},
    id = '',
    body?: unknown,
  ): Promise<Json> {
    const search = new URLSearchParams(query as Record<string, string>)
    const response = await request(`/api${path.replace('{id}', id)}?${search}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    })
    const answer = (await response.json()) as Json
    expect({ path, status: response.status, answer: response.ok || answer }).toEqual({
      path,
      status: 200,
      answer: true,
    })
    called.add(`${method} ${path}`)
    const schema = document.paths[path]![method]!.responses['200']!.content['application/json']!.schema
    const validate = new Ajv2020({ strict: false }).compile({ ...schema, components: document.components })
    expect(validate(answer), JSON.stringify(validate.errors)).toBe(true)
    return answer
  }
  const items = async (path: string, query: Json = {}) => (await call('get', path, query)).items as Json[]

  test('finds, with the filters of the command line, page by page', async () => {
    const all = await items('/figures', { measure: 'arrival', country: 'Georgia', limit: '100' })
    expect(all.length).toBeGreaterThan(15)
    const first = await call('get', '/figures', { measure: 'arrival', country: 'GE', limit: '5' })
    const second = await call('get', '/figures', {
      measure: 'arrival',
      country: 'GE',
      limit: '5',
      after: first.next,
    })
    const ids = [...(first.items as Json[]), ...(second.items as Json[])].map(({ id }) => id)
    expect(ids).toEqual(all.slice(0, 10).map(({ id }) => id))
    expect((await items('/statements', { speaker: 'Gomelauri' })).length).toBeGreaterThan(3)
    expect((await items('/positions', { 'published-to': '2022-09-27' })).length).toBeGreaterThan(3)
    expect((await items('/search', { words: '"wanted list"' })).length).toBeGreaterThan(0)
    expect((await items('/reports', { measure: 'arrival' })).length).toBeGreaterThan(3)
    expect((await items('/places', { country: 'GE' })).length).toBeGreaterThan(0)
    await items('/failures')
    await items('/rules')
    await call('get', '/positions/diff', { actor: 'Kazakhstan', diff: '2022-09-26..2022-10-04' })
    expect(await call('get', '/status')).toMatchObject({ engine, who: 'ana', role: 'admin', articles: 15 })
  })

  test('shows an article, a record and a source', async () => {
    const [article] = await items('/articles', { limit: '1' })
    expect(await call('get', '/articles/{id}', {}, String(article!.id))).toMatchObject({ what: 'article' })
    const [figure] = await items('/figures', { limit: '1' })
    expect(await call('get', '/records/{id}', {}, String(figure!.id))).toMatchObject({ what: 'record' })
    const [source] = await items('/sources', { limit: '1' })
    expect(await call('get', '/sources/{id}', {}, String(source!.id))).toMatchObject({ what: 'identity' })
  })

  test('series, conflicts and revisions', async () => {
    const series = await call('get', '/series', { measure: 'arrival', to: 'Georgia' })
    expect(series.title).toBe('Arrivals to Georgia from Russia, nationals of Russia')
    expect(series.conflicts).toHaveLength(3)
    expect((await items('/series/keys'))[0]).toMatchObject({ measure: 'arrival', country: 'GE' })
    expect(await items('/conflicts')).toHaveLength(4)
    const { sections, citations } = await call('get', '/brief', { place: 'Georgia' })
    const cited = (sections as { told: { cites: number[] }[] }[]).flatMap(({ told }) =>
      told.flatMap(({ cites }) => cites),
    )
    expect(new Set(cited)).toEqual(new Set((citations as { number: number }[]).map(({ number }) => number)))
    expect(
      (await items('/revisions', { measure: 'arrival', to: 'KZ', period: '2022-10-03' })).length,
    ).toBeGreaterThan(1)
  })

  test('decides, and the series follows', async () => {
    const figures = await items('/figures', {
      measure: 'arrival',
      country: 'GE',
      from: '2022-09-25',
      to: '2022-09-25',
      basis: 'total',
    })
    const sunday = figures.find(({ record }) => (record as { quote: string }).quote === '11,200')!
    const id = String(sunday.id)
    expect(await call('post', '/records/{id}/accept', {}, id, { why: 'checked' })).toMatchObject({
      verb: 'accept',
      review: 'accepted',
    })
    const corrected = await call('post', '/records/{id}/correct', {}, id, {
      fields: ['amount.low=11250', 'amount.high=11250'],
    })
    expect(corrected).toMatchObject({ review: 'corrected' })
    expect(await call('post', '/records/{id}/reject', {}, id, {})).toMatchObject({ review: 'rejected' })
    await call('post', '/records/{id}/comment', {}, id, { text: 'who counted them?' })
    await call('post', '/records/{id}/undo', {}, id, {})
    const [hit] = await items('/search', { words: '"figures every week"' })
    const added = await call('post', '/articles/{id}/records', {}, String((hit!.article as Json).id), {
      kind: 'position',
      words: 'publishes the figures every week',
      fields: ['actor=Georgian interior ministry', 'modality=will'],
    })
    expect(added).toMatchObject({ kind: 'position', review: 'added' })
    const log = await items('/decisions', { target: id })
    expect(log.map(({ kind, who }) => [kind, who])).toContainEqual(['correct', 'ana'])
  })

  test('says who is who', async () => {
    const sources = await items('/sources', { limit: '50' })
    const [one, other] = sources as [Json, Json]
    await call('post', '/sources/{id}/rename', {}, String(one.id), { name: 'A new name' })
    await call('post', '/sources/{id}/merge', {}, String(other.id), { into: one.id })
    const merged = await call('get', '/sources/{id}', {}, String(one.id))
    const [alias] = merged.aliases as { name: string }[]
    await call('post', '/sources/{id}/split', {}, String(one.id), { name: alias!.name })
    for (const verb of ['mask', 'unmask'])
      await call('post', `/sources/{id}/${verb}`, {}, String(one.id), { why: 'for the test' })
    await call('post', '/sources/{id}/undo', {}, String(one.id), {})
  })

  test('adds pages, addresses and files, and tells the progress', async () => {
    const text = 'On Monday 5,100 people arrived in Georgia, the interior ministry said on Tuesday.'
    const job = await call('post', '/pages', {}, '', {
      pages: [{ text, published: '2022-09-27', title: 'Arrivals' }],
    })
    const events = await (await request(`/api/jobs/${job.id}/events`)).text()
    const states = [...events.matchAll(/^data: (.+)$/gm)].map(([, data]) => JSON.parse(data!) as Json)
    expect(states.at(-1)).toMatchObject({ state: 'done', added: 1 })
    called.add('get /jobs/{id}/events')
    const done = await call('get', '/jobs/{id}', {}, String(job.id))
    expect(await call('get', '/articles/{id}', {}, (done.articles as string[])[0])).toMatchObject({ text })

    const form = new FormData()
    form.append('file', new File([text.replace('5,100', '5,200')], 'a report.txt'))
    form.append('file', new File([Buffer.from([0, 1, 2, 3, 0, 0])], '../../etc/passwd'))
    const sent = (await (await request('/api/files', { method: 'POST', body: form })).json()) as Json
    await (await request(`/api/jobs/${sent.id}/events`)).text()
    called.add('post /files')
    const ended = await call('get', '/jobs/{id}', {}, String(sent.id))
    expect(ended).toMatchObject({ state: 'done', added: 1 })
    expect((ended.failures as Json[])[0]!.name).not.toContain('/')
  }, 60_000)

  test('exports', async () => {
    const csv = async (path: string) => {
      called.add(`get ${path.split('?')[0]}`)
      const response = await request(`/api${path}`)
      expect(response.headers.get('content-disposition')).toContain('attachment')
      return response.text()
    }
    expect((await csv('/export/figures.csv?measure=arrival')).split('\r\n').length).toBeGreaterThan(20)
    expect(await csv('/export/statements.csv')).toMatch(/^id,published/)
    expect(await csv('/export/positions.csv')).toMatch(/^id,published/)
    const asked = '?measure=arrival&to=Georgia'
    expect(await csv(`/export/series.csv${asked}`)).toMatch(/^start,end,low/)
    expect(await csv(`/export/series.svg${asked}`)).toMatch(/^<svg/)
    expect(await csv(`/export/series.html${asked}`)).toMatch(/^<!doctype html>/)
    expect(await csv('/export/brief.md?place=GE')).toMatch(/^# Georgia/)
    expect(await csv('/export/brief.html?place=GE')).toMatch(/^<!doctype html>/)
    called.add('get /export/brief.pdf')
    if (chromium()) expect(await csv('/export/brief.pdf?place=GE')).toMatch(/^%PDF/)
    expect((await csv(`/export/series.png${asked}`)).length).toBeGreaterThan(1000)
  })

  test('answers 304 to who has it already', async () => {
    const response = await request('/api/figures?limit=1')
    const again = await request('/api/figures?limit=1', {
      headers: { 'if-none-match': response.headers.get('etag')! },
    })
    expect(again.status).toBe(304)
  })

  test('every path of the document was called', () => {
    const all = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(all.filter((one) => !called.has(one))).toEqual([])
  })
})

describe('the reference', () => {
  test('names every path', async () => {
    const ledger = await openLedger(await freshAddress('sqlite'), { create: true })
    const { app } = apiOf(ledger, { tokens: false, who: 'ana', hosts: null })
    const document = (await (await app.request('/api/openapi.json')).json()) as Document
    expect((document as unknown as Json).openapi).toBe('3.1.0')
    const page = await (await app.request('/api/reference')).text()
    for (const path of Object.keys(document.paths)) expect(page).toContain(`/api${path}`)
    await ledger.close()
  })
})

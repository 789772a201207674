import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { findPages } from '../../src/intake/find-pages.js'
import type { Found } from '../../src/intake/found.js'
import type { Fetched } from '../../src/intake/options.js'
import { answer, gzipped, offsetsOf, record, zip } from './archives.js'
import { folder, NOW, numbersOf, page, pour } from './pour.js'
import { siteOf } from './site.js'

const response = (n: number) => record({ url: `https://news.example/${n}`, content: answer(page(n)) })
const records = [1, 2, 3].map(response)
const plain = Buffer.concat(records)
const members = records.map((one) => gzipSync(one))
const lines = Buffer.from(
  [1, 2, 3].map((n) => `${JSON.stringify({ id: `r${n}`, html: page(n) })}\n`).join(''),
)
const wacz = zip({ 'archive/a.warc.gz': gzipped(records) })

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('onrecord-archive-'))
process.env.TMPDIR = folder({})
const before = left()
afterEach(() => expect(left()).toEqual(before))

const provenances = (pages: readonly Found[]) => pages.map(({ provenance }) => provenance)

describe('behind an address', () => {
  test.each([
    ['a WARC', '/a.warc', plain, 'application/warc'],
    [
      'a WARC whose server doesn’t know its type',
      '/a.warc.gz',
      Buffer.concat(members),
      'application/octet-stream',
    ],
    ['a WARC by how it begins', '/crawl?id=7', Buffer.concat(members), 'application/gzip'],
    ['a WACZ', '/a.wacz', wacz, 'application/zip'],
    ['a WACZ by its type', '/crawls/7', wacz, 'application/wacz'],
    ['lines of JSON', '/a.jsonl', lines, 'text/plain'],
    ['lines of JSON by their type', '/export', lines, 'application/x-ndjson; charset=utf-8'],
    ['lines of JSON, compressed', '/a.jsonl.gz', gzipSync(lines), 'application/gzip'],
  ])('%s', async (_, path, body, type) => {
    const site = await siteOf({ [path]: { body, type } })
    const { pages, failed } = await pour([site.url + path])
    expect(failed).toEqual([])
    expect(numbersOf(pages)).toEqual(['1', '2', '3'])
  })
  test('where its pages were found', async () => {
    const headers = { etag: '"w"', 'last-modified': 'Tue, 27 Sep 2022 10:00:00 GMT' }
    const site = await siteOf({
      '/moved': { status: 302, headers: { location: '/a.warc.gz' } },
      '/a.warc.gz': { body: Buffer.concat(members), type: 'application/gzip', headers },
      '/a.jsonl': { body: lines, type: 'application/jsonl' },
      '/a.wacz': { body: wacz, type: 'application/zip' },
    })
    const web = (path: string, said = {}) => ({
      url: `${site.url}${path}`,
      asked: `${site.url}${path}`,
      fetched: NOW.toISOString(),
      etag: null,
      lastModified: null,
      feed: null,
      ...said,
    })
    const [at] = [offsetsOf(members)]
    const moved = { asked: `${site.url}/moved`, etag: '"w"', lastModified: headers['last-modified'] }
    expect(provenances((await pour([`${site.url}/moved`])).pages)).toEqual(
      [0, 1, 2].map((i) => ({
        kind: 'warc',
        path: `${site.url}/a.warc.gz`,
        offset: at[i],
        length: members[i]!.length,
        url: `https://news.example/${i + 1}`,
        date: '2022-09-28T06:00:00Z',
        entry: null,
        web: web('/a.warc.gz', moved),
      })),
    )
    const [, line] = provenances((await pour([`${site.url}/a.jsonl`])).pages)
    expect(line).toEqual({ kind: 'line', path: `${site.url}/a.jsonl`, line: 2, web: web('/a.jsonl') })
    const [packed] = provenances((await pour([`${site.url}/a.wacz`])).pages)
    expect(packed).toMatchObject({
      kind: 'warc',
      path: `${site.url}/a.wacz`,
      entry: 'archive/a.warc.gz',
      web: web('/a.wacz'),
    })
  })
  test('one that was asked for before, and has not changed', async () => {
    const site = await siteOf({
      '/a.warc': (request, response) => {
        if (request.headers['if-none-match'] === '"w"') response.writeHead(304).end()
        else response.writeHead(200, { etag: '"w"' }).end(plain)
      },
    })
    const fetched: Fetched[] = []
    await pour([`${site.url}/a.warc`], { onFetched: (what) => fetched.push(what) })
    expect(fetched).toEqual([{ kind: 'archive', url: `${site.url}/a.warc`, etag: '"w"', lastModified: null }])
    const again = await pour([`${site.url}/a.warc`], { known: async () => fetched[0]! })
    expect(again.items).toMatchObject([{ kind: 'unchanged' }])
  })
  test('a page whose address ends like an archive’s', async () => {
    const site = await siteOf({ '/a.jsonl': { body: page(1), type: 'text/html; charset=utf-8' } })
    expect(numbersOf((await pour([`${site.url}/a.jsonl`])).pages)).toEqual(['1'])
  })
  test('an archive that a feed names as a page is none', async () => {
    const feed = `<rss version="2.0"><channel><title>T</title><item><link>/a.warc</link></item></channel></rss>`
    const site = await siteOf({
      '/feed': { body: feed, type: 'application/rss+xml' },
      '/a.warc': { body: plain, type: 'application/warc' },
    })
    const { pages, failed } = await pour([`${site.url}/feed`])
    expect(pages).toEqual([])
    expect(failed).toMatchObject([{ code: 'binary' }])
  })
})

describe('one that does not come whole', () => {
  /** Says that there is more than it sends, and breaks off. */
  const breaking = (body: Buffer) => (_: unknown, response: import('node:http').ServerResponse) => {
    response.writeHead(200, { 'content-length': body.length + 100, etag: '"b"' })
    response.write(body, () => setTimeout(() => response.destroy(), 50))
  }
  const cut = plain.subarray(0, plain.length - 100)
  test.each([
    ['/a.warc', cut, 2],
    ['/a.warc.gz', Buffer.concat(members.slice(0, 2)), 2],
    ['/a.jsonl', lines.subarray(0, lines.length - 20), 2],
    ['/a.wacz', wacz.subarray(0, wacz.length - 10), 0],
  ])('%s: what came before the break, and that there was one', async (path, body, whole) => {
    const site = await siteOf({ [path]: breaking(body) })
    const fetched: Fetched[] = []
    const { pages, failed } = await pour([site.url + path], { onFetched: (what) => fetched.push(what) })
    expect(numbersOf(pages)).toEqual(['1', '2', '3'].slice(0, whole))
    expect(failed[0]).toMatchObject({
      code: 'network',
      name: site.url + path,
      message: expect.stringContaining(`after ${body.length.toLocaleString('en')} bytes`),
      provenance: { kind: 'web', url: site.url + path },
    })
    expect(fetched).toEqual([])
  })
  test.each([
    ['says beforehand that it is too large', true],
    ['turns out to be too large', false],
  ])('one that %s', async (_, told) => {
    const site = await siteOf({
      '/a.warc': (_, response) => {
        response.writeHead(200, told ? { 'content-length': plain.length } : {})
        response.end(plain)
      },
    })
    const { pages, failed } = await pour([`${site.url}/a.warc`], { maxArchiveBytes: plain.length - 1 })
    expect(pages).toEqual([])
    expect(failed).toMatchObject([{ code: 'too-large', provenance: { kind: 'web' } }])
    expect((await pour([`${site.url}/a.warc`], { maxArchiveBytes: plain.length })).pages).toHaveLength(3)
  })
  test('one that takes long may, as long as it comes on', async () => {
    const slowly = (pauseMs: number) => async (_: unknown, response: import('node:http').ServerResponse) => {
      for (const part of records) {
        response.write(part)
        await sleep(pauseMs)
      }
      response.end()
    }
    const site = await siteOf({ '/slow.warc': slowly(250), '/stuck.warc': slowly(1500) })
    const slow = await pour([`${site.url}/slow.warc`], { timeoutMs: 600 })
    expect([numbersOf(slow.pages), slow.failed]).toEqual([['1', '2', '3'], []])
    const stuck = await pour([`${site.url}/stuck.warc`], { timeoutMs: 600 })
    expect(numbersOf(stuck.pages)).toEqual(['1'])
    expect(stuck.failed).toMatchObject([{ code: 'network', message: expect.stringContaining('in time') }])
  })
  test('a run that ends leaves nothing behind', async () => {
    const site = await siteOf({
      '/a.warc': { body: plain },
      '/b.warc': (_, response) => void response.writeHead(200).write(plain),
    })
    const options = { allowHosts: ['127.0.0.1'], pauseMs: 0 }
    for await (const item of findPages([`${site.url}/a.warc`], options)) {
      expect(item.kind).toBe('page')
      break
    }
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('enough')), 300)
    await expect(pour([`${site.url}/b.warc`], { signal: stop.signal })).rejects.toThrow('enough')
  })
})

test('a list of addresses may name archives', async () => {
  const site = await siteOf({ '/a.warc': { body: plain }, '/9': page(9) })
  const path = folder({ 'list.urls': `${site.url}/a.warc\n${site.url}/9\n` })
  expect(numbersOf((await pour([path])).pages).sort()).toEqual(['1', '2', '3', '9'])
})

import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { findPages } from '../../src/intake/find-pages.js'
import { pageOfFound } from '../../src/intake/found.js'
import type { Fetched } from '../../src/intake/options.js'
import { selfSigned } from './certificate.js'
import { folder, NOW, numbersOf, page, pour } from './pour.js'
import { serve } from './server.js'
import { siteOf } from './site.js'

const listOf = (...urls: readonly string[]) =>
  join(folder({ 'list.urls': `# a list\n\n${urls.join('\n')}\n` }), 'list.urls')
const many = (from: number, to: number) =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, i) => [`/${from + i}`, page(from + i)]))

describe('pages', () => {
  test('where it was found', async () => {
    const site = await siteOf({
      '/1': { body: page(1), headers: { etag: '"a"', 'last-modified': 'Tue, 27 Sep 2022 10:00:00 GMT' } },
      '/moved': { status: 302, headers: { location: '/1' } },
    })
    const { pages, failed } = await pour([`${site.url}/moved#part`])
    expect(failed).toEqual([])
    expect(pages.map(({ provenance }) => provenance)).toEqual([
      {
        kind: 'web',
        url: `${site.url}/1`,
        asked: `${site.url}/moved#part`,
        fetched: NOW.toISOString(),
        etag: '"a"',
        lastModified: 'Tue, 27 Sep 2022 10:00:00 GMT',
        feed: null,
      },
    ])
    expect(pages.map(pageOfFound)).toMatchObject([{ kind: 'html', content: page(1), url: `${site.url}/1` }])
    expect(site.asked.at(-1)!.headers['user-agent']).toMatch(/^OnRecord\b/)
  })
  test('a wrong charset', async () => {
    const body = Buffer.from('<p>\xcf\xf0\xe8\xe2\xe5\xf2, \xcc\xee\xf1\xea\xe2\xe0</p>', 'latin1')
    const site = await siteOf({ '/1': { body, type: 'text/html; charset=utf-8' } })
    expect((await pour([`${site.url}/1`])).pages.map(pageOfFound)).toMatchObject([
      { content: '<p>Привет, Москва</p>', notes: [{ rule: 'article/charset' }] },
    ])
  })
})

describe('lists of addresses', () => {
  test('a .txt that holds nothing else is one, another is a page', async () => {
    const site = await siteOf(many(1, 3))
    const path = folder({
      'a.txt': `\ufeff# reports\r\n${site.url}/1\r\n\r\n${site.url}/2\r\n`,
      'b.txt': `See ${site.url}/3`,
      'c.txt': `${site.url}/3\nand more`,
    })
    const { pages, failed } = await pour([path])
    expect(failed).toEqual([])
    expect(pages.map(({ provenance }) => provenance.kind).sort()).toEqual(['file', 'file', 'web', 'web'])
  })
  test('a .urls names the lines that are none', async () => {
    const site = await siteOf(many(1, 2))
    const { pages, failed } = await pour([listOf(`${site.url}/1`, 'report.html', `${site.url}/2`)])
    expect(numbersOf(pages)).toEqual(['1', '2'])
    expect(failed).toMatchObject([{ code: 'format', message: expect.stringContaining('Line 4') }])
  })
  test('an address whose page is there already is not asked for', async () => {
    const site = await siteOf(many(1, 3))
    const taken = async (url: string) => url.endsWith('/2')
    const { pages, skipped } = await pour([listOf(...[1, 2, 3].map((n) => `${site.url}/${n}`))], { taken })
    expect(numbersOf(pages)).toEqual(['1', '3'])
    expect(skipped).toEqual([{ name: `${site.url}/2`, reason: 'taken in already' }])
    expect(site.paths()).toEqual(['/robots.txt', '/1', '/3'])
  })
  test('a password in an address is not told', async () => {
    const site = await siteOf(many(1, 1))
    const { items } = await pour([site.url.replace('//', '//user:secret@')])
    expect(items).toMatchObject([{ kind: 'failed', code: 'misuse' }])
    expect(JSON.stringify(items)).not.toContain('secret')
  })
  test('an address that is named twice is asked for once', async () => {
    const site = await siteOf(many(1, 1))
    const { pages, skipped } = await pour([listOf(`${site.url}/1`, `${site.url}/1#more`), `${site.url}/1`])
    expect(pages).toHaveLength(1)
    expect(skipped).toHaveLength(2)
    expect(site.paths()).toEqual(['/robots.txt', '/1'])
  })
  test('more addresses than are looked ahead', async () => {
    const site = await siteOf(many(1, 200))
    const list = listOf(...Array.from({ length: 200 }, (_, i) => `${site.url}/${i + 1}`))
    expect(numbersOf((await pour([list])).pages)).toEqual(
      Array.from({ length: 200 }, (_, i) => String(i + 1)),
    )
    expect(site.most()).toBe(1)
  })
  test('no more is asked for than the limit', async () => {
    const site = await siteOf(many(1, 9))
    const list = listOf(...Array.from({ length: 9 }, (_, i) => `${site.url}/${i + 1}`))
    expect(numbersOf((await pour([list], { limit: 2 })).pages)).toEqual(['1', '2'])
    expect(site.paths()).toEqual(['/robots.txt', '/1', '/2'])
  })
})

test('no more is asked for than the limit, of several hosts neither', async () => {
  const sites = [await siteOf(many(1, 1)), await siteOf(many(1, 1)), await siteOf(many(1, 1))]
  expect((await pour([listOf(...sites.map(({ url }) => `${url}/1`))], { limit: 1 })).pages).toHaveLength(1)
  expect(sites.flatMap(({ asked }) => asked)).toHaveLength(2)
})

describe('failures, and the others go on', () => {
  test.each<[string, Parameters<typeof siteOf>[0][string], string]>([
    ['not found', { status: 404 }, 'not-found'],
    ['forbidden', { status: 403 }, 'forbidden'],
    ['an error of the server', { status: 500 }, 'network'],
    ['a page of 50 MB', { body: Buffer.alloc(50 * 1024 * 1024, 'a') }, 'too-large'],
    [
      'a page of 50 MB called XML',
      { body: Buffer.alloc(50 * 1024 * 1024, 'a'), type: 'application/xml' },
      'too-large',
    ],
    [
      'a gzip bomb',
      { body: gzipSync(Buffer.alloc(200 * 1024 * 1024)), headers: { 'content-encoding': 'gzip' } },
      'too-large',
    ],
    [
      'a gzip bomb as a file',
      { body: gzipSync(Buffer.alloc(200 * 1024 * 1024)), type: 'application/gzip' },
      'too-large',
    ],
    [
      'half a compressed file',
      { body: gzipSync(page(9)).subarray(0, 60), type: 'application/gzip' },
      'format',
    ],
    ['a PDF', { body: '%PDF-1.7', type: 'application/pdf' }, 'binary'],
    ['JSON', { body: '{}', type: 'application/json' }, 'format'],
    ['a slow host', () => {}, 'network'],
    [
      'a page that never ends',
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
      'network',
    ],
    ['a connection that breaks', (request) => void request.socket.destroy(), 'network'],
    ['a redirect to this machine', { status: 302, headers: { location: 'http://127.0.0.2/' } }, 'forbidden'],
    [
      'a redirect to a name of this machine',
      { status: 302, headers: { location: 'http://localhost/' } },
      'forbidden',
    ],
    ['a redirect to a file', { status: 302, headers: { location: 'file:///etc/passwd' } }, 'forbidden'],
    ['redirects without end', { status: 302, headers: { location: '/x' } }, 'network'],
  ])('%s', async (_, answer, code) => {
    const site = await siteOf({ '/x': answer, '/1': page(1) })
    const { pages, failed } = await pour([listOf(`${site.url}/x`, `${site.url}/1`)], { timeoutMs: 1000 })
    expect(failed).toMatchObject([{ code, name: `${site.url}/x`, provenance: { kind: 'web' } }])
    expect(failed[0]!.hint.length).toBeGreaterThan(5)
    expect(numbersOf(pages)).toEqual(['1'])
  })
  test('a certificate that no one vouches for', async () => {
    const server = createServer(selfSigned(), (_, response) => response.end(page(1)))
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    afterAll(() => server.close())
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`
    for (const robots of [true, false]) {
      const { items } = await pour([url], { robots })
      expect(items).toMatchObject([
        {
          kind: 'failed',
          code: 'network',
          message: expect.stringContaining(
            'no certificate that can be trusted (DEPTH_ZERO_SELF_SIGNED_CERT)',
          ),
        },
      ])
    }
  })
  test('addresses of this machine, unless allowed by name', async () => {
    const site = await siteOf(many(1, 1))
    const local = site.url.replace('127.0.0.1', 'localhost')
    const refused = await pour([`${site.url}/1`, `${local}/1`], { allowHosts: [] })
    expect(refused.items).toMatchObject([{ code: 'forbidden' }, { code: 'forbidden' }])
    expect(site.asked).toEqual([])
    expect(numbersOf((await pour([`${local}/1`], { allowHosts: ['localhost'] })).pages)).toEqual(['1'])
  })
  test('what `known` throws is a failure of that page', async () => {
    const site = await siteOf(many(1, 2))
    const known = async (url: string) => {
      if (url.endsWith('/1')) throw new Error('the store is closed')
      return null
    }
    const { pages, failed } = await pour([`${site.url}/1`, `${site.url}/2`], { known })
    expect(failed).toMatchObject([
      { code: 'internal', message: expect.stringContaining('the store is closed') },
    ])
    expect(numbersOf(pages)).toEqual(['2'])
  })
})

describe('robots.txt', () => {
  const robots = (body: string) => ({ '/robots.txt': { body, type: 'text/plain' } })
  test('is asked for once, and obeyed', async () => {
    const site = await siteOf({
      ...robots(
        'User-agent: *\nDisallow: /\n\nUser-agent: onrecord\nDisallow: /private\nAllow: /private/2\n',
      ),
      ...many(1, 1),
      '/private/2': page(2),
      '/private/3': page(3),
      '/to-private': { status: 301, headers: { location: '/private/3' } },
    })
    const list = listOf(...['1', 'private/2', 'private/3', 'to-private'].map((path) => `${site.url}/${path}`))
    const { pages, failed } = await pour([list])
    expect(numbersOf(pages)).toEqual(['1', '2'])
    expect(failed).toMatchObject([
      { code: 'forbidden', name: `${site.url}/private/3`, message: expect.stringContaining('robots.txt') },
      { code: 'forbidden', name: `${site.url}/to-private` },
    ])
    expect(site.paths()).toEqual(['/robots.txt', '/1', '/private/2', '/to-private'])
    expect(numbersOf((await pour([`${site.url}/private/3`], { robots: false })).pages)).toEqual(['3'])
  })
  test.each<[string, Parameters<typeof siteOf>[0][string], string | null]>([
    ['isn’t there', { status: 404 }, null],
    ['may not be read', { status: 403 }, null],
    ['is empty', '', null],
    ['is somewhere else', { status: 301, headers: { location: '/elsewhere' } }, null],
    ['is in trouble', { status: 503 }, 'network'],
    ['asks for fewer requests', { status: 429 }, 'network'],
    ['never comes', () => {}, 'network'],
    ['breaks off', (request) => void request.socket.destroy(), 'network'],
    ['leads to this machine', { status: 302, headers: { location: 'http://127.0.0.2/' } }, 'forbidden'],
    ['redirects without end', { status: 302, headers: { location: '/robots.txt' } }, 'network'],
    [
      'is long',
      { body: `User-agent: *\n${`Disallow: /x${'y'.repeat(100)}\n`.repeat(6000)}`, type: 'text/plain' },
      null,
    ],
    ['is a page', page('robots'), null],
  ])('that %s', async (_, answer, code) => {
    const site = await siteOf({ '/robots.txt': answer, '/elsewhere': '', ...many(1, 2) })
    const { pages, failed } = await pour([listOf(`${site.url}/1`, `${site.url}/2`)], { timeoutMs: 1000 })
    expect(numbersOf(pages)).toEqual(code ? [] : ['1', '2'])
    expect(failed.map((failure) => failure.code)).toEqual(code ? [code, code] : [])
    expect(site.paths().filter((path) => path === '/1')).toHaveLength(code ? 0 : 1)
  })
  test('is asked for again after the rest that the site asked for', async () => {
    let times = 0
    const site = await siteOf({
      '/robots.txt': (_, response) =>
        void response.writeHead(times++ ? 404 : 503, { 'retry-after': '1' }).end(),
      ...many(1, 1),
    })
    expect(numbersOf((await pour([`${site.url}/1`])).pages)).toEqual(['1'])
  })
  test('its crawl delay is kept', async () => {
    const site = await siteOf({ ...robots('User-agent: *\nCrawl-delay: 0.3'), ...many(1, 3) })
    await pour([1, 2, 3].map((n) => `${site.url}/${n}`))
    expect(site.asked).toHaveLength(4)
    for (const gap of gaps(site.asked.slice(1))) expect(gap).toBeGreaterThan(0.28)
  })
})

/** Seconds between one request and the next. */
const gaps = (asked: readonly { at: number }[]) =>
  asked.slice(1).map(({ at }, i) => (at - asked[i]!.at) / 1000)

describe('one host at a time', () => {
  test('with a pause between requests', async () => {
    const site = await siteOf(many(1, 3))
    const { pages } = await pour(
      [1, 2, 3].map((n) => `${site.url}/${n}`),
      { pauseMs: 150 },
    )
    expect(pages).toHaveLength(3)
    expect(site.most()).toBe(1)
    expect(site.asked).toHaveLength(4)
    for (const gap of gaps(site.asked)) expect(gap).toBeGreaterThan(0.145)
  })
  test('while others go on', async () => {
    let let1Go = () => {}
    const free = new Promise<void>((resolve) => {
      let1Go = resolve
    })
    const slow = await siteOf({
      '/1': (_, response) => void free.then(() => response.end(page(1))),
      ...many(2, 2),
    })
    const quick = await siteOf({
      ...many(3, 4),
      '/5': (_, response) => {
        let1Go()
        response.end(page(5))
      },
    })
    const list = listOf(
      ...[1, 2].map((n) => `${slow.url}/${n}`),
      ...[3, 4, 5].map((n) => `${quick.url}/${n}`),
    )
    const { pages } = await pour([list])
    const numbers = numbersOf(pages)
    expect([...numbers].sort()).toEqual(['1', '2', '3', '4', '5'])
    expect(numbers.indexOf('3')).toBeLessThan(numbers.indexOf('1'))
    expect(numbers.filter((n) => n! < '3')).toEqual(['1', '2'])
    expect(numbers.filter((n) => n! > '2')).toEqual(['3', '4', '5'])
  })
  test('when several redirect to it', async () => {
    const site = await siteOf(
      Object.fromEntries(
        Object.entries(many(1, 4)).map(([path, body]) => [
          path,
          (_, response) => void setTimeout(() => response.end(body), 30),
        ]),
      ),
    )
    const others = await Promise.all(
      [1, 2, 3, 4].map((n) => siteOf({ '/x': { status: 302, headers: { location: `${site.url}/${n}` } } })),
    )
    const { pages } = await pour([listOf(...others.map(({ url }) => `${url}/x`))])
    expect(numbersOf(pages).sort()).toEqual(['1', '2', '3', '4'])
    expect(site.most()).toBe(1)
    expect(site.paths()).toHaveLength(5)
  })
  test('rests as long as it asks, and is asked once more', async () => {
    let times = 0
    const site = await siteOf({
      '/1': (_, response) => {
        if (times++) response.end(page(1))
        else response.writeHead(429, { 'retry-after': '1' }).end()
      },
      ...many(2, 2),
    })
    const { pages, failed } = await pour([`${site.url}/1`, `${site.url}/2`])
    expect(failed).toEqual([])
    expect(numbersOf(pages)).toEqual(['1', '2'])
    expect(gaps(site.asked.filter(({ path }) => path === '/1'))[0]).toBeGreaterThan(0.99)
  })
  test.each([
    ['always', '0', 'network', 2],
    ['too long', '3600', 'network', 1],
    ['until a day', new Date(NOW.getTime() + 3_600_000).toUTCString(), 'network', 1],
    ['until now', NOW.toUTCString(), 'network', 2],
    ['without saying how long', '', 'network', 1],
    ['in words', 'soon', 'network', 1],
  ])('but not %s', async (_, rest, code, times) => {
    const headers = rest ? { 'retry-after': rest } : {}
    const site = await siteOf({ '/1': { status: 503, headers }, ...many(2, 2) })
    const { pages, failed } = await pour([`${site.url}/1`, `${site.url}/2`])
    expect(failed).toMatchObject([{ code }])
    expect(numbersOf(pages)).toEqual(['2'])
    expect(site.paths().filter((path) => path === '/1')).toHaveLength(times)
  })
})

describe('what has not changed', () => {
  const last = { etag: '"a"', lastModified: 'Tue, 27 Sep 2022 10:00:00 GMT' }
  test('is not sent again', async () => {
    const site = await siteOf({
      '/1': (request, response) => {
        const { 'if-none-match': tag, 'if-modified-since': day } = request.headers
        if (tag === last.etag && day === last.lastModified) response.writeHead(304).end()
        else response.end(page(1))
      },
      ...many(2, 2),
    })
    const known = async (url: string) => (url === `${site.url}/1` ? last : null)
    const { pages, unchanged, failed } = await pour([`${site.url}/1`, `${site.url}/2`], { known })
    expect(failed).toEqual([])
    expect(numbersOf(pages)).toEqual(['2'])
    expect(unchanged).toMatchObject([
      { name: `${site.url}/1`, provenance: { kind: 'web', url: `${site.url}/1`, ...last } },
    ])
    expect(site.asked.at(-1)!.headers).not.toHaveProperty('if-none-match')
    expect((await pour([`${site.url}/1`])).pages).toHaveLength(1)
  })
  test('an answer of 304 that was not asked for is a failure', async () => {
    const site = await siteOf({ '/1': { status: 304 } })
    expect((await pour([`${site.url}/1`])).failed).toMatchObject([{ code: 'network' }])
  })
  test('a feed too, whose validators are told', async () => {
    const body = `<rss version="2.0"><channel><title>T</title><item><link>/1</link></item></channel></rss>`
    const site = await siteOf({
      '/feed': (request, response) => {
        if (request.headers['if-none-match'] === '"f"') response.writeHead(304).end()
        else response.writeHead(200, { etag: '"f"', 'content-type': 'application/rss+xml' }).end(body)
      },
      ...many(1, 1),
    })
    const fetched: Fetched[] = []
    const first = await pour([`${site.url}/feed`], { onFetched: (what) => fetched.push(what) })
    expect(first.pages).toHaveLength(1)
    expect(fetched).toEqual([{ kind: 'feed', url: `${site.url}/feed`, etag: '"f"', lastModified: null }])
    const known = async (url: string) => fetched.find((what) => what.url === url) ?? null
    expect((await pour([`${site.url}/feed`], { known })).items).toMatchObject([
      { kind: 'unchanged', name: `${site.url}/feed` },
    ])
  })
})

describe('the run', () => {
  test('ends what it has begun when no more is wanted', async () => {
    const slow = await siteOf({ '/robots.txt': '', '/1': () => {} })
    const quick = await siteOf({
      '/2': (_, response) => {
        const answer = () => (slow.paths().includes('/1') ? response.end(page(2)) : setTimeout(answer, 5))
        answer()
      },
    })
    for await (const item of findPages([`${slow.url}/1`, `${quick.url}/2`], {
      allowHosts: ['127.0.0.1'],
      pauseMs: 0,
      timeoutMs: 60_000,
    })) {
      expect(item.kind).toBe('page')
      break
    }
    await expect.poll(slow.open).toBe(0)
  })
  test('stops while it waits for a host', async () => {
    const stop = new AbortController()
    const url = await serve(() => stop.abort(new Error('enough')))
    await expect(pour([`${url}/1`], { signal: stop.signal, timeoutMs: 60_000 })).rejects.toThrow('enough')
  })
  test('stops while it pauses', async () => {
    const stop = new AbortController()
    const site = await siteOf({
      ...many(2, 2),
      '/1': (_, response) =>
        void response.end(page(1), () => setTimeout(() => stop.abort(new Error('enough')), 50)),
    })
    await expect(
      pour([`${site.url}/1`, `${site.url}/2`], { signal: stop.signal, robots: false, pauseMs: 60_000 }),
    ).rejects.toThrow('enough')
  })
  test('stops while standard input says nothing', async () => {
    const stop = new AbortController()
    const stdin = (async function* () {
      setTimeout(() => stop.abort(new Error('enough')), 20)
      await new Promise(() => {})
      yield Buffer.alloc(0)
    })()
    await expect(pour(['-'], { signal: stop.signal, stdin })).rejects.toThrow('enough')
  })
})

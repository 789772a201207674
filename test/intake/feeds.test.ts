import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedOf } from '../../src/intake/feed/date.js'
import { folder, NOW, numbersOf, page, pour } from './pour.js'
import { siteOf } from './site.js'

const pages = Object.fromEntries([1, 2, 3, 4].map((n) => [`/${n}`, page(n)]))
const rss = (items: string, more = '') =>
  `<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>${more}${items}</channel></rss>`
const item = (inside: string) => `<item><title>x</title>${inside}</item>`
const dates = (poured: Awaited<ReturnType<typeof pour>>) => poured.pages.map(({ given }) => given.published)

describe('feeds', () => {
  const atom = (url: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${url}/"><title>T</title><entry><title>x</title><link rel="enclosure" href="/sound"/><link href="1"/><id>urn:1</id><published>2022-09-27T10:00:00+04:00</published><updated>2022-09-29T10:00:00Z</updated></entry><entry><id>${url}/2</id><updated>2022-09-28T10:00:00Z</updated></entry></feed>`
  const rdf = (url: string) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${url}"><title>x</title></channel><item rdf:about="${url}/1"><title>one</title><link>${url}/1</link><dc:date>2022-09-27T10:00:00+04:00</dc:date></item><item rdf:about="${url}/2"><title>two</title><dc:date>2022-09-28T10:00:00Z</dc:date></item></rdf:RDF>`
  const json = (url: string) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      feed_url: `${url}/feed`,
      items: [
        { id: 'a', url: `${url}/1`, date_published: '2022-09-27T10:00:00+04:00' },
        { id: 2, external_url: '/2', date_published: '2022-09-28T10:00:00Z' },
      ],
    })
  const simple = (url: string) =>
    rss(
      `${item(`<link> /1 </link><pubDate>Tue, 27 Sep 2022 10:00:00 +0400</pubDate>`)}${item(`<guid>${url}/2</guid><dc:date>2022-09-28T10:00:00Z</dc:date>`)}`,
      `<link>${url}/news/</link>`,
    )

  test.each([
    ['RSS', 'application/rss+xml', simple],
    ['RSS that is called a page', 'text/html', simple],
    ['Atom', 'application/atom+xml', atom],
    ['RDF', 'text/xml', rdf],
    ['JSON', 'application/feed+json', json],
    ['JSON that is called JSON', 'application/json', json],
  ])('%s: the pages that it names, and when they were published', async (_, type, write) => {
    const answers: Record<string, { type: string; body: string } | string> = { ...pages }
    const site = await siteOf(answers)
    answers['/feed'] = { type, body: write(site.url) }
    const poured = await pour([`${site.url}/feed`])
    expect(poured.failed).toEqual([])
    expect(numbersOf(poured.pages)).toEqual(['1', '2'])
    expect(dates(poured)).toEqual(['2022-09-27T10:00:00+04:00', '2022-09-28T10:00:00Z'])
    for (const { provenance } of poured.pages) expect(provenance).toMatchObject({ feed: `${site.url}/feed` })
  })
  test.each([
    ['feed.xml', simple],
    ['feed.atom', atom],
    ['feed.rdf', rdf],
    ['feed.json', json],
  ])('in a file: %s', async (name, write) => {
    const site = await siteOf(pages)
    const path = join(folder({ [name]: write(site.url) }), name)
    const poured = await pour([path])
    expect(poured.failed).toEqual([])
    expect(numbersOf(poured.pages)).toEqual(['1', '2'])
    for (const { provenance } of poured.pages) expect(provenance).toMatchObject({ kind: 'web', feed: path })
  })
  test('wrong dates are none, and nothing else is lost', async () => {
    const site = await siteOf(pages)
    const wrong = [
      'yesterday',
      'Tue, 42 Sep 2022 10:00:00 GMT',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      'Wed, 27 Sep 2023 10:00:00 GMT',
    ]
    const feed = rss(
      wrong.map((date, i) => item(`<link>${site.url}/${i + 1}</link><pubDate>${date}</pubDate>`)).join(''),
    )
    const poured = await pour([join(folder({ 'feed.xml': feed }), 'feed.xml')])
    expect(numbersOf(poured.pages)).toEqual(['1', '2', '3', '4'])
    expect(dates(poured)).toEqual([null, null, null, null])
    const day = await pour([join(folder({ 'feed.xml': feed }), 'feed.xml')], { published: '2022-09-27' })
    expect(dates(day)).toEqual(Array(4).fill('2022-09-27'))
  })
  test('an entry without an address fails, and the others go on', async () => {
    const site = await siteOf(pages)
    const feed = rss(
      [
        `<guid isPermaLink="false">abc</guid>`,
        '<link>mailto:a@example.org</link>',
        `<link>http://[</link>`,
        `<link>${site.url}/1</link>`,
        `<link>/2</link>`,
      ]
        .map(item)
        .join(''),
    )
    const { pages: found, failed } = await pour([join(folder({ 'feed.xml': feed }), 'feed.xml')])
    expect(numbersOf(found)).toEqual(['1'])
    expect(failed.map(({ message }) => /Entry (\d)/.exec(message)?.[1])).toEqual(['1', '2', '3', '5'])
  })
  test('of this machine’s own network, nothing is asked', async () => {
    const site = await siteOf(pages)
    const inside = await siteOf(pages)
    const feed = rss(
      item(`<link>${inside.url.replace('127.0.0.1', 'localhost')}/1</link>`) +
        item(`<link>http://169.254.169.254/</link>`) +
        item(`<link>${site.url}/2</link>`),
    )
    const { pages: found, failed } = await pour([join(folder({ 'feed.xml': feed }), 'feed.xml')])
    expect(numbersOf(found)).toEqual(['2'])
    expect(failed).toMatchObject([{ code: 'forbidden' }, { code: 'forbidden' }])
    expect(inside.asked).toEqual([])
  })
  test.each([
    ['cut off', rss(item('<link>http://a.example/1</link>')).slice(0, -30)],
    ['cut off in an element', rss(item('<link>http://a.example/1</link>')).slice(0, 150)],
    ['not closed', '<rss version="2.0"><channel><item><title>x'],
    ['JSON that is cut off', '{"version": "https://jsonfeed.org/version/1.1", "items": ['],
  ])('%s: a failure', async (_, feed) => {
    const name = feed.startsWith('{') ? 'feed.json' : 'feed.xml'
    const { items } = await pour([join(folder({ [name]: feed }), name)], { allowHosts: [] })
    expect(items.map(({ kind }) => kind)).toEqual(['failed'])
  })
  test.each([
    ['a feed', '<rss version="2.0"><channel><item><title>x'],
    ['a sitemap', '<urlset><url><loc>http://a.exa'],
  ])('%s on the web that can’t be read is a failure, and the others go on', async (_, body) => {
    const site = await siteOf({ ...pages, '/list': { body, type: 'text/xml' } })
    const told: unknown[] = []
    const { pages: found, failed } = await pour([`${site.url}/list`, `${site.url}/1`], {
      onFetched: (what) => told.push(what),
    })
    expect(numbersOf(found)).toEqual(['1'])
    expect(failed).toMatchObject([{ code: 'format', name: `${site.url}/list` }])
    expect(told).toEqual([])
  })
  test('without entries: nothing', async () => {
    const path = folder({
      'a.xml': rss(''),
      'b.xml': '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title></feed>',
      'c.xml': '<rss version="2.0"><channel></channel></rss>',
    })
    expect((await pour([path])).items).toEqual([])
  })
  test('a feed that names a feed does not lead on', async () => {
    const site = await siteOf({
      '/feed': rss(item('<link>/inner</link>')),
      '/inner': rss(item('<link>/inner</link>')),
    })
    const { items } = await pour([`${site.url}/feed`])
    expect(items).toMatchObject([{ kind: 'failed', code: 'format', name: `${site.url}/inner` }])
  })
  test('what its writers did to its entities does no harm', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
      .split('')
      .map((c, i) => `<!ENTITY ${c} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
      .join('')}]>`
    const path = join(
      folder({ 'a.xml': bomb + rss(item('<link>&j;</link>')).replace(/^.*\n.*\n/, '') }),
      'a.xml',
    )
    const { items } = await pour([path], { allowHosts: [] })
    expect(items.map(({ kind }) => kind)).toEqual(['failed'])
  })
})

describe('dates', () => {
  test('are read, or null, and nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map(String),
          fc.date({ noInvalidDate: true }).map((d) => d.toUTCString()),
        ),
        (text) => {
          const day = publishedOf([text], NOW)
          if (day !== null) expect(Date.parse(day)).toBeLessThan(NOW.getTime() + 2 * 86_400_000)
        },
      ),
    )
  })
})

describe('sitemaps', () => {
  const entry = (url: string, more = '') => `<url><loc>${url}</loc>${more}</url>`
  const map = (entries: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n" xmlns:image="i">${entries}</urlset>`
  const index = (...urls: readonly string[]) =>
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<sitemap><loc>\n${url}\n</loc><lastmod>2022-09-27</lastmod></sitemap>`).join('')}</sitemapindex>`
  const xml = (body: string | Buffer, type = 'application/xml') => ({ body, type })

  test('the pages that one names; the day of news, not that of the last change', async () => {
    const answers: Record<string, string | { body: string | Buffer; type: string }> = { ...pages }
    const site = await siteOf(answers)
    answers['/sitemap.xml'] = xml(
      map(
        entry(
          `${site.url}/1`,
          '<lastmod>2022-09-28</lastmod><image:image><image:loc>http://a.example/photo</image:loc></image:image>',
        ) +
          entry(
            `${site.url}/2`,
            '<news:news><news:publication_date>2022-09-27T10:00+04:00</news:publication_date></news:news>',
          ),
      ),
    )
    const poured = await pour([`${site.url}/sitemap.xml`])
    expect(poured.failed).toEqual([])
    expect(numbersOf(poured.pages)).toEqual(['1', '2'])
    expect(dates(poured)).toEqual([null, '2022-09-27T10:00+04:00'])
  })
  test('an index of them, compressed, with a prefix, on other types', async () => {
    const answers: Record<string, string | { body: string | Buffer; type: string }> = { ...pages }
    const site = await siteOf(answers)
    answers['/index.xml.gz'] = xml(
      gzipSync(index(...['a.xml', 'b.xml.gz', 'c'].map((name) => `${site.url}/${name}`))),
      'application/octet-stream',
    )
    answers['/a.xml'] = xml(map(entry(`${site.url}/1`)).replace(/(<\/?)(urlset|url|loc)/g, '$1sm:$2'))
    answers['/b.xml.gz'] = xml(gzipSync(map(entry(`${site.url}/2`))), 'application/x-gzip')
    answers['/c'] = xml(map(entry(`${site.url}/3`)), 'text/plain')
    const { pages: found, failed } = await pour([`${site.url}/index.xml.gz`])
    expect(failed).toEqual([])
    expect(numbersOf(found).sort()).toEqual(['1', '2', '3'])
  })
  test('indexes of indexes are followed so far, and one that names itself once', async () => {
    const answers: Record<string, string | { body: string; type: string }> = { ...pages }
    const site = await siteOf(answers)
    for (let i = 0; i < 9; i++) answers[`/i${i}`] = xml(index(`${site.url}/i${i + 1}`, `${site.url}/i${i}`))
    const { items, skipped } = await pour([`${site.url}/i0`])
    expect(items).toMatchObject([
      { kind: 'failed', code: 'format', message: expect.stringContaining('within more than') },
      { kind: 'failed' },
    ])
    expect(skipped.length).toBeGreaterThan(0)
    expect(site.paths()).toEqual(['/robots.txt', '/i0', '/i1', '/i2', '/i3'])
  })
  test('in a file, compressed, large: pages come before it is read to its end', async () => {
    const site = await siteOf(pages)
    const large = map(Array.from({ length: 50_000 }, (_, i) => entry(`${site.url}/${i + 1}`)).join(''))
    const { pages: found } = await pour(
      [join(folder({ 'sitemap.xml.gz': gzipSync(large) }), 'sitemap.xml.gz')],
      { limit: 2 },
    )
    expect(numbersOf(found)).toEqual(['1', '2'])
    expect(site.paths()).toEqual(['/robots.txt', '/1', '/2'])
  })
  test('one that is cut off: the pages before that', async () => {
    const site = await siteOf(pages)
    const cut = map([1, 2, 3].map((n) => entry(`${site.url}/${n}`)).join('')).slice(0, -30)
    const { pages: found, failed } = await pour([join(folder({ 'a.xml': cut }), 'a.xml')])
    expect(numbersOf(found)).toEqual(['1', '2'])
    expect(failed).toMatchObject([
      { code: 'format', message: expect.stringContaining('cut off after 2 entries') },
    ])
  })
  test('entries that are no address', async () => {
    const site = await siteOf(pages)
    const path = join(
      folder({
        'a.xml': map(entry('/1') + entry('file:///etc/passwd') + entry('') + entry(`${site.url}/4`)),
      }),
      'a.xml',
    )
    const { pages: found, failed } = await pour([path])
    expect(numbersOf(found)).toEqual(['4'])
    expect(failed).toHaveLength(3)
  })
  test('a bomb', async () => {
    const site = await siteOf({
      '/sitemap.xml.gz': xml(gzipSync(map(' '.repeat(60 * 1024 * 1024))), 'application/gzip'),
    })
    expect((await pour([`${site.url}/sitemap.xml.gz`])).items).toMatchObject([
      { kind: 'failed', code: 'too-large' },
    ])
  })
})

import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.js'
import { instantIn } from '../../src/article/instant.js'
import { readArticle } from '../../src/article/read-article.js'

const BODY =
  '<article><p>Arrivals at the crossing nearly doubled after the decree, the ministry said, and most of those who came have left again.</p></article>'

function articleOf(head: string, body = BODY, url: string | null = null): Article {
  const content = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
  return readArticle({ id: 'a', kind: 'html', content, url, published: null, title: null })
}
const json = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`
const property = (name: string, content: string) => `<meta property="${name}" content="${content}">`

const WHEN = '2022-09-27T14:05:00+04:00'
const STORY = {
  '@type': 'NewsArticle',
  headline: 'Border queue grows',
  datePublished: WHEN,
  dateModified: '2022-09-28T09:00:00+04:00',
  author: { '@type': 'Person', name: 'Border Desk' },
  publisher: { '@type': 'Organization', name: 'Caucasus Wire' },
}
const ALL = {
  title: 'Border queue grows',
  published: WHEN,
  byline: 'Border Desk',
  publisher: 'Caucasus Wire',
}

describe('JSON-LD', () => {
  test.each<[string, unknown]>([
    ['an object', STORY],
    ['an array', [{ '@type': 'WebSite', name: 'Site' }, STORY]],
    ['a graph', { '@graph': [{ '@type': 'WebPage', name: 'Page' }, STORY] }],
    ['graphs in an array', [{ '@graph': [{ '@type': 'Organization', name: 'Org' }] }, { '@graph': [STORY] }]],
    ['the main entity of a page', { '@type': 'WebPage', mainEntity: STORY }],
    ['types in a list', { ...STORY, '@type': ['Article', 'ReportageNewsArticle'] }],
    ['authors in a list', { ...STORY, author: [{ name: 'Border Desk' }, { name: 'Border Desk' }] }],
    ['an author as a string', { ...STORY, author: 'Border Desk' }],
    ['values', { ...STORY, headline: { '@value': STORY.headline } }],
    ['a comment around it', `<!-- ${JSON.stringify(STORY)} -->`],
    ['CDATA around it', `//<![CDATA[\n${JSON.stringify(STORY)}\n//]]>`],
    ['a comma too many', JSON.stringify(STORY).replace(/}$/, ',}')],
    [
      'a line break in a string',
      JSON.stringify({ ...STORY, description: 'one@two' }).replace('@two', '\ntwo'),
    ],
  ])('%s', (_, value) => expect(articleOf(json(value))).toMatchObject(ALL))

  test('broken beyond repair, its single members are read', () =>
    expect(articleOf(json(`${JSON.stringify(STORY).slice(0, -1)} "x": [`))).toMatchObject({
      title: ALL.title,
      published: WHEN,
    }))
  test('in a second script', () => expect(articleOf(json('{') + json(STORY))).toMatchObject(ALL))
  test('comes before meta elements', () =>
    expect(articleOf(json(STORY) + property('article:published_time', '2022-09-26'))).toMatchObject(ALL))
  test('references of HTML in its strings are read', () =>
    expect(articleOf(json({ ...STORY, headline: 'Georgia&#x27;s border &amp; queue' })).title).toBe(
      "Georgia's border & queue",
    ))
  test('an address is no byline', () =>
    expect(articleOf(json({ ...STORY, author: 'https://example.org/desk' })).byline).toBeNull())
})

describe('meta elements', () => {
  test.each([
    ['article:published_time', property('article:published_time', WHEN)],
    ['og:article:published_time', property('og:article:published_time', WHEN)],
    ['parsely-pub-date', meta('parsely-pub-date', WHEN)],
    ['sailthru.date', meta('sailthru.date', WHEN)],
    ['DC.date.issued', meta('DC.date.issued', WHEN)],
    ['dcterms.created', meta('dcterms.created', WHEN)],
    ['pubdate', meta('pubdate', WHEN)],
    ['itemprop', `<meta itemprop="datePublished" content="${WHEN}">`],
    ['the time of a change, for want of better', property('article:modified_time', WHEN)],
  ])('published: %s', (_, head) => expect(articleOf(head).published).toBe(WHEN))

  test.each([
    ['og:title', property('og:title', 'Border queue grows')],
    ['twitter:title', meta('twitter:title', 'Border queue grows')],
    ['parsely-title', meta('parsely-title', 'Border queue grows')],
    ['sailthru.title', meta('sailthru.title', 'Border queue grows')],
    ['DC.title', meta('DC.title', 'Border queue grows')],
    ['the title element', '<title>Border queue grows | Caucasus Wire</title>'],
  ])('title: %s', (_, head) => expect(articleOf(head).title).toBe('Border queue grows'))

  test.each([
    ['author', meta('author', 'Border Desk')],
    ['parsely-author', meta('parsely-author', 'Border Desk')],
    ['sailthru.author', meta('sailthru.author', 'Border Desk')],
    ['dc.creator', meta('dc.creator', 'Border Desk')],
    [
      'article:author after an address',
      property('article:author', 'https://example.org/desk') + property('article:author', 'Border Desk'),
    ],
  ])('byline: %s', (_, head) => expect(articleOf(head).byline).toBe('Border Desk'))

  test.each([
    ['og:site_name', property('og:site_name', 'Caucasus Wire')],
    ['dc.publisher', meta('dc.publisher', 'Caucasus Wire')],
    ['application-name', meta('application-name', 'Caucasus Wire')],
    ['the title element', '<title>Border queue grows again - Caucasus Wire</title>'],
  ])('publisher: %s', (_, head) => expect(articleOf(head).publisher).toBe('Caucasus Wire'))

  test('nothing said is null', () =>
    expect(articleOf('')).toMatchObject({ published: null, publisher: null, byline: null, url: null }))
  test('a date that can’t be is left out, with a note', () => {
    const { published, notes } = articleOf(property('article:published_time', '1970-01-01T00:00:00Z'))
    expect(published).toBeNull()
    expect(notes.map((n) => n.rule)).toContain('article/date')
  })
})

describe('the page itself', () => {
  test('<time>: the one that is marked as published', () =>
    expect(
      articleOf(
        '',
        `<time datetime="2022-09-20">Older</time><time class="publish-date" datetime="${WHEN}">27 Sept</time>${BODY}`,
      ).published,
    ).toBe(WHEN))
  test('<time> with pubdate', () =>
    expect(articleOf('', `<time pubdate datetime="${WHEN}">27 Sept</time>${BODY}`).published).toBe(WHEN))
  test('a date line', () =>
    expect(articleOf('', `<p>Published: 27 September 2022, 14:05 GMT+4</p>${BODY}`).published).toBe(
      WHEN.replace(':00+', '+'),
    ))
  test('the address', () =>
    expect(articleOf('', BODY, 'https://example.org/2022/09/27/queue').published).toBe('2022-09-27'))
  test('the canonical address, where none is given', () =>
    expect(articleOf('<link rel="canonical" href="https://example.org/2022/09/27/queue">')).toMatchObject({
      url: 'https://example.org/2022/09/27/queue',
      published: '2022-09-27',
    }))
  test.each([
    ['TBILISI, September 27, 2022 (Caucasus Wire) — ', '2022-09-27'],
    ['Astana, 27 September 2022 — ', '2022-09-27'],
    ['TBILISI, Sept 27 (Caucasus Wire) — ', null],
  ])('the dateline %s', (dateline, published) =>
    expect(
      readArticle({
        id: 'a',
        kind: 'text',
        content: `Border queue grows\n\n${dateline}Arrivals nearly doubled after the decree, the ministry said on Tuesday.`,
        url: null,
        published: null,
        title: null,
      }).published,
    ).toBe(published),
  )
})

describe('instants keep the zone that is given', () => {
  test.each([
    ['2022-09-27', '2022-09-27'],
    ['2022/09/27', '2022-09-27'],
    ['20220927', '2022-09-27'],
    ['27.09.2022', '2022-09-27'],
    ['27 September 2022', '2022-09-27'],
    ['27th of September 2022', '2022-09-27'],
    ['Tue, 27 Sep 2022 10:05:00 GMT', '2022-09-27T10:05:00Z'],
    ['Tue Sep 27, 2022 2:05 pm EDT', '2022-09-27T14:05-04:00'],
    ['September 27, 2022 at 12:05 a.m.', '2022-09-27T00:05'],
    ['2022-09-27T14:05:06.789+0400', '2022-09-27T14:05:06+04:00'],
    ['2022-09-27T14:05:06Z', '2022-09-27T14:05:06Z'],
    ['2022-09-27 14:05 MSK', '2022-09-27T14:05+03:00'],
    ['2022-09-27 14:05 UTC+6', '2022-09-27T14:05+06:00'],
    ['2022-09-27 14:05 +05:30', '2022-09-27T14:05+05:30'],
    ['2022-09-27T14:05', '2022-09-27T14:05'],
    ['1664287500', '2022-09-27T14:05:00Z'],
    ['1664287500000', '2022-09-27T14:05:00Z'],
    ['2022-09-27 24:70', '2022-09-27'],
    ['2022-02-30', null],
    ['0001-01-01T00:00:00Z', null],
    ['27 September', null],
    ['98,000 since 21', null],
  ])('%s is %s', (text, expected) => expect(instantIn(text)).toBe(expected))
})

import { expect, test } from 'vitest'
import { readArticle } from '../../src/article/read-article.js'
import { unreadable } from '../../src/article/unreadable.js'
import { read } from '../../src/read.js'

const page = (kind: 'html' | 'text', content: string) => ({
  id: 'x',
  kind,
  content,
  url: null,
  published: null,
  title: null,
})
const why = (kind: 'html' | 'text', content: string) =>
  unreadable(readArticle(page(kind, content)))?.rule ?? null

const prose =
  'The ministry said on Tuesday that arrivals, which it counts by the hour, had nearly doubled since the decree. '

test.each([
  ['', 'article/empty'],
  ['   \n ', 'article/empty'],
  ['Share this\n\nAdvertisement', 'article/empty'],
  [
    'Министерство внутренних дел сообщило во вторник, что число прибывающих почти удвоилось после указа.',
    'article/language',
  ],
  [
    'Le ministère a déclaré mardi que les arrivées ont presque doublé depuis le décret, et que la plupart des personnes sont reparties par la suite, selon les chiffres de la police.',
    'article/language',
  ],
  [`${prose}\n\nSubscribe now to continue reading this article.`, 'article/paywall'],
  [prose, null],
  ['Dozens are still missing.', null],
  [`${prose.repeat(15)}\n\nSubscribe to continue reading.`, null],
])('plain text %#', (text, rule) => expect(why('text', text)).toBe(rule))

const headline = (i: number) => `<li><a href="/${i}">Border queue number ${i} grows by the hour</a></li>`
test('an index page', () =>
  expect(
    why(
      'html',
      `<body><h1>News</h1><ul>${Array.from({ length: 30 }, (_, i) => headline(i)).join('')}</ul></body>`,
    ),
  ).toBe('article/index'))

test('a page that says it is not free, and holds a stub', () =>
  expect(
    why(
      'html',
      `<head><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script></head><body><h1>Border queue</h1><p>${prose}</p></body>`,
    ),
  ).toBe('article/paywall'))

test('the document of an unreadable article is empty and says why', async () => {
  const document = await read(
    page(
      'text',
      'Le ministère a dit que 10 000 personnes sont arrivées dans le pays et que les autres ont quitté la ville.',
    ),
  )
  expect(document.article.language).toBe('fr')
  expect(document.figures).toEqual([])
  expect(document.notes).toMatchObject([{ rule: 'article/language' }])
})

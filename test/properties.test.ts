import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Page } from '../src/article/article.js'
import { decode } from '../src/article/decode.js'
import { readArticle } from '../src/article/read-article.js'
import { read } from '../src/read.js'
import type { Document } from '../src/records/record.js'
import { page } from './page.js'

type Quoted = { start: number; end: number; quote: string }

/** Every span of a document that carries its words. */
function quotesOf({ figures, statements, positions }: Document): readonly Quoted[] {
  return [
    ...figures.flatMap((f) => [{ ...f.span, quote: f.quote }, f.who]),
    ...statements.flatMap((s) => [s.speaker, s.cue, s.content]),
    ...positions.flatMap((p) => [p.actor, p.action, p.condition]),
  ].filter((quote) => quote !== null)
}

function expectSoundSpans(document: Document) {
  const { text, blocks } = document.article
  for (const { start, end, quote } of quotesOf(document)) expect(text.slice(start, end)).toBe(quote)
  for (const f of document.figures)
    for (const place of [...f.from, ...f.to, ...f.at])
      expect(text.slice(place.start, place.end)).toBe(place.text)
  let last = 0
  for (const { start, end } of blocks) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    last = end
  }
}

/** Words that reports are made of, in any order, with what scrapers leave between them. */
const words = fc.constantFrom(
  ...'the ministry said nearly 10,000 a day people fled Georgia on Sunday “ ” " ’ » , . — : ; ( ) \n\n #x27; will not must only if unless according to Interfax 5,000 to 6,000 dozens of Russians were killed President Tokayev he they whom doubled 40 % since 21 September 98 000 half a million 🚑 \u00a0 \u202e İ ﬁ'.split(
    ' ',
  ),
)
/** What cuts and copies leave behind: halves of characters and of references, controls, marks that turn the direction. */
const scraps = fc.constantFrom(
  '\u0000',
  '\ud83d',
  '\udc00',
  '\u202e',
  '\u2066',
  '\u2028',
  '\ufeff',
  '\u200b',
  '\u0301',
  '&#x2',
  '7;s',
  '&am',
  'p;',
  '&#0;',
  '&#xd83d;',
  '&#1114112;',
  '#x27;',
  'x27;',
)
const prose = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '))
const tags = fc.constantFrom(
  ...'<p> </p> <div> </div> <h1> <article> <script>alert(1)</script> <!-- <table><tr><td> &amp; &#x27; &nbsp; <a href=x> </a> <time datetime="2022-09-27"> <li> <blockquote> <br> <svg> ]]> <p'.split(
    ' ',
  ),
)
const cutTags = fc.constantFrom(
  '<',
  '</',
  '<a href="',
  "<p class='",
  '<!',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?xml',
  '<meta charset=',
  '<script',
  '</script',
  '<title>',
  '<noscript>',
)
const nested = fc
  .tuple(
    fc.constantFrom('div', 'span', 'table><tr><td', 'ul><li', 'blockquote', 'b'),
    fc.integer({ min: 1, max: 500 }),
  )
  .map(([tag, depth]) => `<${tag}>`.repeat(depth))
const markup = fc.array(fc.oneof(tags, words, prose), { maxLength: 60 }).map((list) => list.join(' '))
const brokenText = fc.array(fc.oneof(words, scraps), { maxLength: 80 })
const brokenMarkup = fc.array(fc.oneof(tags, cutTags, words, scraps, prose, nested), { maxLength: 60 })
/** With and without spaces between the parts, so that scraps stand inside words and tags. */
const joined = (parts: fc.Arbitrary<string[]>) =>
  fc.tuple(parts, fc.constantFrom('', ' ')).map(([list, gap]) => list.join(gap))
const pageOf = (content: string) =>
  `<!doctype html><title>Queue</title><article><h1>Queue</h1><p>Nearly 10,000 people fled on Sunday, officials said.</p>${content}`

describe('whatever comes in', () => {
  test('prose keeps its text and its spans', async () => {
    await fc.assert(
      fc.asyncProperty(prose, async (content) => {
        const document = await read(page('text', content))
        expect(document.article.text).toBe(content)
        expectSoundSpans(document)
      }),
      { numRuns: 150, seed: 1 },
    )
  })
  test('any characters keep their text and their spans', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (content) => {
        const document = await read(page('text', content))
        expect(document.article.text).toBe(content)
        expectSoundSpans(document)
      }),
      { numRuns: 150, seed: 2 },
    )
  })
  test('markup gives sound spans', async () => {
    await fc.assert(
      fc.asyncProperty(markup, async (content) => expectSoundSpans(await read(page('html', content)))),
      { numRuns: 150, seed: 3 },
    )
  })
  test('broken text keeps its text and its spans', async () => {
    await fc.assert(
      fc.asyncProperty(joined(brokenText), async (content) => {
        const document = await read(page('text', content))
        expect(document.article.text).toBe(content)
        expectSoundSpans(document)
      }),
      { numRuns: 150, seed: 5 },
    )
  })
  test('broken markup gives sound spans, alone and at the end of an article', async () => {
    await fc.assert(
      fc.asyncProperty(joined(brokenMarkup), async (content) => {
        expectSoundSpans(await read(page('html', content)))
        expectSoundSpans(await read(page('html', pageOf(content))))
      }),
      { numRuns: 100, seed: 6 },
    )
  })
  test('the stretches of a page’s text stand where they say in the page', () =>
    fc.assert(
      fc.property(joined(brokenMarkup), (content) => {
        const html = pageOf(content)
        const { text, source } = readArticle(page('html', html))
        for (const { start, end, page: at } of source)
          if (end - start === at.end - at.start)
            expect(html.slice(at.start, at.end).replace(/[\t\n\f\r\0]/g, ' ')).toBe(
              text.slice(start, end).replace(/[\0\ufffd]/g, ' '),
            )
      }),
      { numRuns: 100, seed: 7 },
    ))
  test('bytes that are no text in any charset are decoded all the same', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { text, charset } = decode(bytes, null)
        expect(typeof text).toBe('string')
        expect(charset).toMatch(/^[\w-]+$/)
      }),
      { numRuns: 200, seed: 8 },
    ))
  test('the same page gives the same document', async () => {
    await fc.assert(
      fc.asyncProperty(prose, async (content) => {
        expect(await read(page('text', content))).toEqual(await read(page('text', content)))
      }),
      { numRuns: 30, seed: 4 },
    )
  })
})

describe('hostile pages are read to the end', () => {
  const size = 200_000
  test.each<[string, Page]>([
    ['200,000 open tags', page('html', '<div>'.repeat(size))],
    ['one line of 1 MB', page('text', 'The ministry said 10 people left. '.repeat(30_000))],
    ['one word of 1 MB', page('text', 'a'.repeat(1_000_000))],
    ['50,000 numbers', page('text', '12,345 '.repeat(50_000))],
    ['50,000 groups of digits', page('text', '55 '.repeat(50_000))],
    ['50,000 number words', page('text', 'one thousand '.repeat(25_000))],
    ['nested quotation marks', page('text', `${'“He said '.repeat(5_000)}${'” '.repeat(5_000)}`)],
    ['unclosed attributes', page('html', '<a href="'.repeat(20_000))],
    ['nested tables', page('html', '<table><tr><td>'.repeat(20_000))],
    ['20,000 cells', page('html', `<table><tr>${'<td><b>10</b></td>'.repeat(20_000)}`)],
    ['references cut in two', page('text', '&#x2 7; x27;'.repeat(50_000))],
    ['null bytes', page('html', `<p>${'\u0000'.repeat(size)}`)],
    ['halves of characters', page('text', '\ud83d '.repeat(50_000))],
    ['marks that turn the direction', page('text', '\u202e10 people\u202c '.repeat(5_000))],
    ['a comment that never ends', page('html', `<p>One.</p><!--${'-'.repeat(size)}`)],
  ])(
    '%s',
    async (_name, hostile) => {
      const document = await read(hostile)
      expect(document.version).toBe(1)
      expectSoundSpans(document)
    },
    60_000,
  )
})

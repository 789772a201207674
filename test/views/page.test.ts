import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksOf, segmentsOf } from '../../src/views/html/marks.js'
import { recordPage } from '../../src/views/html/page.js'
import { DOCUMENT, documentOf, figureOf } from './document.js'

test('segments hold each character once, with all the records around it', () => {
  const { text, blocks } = DOCUMENT.article
  const segments = segmentsOf(blocks, marksOf(DOCUMENT)).map((block) =>
    block.map(({ start, end, marks }) => [text.slice(start, end), marks.map(({ id }) => id).join(' ')]),
  )
  expect(segments).toEqual([
    [
      ['nearly ', 's1 f1'],
      ['10,000', 's1 f1 p1'],
      [' people came', 's1 p1'],
      [' and will stay', 's1'],
      [', the ministry said.', ''],
    ],
    [
      ['After that ', ''],
      ['500', 'f2'],
      [' left.', ''],
    ],
  ])
})

test('segments of any spans and marks join to the spans and know their marks', () => {
  const span = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.array(span), fc.uniqueArray(fc.nat(80), { minLength: 2 }), (spans, cuts) => {
      const marks = spans
        .map((s, i) => ({ ...s, id: `f${i}`, kind: 'figure' as const }))
        .sort((a, b) => a.start - b.start || b.end - a.end)
      const edges = cuts.sort((a, b) => a - b)
      const blocks = edges.slice(1).map((end, i) => ({ start: edges[i]!, end }))
      for (const [i, segments] of segmentsOf(blocks, marks).entries()) {
        expect(segments[0]!.start).toBe(blocks[i]!.start)
        expect(segments.at(-1)!.end).toBe(blocks[i]!.end)
        for (const { start, end, marks: here } of segments)
          for (let at = start; at < end; at++)
            expect(here.map(({ id }) => id).sort()).toEqual(
              marks
                .filter((m) => m.start <= at && at < m.end)
                .map(({ id }) => id)
                .sort(),
            )
      }
    }),
    { numRuns: 200 },
  )
})

test('the policy allows this style and this script by their hash, and nothing else', () => {
  const page = recordPage(DOCUMENT)
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!
  const hash = (tag: string) =>
    `sha256-${createHash('sha256')
      .update(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)![1]!)
      .digest('base64')}`
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `style-src '${hash('style')}'`,
    `script-src '${hash('script')}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ])
})

test('nothing of a hostile article is markup', () => {
  const hostile = '</title></script><script>alert(1)</script><img src=x onerror=alert(1)>" onload="alert(1)'
  const text = `${hostile} 500 people came, ${hostile}`
  const figure = figureOf(text, '500', { source: { name: hostile, text: hostile, statement: null } })
  const article = {
    title: hostile,
    publisher: hostile,
    byline: hostile,
    language: `en"${hostile}`,
    url: `https://example.org/"${hostile}`,
  }
  const plain = recordPage(documentOf('500', { figures: [figureOf('500', '500')] }))
  const page = recordPage(documentOf(text, { figures: [figure] }, article))
  const tags = (html: string) => (html.match(/<\/?[a-z][^>]*>/gi) ?? []).map((tag) => /<\/?\w+/.exec(tag)![0])
  expect(tags(page).filter((tag) => tag === '<script')).toHaveLength(1)
  expect(page).not.toContain('<img')
  expect(page).not.toMatch(/\son(?:error|load)="/)
  expect(page).not.toMatch(/lang="en"(?:[^>]*)onload=/)
  expect(tags(plain).filter((tag) => tag === '<script')).toHaveLength(1)
})

test('an address that is no web page is no link', () => {
  const page = (url: string) => recordPage(documentOf('x', {}, { url }))
  expect(page('https://example.org/')).toContain('href="https://example.org/"')
  expect(page('javascript:alert(1)')).not.toContain('javascript:')
})

test('50,000 marks in one line take linear time', () => {
  const text = '10 people, '.repeat(50_000)
  const figures = Array.from({ length: 50_000 }, (_, i) => ({
    ...figureOf(text, '10'),
    id: `f${i + 1}`,
    span: { start: i * 11, end: i * 11 + 2 },
    quote: '10',
  }))
  const began = performance.now()
  recordPage(documentOf(text, { figures }))
  expect(performance.now() - began).toBeLessThan(8000)
})

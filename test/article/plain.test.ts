import fc from 'fast-check'
import { expect, test } from 'vitest'
import { datelineLength } from '../../src/article/dateline.js'
import { blocksOfPlainText } from '../../src/article/plain.js'

const kinds = (text: string) =>
  blocksOfPlainText(text).map(
    (b) => `${b.kind}: ${text.slice(b.start, b.end)}${b.reason ? ` (${b.reason})` : ''}`,
  )

const prose = 'The ministry said on Tuesday that arrivals had nearly doubled since the decree.'

test('headline, dateline, body, heading and debris', () => {
  const text = `Border queue grows\n\nShare Facebook Twitter\n\nTBILISI, Sept 27 (Caucasus Wire) — ${prose}\n\nOn the road\n\n${prose} It gave no reason.\n\nPrevious Article\nNext Article`
  expect(kinds(text)).toEqual([
    'title: Border queue grows',
    'debris: Share Facebook Twitter (share bar)',
    'dateline: TBILISI, Sept 27 (Caucasus Wire) —',
    `body: ${prose}`,
    'heading: On the road',
    `body: ${prose} It gave no reason.`,
    'debris: Previous Article (links to the previous and next page)',
    'debris: Next Article (links to the previous and next page)',
  ])
})

test('a whole article on one line is parted at its wide gaps', () => {
  expect(kinds(`Border queue grows  Updated  ${prose}  "We wait," one of them said.  ${prose}`)).toEqual([
    'title: Border queue grows',
    'debris: Updated (date line of the page)',
    `body: ${prose}`,
    'body: "We wait," one of them said.',
    `body: ${prose}`,
  ])
})

test('hard-wrapped lines are one paragraph', () => {
  const wrapped =
    'The ministry said on Tuesday that arrivals had nearly\ndoubled since the decree, and that most of those who\ncame had left again.'
  expect(kinds(`${wrapped}\n\n${prose}`)).toEqual([`body: ${wrapped}`, `body: ${prose}`])
})

test('two spaces after each sentence part no paragraphs where lines do', () => {
  const text = `${prose}  It gave no reason.  More may come.\n${prose}  It rained.\n${prose}\n\n${prose}`
  expect(kinds(text)).toHaveLength(4)
})

test('headline lines in a row in the middle of the text are links to other stories', () => {
  const text = `${prose}\n\n${prose} Again.\n\nQueue at the pass grows by the hour\n\nWhat the decree says of reservists\n\n${prose} Then more.`
  expect(kinds(text).filter((k) => k.startsWith('debris'))).toHaveLength(2)
})

test('a list that a sentence announces stays', () => {
  const text = `${prose}\n\n${prose} The figures:\n\nGeorgia: 11,200 people on Sunday\nKazakhstan: 98,000 people since 21 September\n\n${prose} End.`
  expect(kinds(text).filter((k) => k.startsWith('debris'))).toEqual([])
})

test('the headline once more is debris, a repeated sentence is not', () => {
  const text = `Border queue grows\n\nBorder queue grows\n\n${prose}\n\n${prose}`
  expect(kinds(text)).toEqual([
    'title: Border queue grows',
    'debris: Border queue grows (repeated line)',
    `body: ${prose}`,
    `body: ${prose}`,
  ])
})

test('a caption keeps its sentence, its credit is debris', () => {
  const text = `${prose}\n\nCars wait at Verkhny Lars on Monday. Press Office/AFP/Getty Images\n\n${prose}`
  expect(kinds(text).slice(1, 3)).toEqual([
    'caption: Cars wait at Verkhny Lars on Monday.',
    'debris: Press Office/AFP/Getty Images (photo credit)',
  ])
})

test('a quotation’s dash line is read, a signature is not', () => {
  const text = `${prose}\n\n“We must take care of them.”\n\n—Kassym-Jomart Tokayev, President of Kazakhstan\n\n${prose}`
  expect(kinds(text)[2]).toBe('body: —Kassym-Jomart Tokayev, President of Kazakhstan')
})

test('nothing after the comments heading is read', () => {
  const text = `${prose}\n\n${prose} More.\n\nComments (2)\n\nI saw 50,000 people there.\n\nReply to that: no.`
  expect(
    kinds(text)
      .slice(2)
      .every((k) => k.startsWith('debris')),
  ).toBe(true)
})

test.each([
  'CNN — ',
  '(Reuters) - ',
  'TBILISI, Sept 27 (Caucasus Wire) — ',
  'EL PASO, Texas — ',
  'MINSK, 30 September (BelTA) – ',
  'MOSCOW, September 27. /TASS/. ',
  'Abuja, Nigeria CNN — ',
  'GULU, Uganda, January 6 (UNHCR) - ',
])('dateline %s', (dateline) => expect(datelineLength(`${dateline}The queue grew.`)).toBe(dateline.length))

test.each([
  'NATO — the alliance — said so.',
  'Tbilisi — like Yerevan — has filled up.',
  'The queue (of cars) - 16 km long - grew.',
  'UNHCR said 40 died.',
])('no dateline: %s', (text) => expect(datelineLength(text)).toBe(0))

test('blocks are in order, without overlap and hold no white space at their ends', () => {
  const piece = fc.constantFrom(
    'Border queue grows',
    prose,
    'Read more: Other',
    '  ',
    '\n',
    '\n\n',
    'CNN — ',
    '# ',
    'Comments',
    '“',
    '—',
    'Getty Images',
    'TITLE: x LINK: y',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const b of blocksOfPlainText(text)) {
        expect(b.start).toBeGreaterThanOrEqual(last)
        expect(b.end).toBeGreaterThan(b.start)
        expect(text.slice(b.start, b.end)).toBe(text.slice(b.start, b.end).trim())
        last = b.end
      }
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['one line', 'word '.repeat(200_000)],
  ['wide gaps', `${prose}  `.repeat(12_000)],
  ['many lines', `${prose}\n`.repeat(12_000)],
  ['capitals and dashes', 'A-'.repeat(500_000)],
  ['no spaces', 'a'.repeat(1_000_000)],
  ['short lines', 'Queue grows again today\n'.repeat(40_000)],
  ['comments', 'Comments\n'.repeat(100_000)],
])('a megabyte of %s is read to the end', (_, text) => {
  const blocks = blocksOfPlainText(text)
  expect(blocks.at(-1)!.end).toBe(text.trimEnd().length)
})

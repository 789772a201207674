import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../src/article/read-article.js'
import { sketchFromBytes, sketchToBytes } from '../../../src/ledger/origins/bytes.js'
import { MAX_WORDS, sketchOf } from '../../../src/ledger/origins/sketch.js'
import { wordsOfBlock } from '../../../src/ledger/origins/words.js'
import { OnRecordError } from '../../../src/text/error.js'
import { page } from '../../page.js'
import { ministry, story } from './story.js'

const forms = (text: string) => wordsOfBlock(text, { start: 0, end: text.length }).map((w) => w.form)
const sketchOfText = (text: string) => sketchOf(readArticle(page('text', text)))

describe('words', () => {
  test.each([
    ['10,000 people', ['10000', 'people']],
    ['10\u00a0000 people', ['10000', 'people']],
    ['10 000 people', ['10000', 'people']],
    ['10 thousand people', ['10000', 'people']],
    ['10.000 people', ['10000', 'people']],
    ['1.5 million people', ['1500000', 'people']],
    ['ninety-eight thousand people', ['98000', 'people']],
    ['Sixty-eight applied', ['68', 'applied']],
    ['40-45% more', ['40', '45', 'percent', 'more']],
    ['40 per cent', ['40', 'per', 'percent']],
    ['On 26 September 2022, 300 came', ['on', '26', 'september', '2022', '300', 'came']],
    ['On 21st September', ['on', '21', 'september']],
    ['Russia’s “partial” mobil\u00adisation', ['russia', 'partial', 'mobilisation']],
    ['Süddeutsche; ČTK', ['suddeutsche', 'ctk']],
    ['One of them left', ['one', 'of', 'them', 'left']],
    ['78 thousand 742 people, 12 thousand 40', ['78742', 'people', '12000', '40']],
  ])('%s', (text, expected) => {
    expect(forms(text)).toEqual(expected)
  })

  test('know what stands in quotation marks of any kind', () => {
    for (const [open, close] of ['“”', '«»', '""', '„“'])
      expect(
        wordsOfBlock(`He said ${open}no word${close} to us.`, { start: 0, end: 28 })
          .filter((w) => w.quoted)
          .map((w) => w.form),
      ).toEqual(['no', 'word'])
  })

  test('keep their places in the text', () => {
    const text = 'Some 10\u00a0000 men, not “four thousand”.'
    expect(wordsOfBlock(text, { start: 0, end: text.length }).map((w) => text.slice(w.start, w.end))).toEqual(
      ['Some', '10\u00a0000', 'men', 'not', 'four thousand'],
    )
  })
})

describe('a sketch', () => {
  test('leaves debris, captions and the headline out of the text hash', () => {
    const plain = readArticle(
      page('html', `<article><h1>A</h1>${ministry.map((p) => `<p>${p}</p>`).join('')}</article>`),
    )
    const busy = readArticle(
      page(
        'html',
        `<body><nav><a href="/">Home</a></nav><article><h1>Another headline</h1><p>Share Facebook Twitter WhatsApp</p>${ministry.map((p) => `<p>${p}</p>`).join('<p>Read also: Who may leave</p>')}<figure><img src="x"><figcaption>Cars wait at the border.</figcaption></figure></article></body>`,
      ),
    )
    expect(sketchOf(busy).textHash).toBe(sketchOf(plain).textHash)
    expect(sketchOf(busy).keys).toEqual(sketchOf(plain).keys)
  })

  test('shares keys with a text in which numbers are turned round and left out', () => {
    const one = story('a', ['It was 7,000 on Monday, 3,000 and 45,000 later, 6,000 at the end of it.'])
    const other = story('b', ['The day brought 6,000 of them after 3,000; before, there had been 7,000.'])
    expect(other.sketch.keys.filter((key) => one.sketch.keys.includes(key)).length).toBe(3)
  })

  test('has other words where one number differs', () => {
    const other = ministry.map((p) => p.replace('98,000', '89,000'))
    expect(story('a', other).sketch.textHash).not.toBe(story('b', ministry).sketch.textHash)
  })

  test('of a cut-off text shares keys with the whole in proportion', () => {
    const whole = Array.from(
      { length: 80 },
      (_, i) => `In village ${i} the road was closed by order ${i * 7 + 300} of the district on that day.`,
    )
    const [all, third] = [story('a', whole).sketch.keys, story('b', whole.slice(0, 27)).sketch.keys]
    const shared = third.filter((key) => all.includes(key)).length
    expect(shared).toBeGreaterThan(8)
    expect(shared).toBeLessThan(40)
  })

  test('is never larger than its bounds', () => {
    const { keys, words, length } = sketchOfText('The road to the pass was closed on that day. '.repeat(3000))
    expect(keys.length).toBeLessThanOrEqual(64)
    expect(words.length).toBeLessThanOrEqual(MAX_WORDS + 60)
    expect(length).toBe(30_000)
  })

  test('of a page without text is empty and does not fail', () => {
    expect(sketchOfText('')).toMatchObject({ keys: [], length: 0 })
  })
})

describe('bytes of a sketch', () => {
  test('give the same sketch back, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('People', 'left', '10,000', '“', '”', '.', '\n\n', 'Ж', '國', '🙂', '—', '\u0000'),
        ),
        (parts) => {
          const sketch = sketchOfText(parts.join(' '))
          expect(sketchFromBytes(sketchToBytes(sketch))).toEqual(sketch)
        },
      ),
    )
  })

  test('take three bytes a word and what the keys need', () => {
    const { sketch } = story('a', ministry)
    expect(sketchToBytes(sketch).length).toBe(42 + sketch.keys.length * 4 + sketch.words.length * 3)
  })

  test('may stand anywhere in a larger buffer', () => {
    const { sketch } = story('a', ministry)
    const bytes = sketchToBytes(sketch)
    const room = new Uint8Array(bytes.length + 7)
    room.set(bytes, 7)
    expect(sketchFromBytes(room.subarray(7))).toEqual(sketch)
  })

  test.each([
    ['nothing', new Uint8Array()],
    [
      'another version',
      Uint8Array.from(sketchToBytes(story('a', ministry).sketch), (b, i) => (i === 0 ? 99 : b)),
    ],
    ['a cut-off sketch', sketchToBytes(story('a', ministry).sketch).subarray(0, 100)],
  ])('%s are refused with a hint', (_, bytes) => {
    expect(() => sketchFromBytes(bytes)).toThrow(OnRecordError)
    expect(() => sketchFromBytes(bytes)).toThrow(/no sketch/)
  })
})

/** A text that says the same in other white space, quotation marks, case and writing of numbers. */
const rewritten = (text: string, [space, mark, upper, group]: readonly [string, string, boolean, string]) => {
  const out = text
    .replace(/ /g, space)
    .replace(/[“”]/g, mark)
    .replace(/(?<=\d),(?=\d{3})/g, group)
  return upper ? out.toUpperCase() : out
}

test('the same text has the same hash whatever its white space, marks and writing of numbers', () => {
  fc.assert(
    fc.property(
      fc.tuple(
        fc.constantFrom(' ', '  ', '\u00a0', '\t', '\n'),
        fc.constantFrom('"', '”'),
        fc.boolean(),
        fc.constantFrom(',', '\u00a0', ' ', '.'),
      ),
      (writing) => {
        const body = ministry.join(' ')
        const block = (text: string) => ({
          text,
          title: null,
          blocks: [{ kind: 'body' as const, start: 0, end: text.length }],
        })
        expect(sketchOf(block(rewritten(body, writing))).textHash).toBe(sketchOf(block(body)).textHash)
      },
    ),
  )
})

test.each([
  ['1 MB of one word again and again', 'people '.repeat(150_000)],
  ['one word of 1 MB', 'a'.repeat(1_000_000)],
  ['numbers', '12,345 '.repeat(100_000)],
  ['groups of digits', '123 '.repeat(200_000)],
  ['number words', 'ninety - one thousand '.repeat(40_000)],
  ['quotation marks', '“'.repeat(300_000)],
  ['accents', 'e\u0301'.repeat(200_000)],
])('%s make a sketch', (_, text) => {
  const sketch = sketchOf({ text, title: text, blocks: [{ kind: 'body', start: 0, end: text.length }] })
  expect(sketch.keys.length).toBeLessThanOrEqual(64)
  expect(sketch.words.length).toBeLessThanOrEqual(MAX_WORDS + 60)
})

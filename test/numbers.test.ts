import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFully } from '../src/read.js'
import { page } from './page.js'

/** The numbers of a sentence about people with the words of the number in it. */
async function numbersIn(words: string) {
  const content = `The agency said ${words} people arrived.`
  const { numbers } = await readFully(page('text', content))
  return numbers.map(({ quote, kind, low, high, qualifier }) => ({ quote, kind, low, high, qualifier }))
}

const exactly = (quote: string, value: number) => [
  { quote, kind: 'cardinal', low: value, high: value, qualifier: 'exact' },
]

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

type Style = Readonly<{ and: boolean; hyphen: boolean; article: boolean }>

/** A whole number below a million in words: British with "and", American without; "a" or "one" hundred. */
function inWords(n: number, style: Style): string {
  const one = (count: number, scale: string) =>
    count === 1 && style.article ? `a ${scale}` : `${inWords(count, { ...style, article: false })} ${scale}`
  const after = (rest: number) =>
    rest === 0
      ? ''
      : `${style.and && rest < 100 ? ' and ' : ' '}${inWords(rest, { ...style, article: false })}`
  if (n < 20) return small[n]!
  if (n < 100)
    return tens[Math.floor(n / 10) - 2]! + (n % 10 ? (style.hyphen ? '-' : ' ') + small[n % 10] : '')
  if (n < 1000) return one(Math.floor(n / 100), 'hundred') + after(n % 100)
  return one(Math.floor(n / 1000), 'thousand') + after(n % 1000)
}

const amount = fc.oneof(fc.nat(999), fc.nat(99_999), fc.nat(999_999))
const style = fc.record({ and: fc.boolean(), hyphen: fc.boolean(), article: fc.boolean() })
const grouped = (n: number, mark: string) => String(n).replace(/\B(?=(\d{3})+$)/g, mark)

describe('an amount reads back to its value', () => {
  test('in words', async () => {
    await fc.assert(
      fc.asyncProperty(amount, style, async (n, how) => {
        const words = inWords(n, how)
        expect(await numbersIn(words)).toEqual(exactly(words, n))
      }),
      { numRuns: 300, seed: 1 },
    )
  })
  test('in digits with commas, spaces, stops or nothing between the groups', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(99_999_999), fc.constantFrom(',', ' ', '\u00a0', '.', ''), async (n, mark) => {
        const words = grouped(n, mark)
        expect(await numbersIn(words)).toEqual(exactly(words, n))
      }),
      { numRuns: 300, seed: 2 },
    )
  })
  test('with a scale word', async () => {
    const scale = fc.constantFrom(
      ['hundred', 100],
      ['thousand', 1000],
      ['million', 1e6],
      ['billion', 1e9],
      ['lakh', 1e5],
      ['crore', 1e7],
      ['dozen', 12],
    ) as fc.Arbitrary<[string, number]>
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9999 }), scale, async (tenths, [word, factor]) => {
        const words = `${tenths / 10} ${word}`
        expect(await numbersIn(words)).toEqual(exactly(words, Math.round(tenths * factor) / 10))
      }),
      { numRuns: 200, seed: 3 },
    )
  })
})

describe('a range keeps its ends in order', () => {
  const ends = fc
    .uniqueArray(fc.integer({ min: 2, max: 999_999 }), { minLength: 2, maxLength: 2 })
    .map(([a, b]) => [Math.min(a!, b!), Math.max(a!, b!)] as const)
  test.each([
    ['to', (a: string, b: string) => `${a} to ${b}`],
    ['between', (a: string, b: string) => `between ${a} and ${b}`],
  ])('written with "%s"', async (_name, written) => {
    await fc.assert(
      fc.asyncProperty(ends, fc.constantFrom('digits', 'words'), async ([low, high], how) => {
        const one = (n: number) =>
          how === 'digits' ? grouped(n, ',') : inWords(n, { and: true, hyphen: true, article: false })
        const words = written(one(low), one(high))
        const found = await numbersIn(words)
        expect(found.map((n) => n.quote)).toEqual([words])
        expect(found[0]!.high).toBe(high)
        expect(found[0]!.low).toBeLessThan(high)
        // A first number without thousands may borrow those of the second: "10 to 11,000".
        if (low >= 1000 || high < 1000) expect(found[0]!.low).toBe(low)
      }),
      { numRuns: 150, seed: 4 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aroundOf, findAgain, placesOf, sharedAround } from '../../src/ledger/review/anchor.js'
import { allWords } from '../../src/ledger/review/words.js'
import { spanIn } from './small.js'

const anchorIn = (text: string, quote: string, nth = 0) => {
  const span = spanIn(text, quote, nth)
  return { ...span, around: aroundOf(text, span) }
}
const again = (before: string, quote: string, after: string, nth = 0) => {
  const found = findAgain(after, anchorIn(before, quote, nth))
  return found && [found.start, after.slice(found.start, found.end)]
}

describe('words are found again', () => {
  const text = 'On Sunday 300 people came. On Monday 300 people left. In all 40 stayed.'
  test('where they stood', () => {
    expect(again(text, '300', text)).toEqual([10, '300'])
    expect(again(text, '300', text, 1)).toEqual([37, '300'])
  })
  test('further on, by what stands around them', () => {
    expect(again(text, '300', `Border\n\n${text}`, 1)).toEqual([45, '300'])
    expect(again(text, '300', text.replace('On Sunday 300 people came. ', ''))).toBe(null)
    expect(again(text, '300', text.replace(/ /g, '\n  '), 1)?.[1]).toBe('300')
  })
  test('at their only place, if a third of what is around it is the same or they are long', () => {
    expect(again(text, '40', 'The rest left. In all 40 stayed there.')).toEqual([22, '40'])
    expect(again(text, '40', 'Room 40 was shut.')).toBe(null)
    const long = 'no country has a reason to close its border'
    expect(again(`He said ${long}.`, long, `“${long}”`)).toEqual([1, long])
  })
  test('never where two places are as likely', () => {
    expect(again('x 300 people came y', '300', '300 people came. z 300 people came.')).toBe(null)
  })
  test('never inside a longer word or number', () => {
    expect(placesOf('1,300 and 300.5 and 3000 and 300, or 300.', '300')).toEqual([29, 37])
    expect(placesOf('Russians in Russia', 'Russia')).toEqual([12])
  })
  test('of whatever text, when it only moves', () => {
    const word = fc.constantFrom('300', 'people', 'came', 'to', 'the', 'border', '🚑', 'é', '\n', '“')
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.nat(39),
        fc.string({ maxLength: 60 }),
        (words, at, head) => {
          const body = words.join(' ')
          const start = words.slice(0, at % words.length).join(' ').length + (at % words.length ? 1 : 0)
          const quote = words[at % words.length]!
          const anchor = { quote, start, around: aroundOf(body, { start, end: start + quote.length }) }
          const text = `${head} ${body}`
          const found = findAgain(text, anchor)
          // It may be in doubt; if it is found, its words are the same and stand where they did.
          if (found) {
            expect(text.slice(found.start, found.end)).toBe(quote)
            const there = sharedAround(anchor.around, aroundOf(text, found))
            const moved = head.length + 1 + start
            expect(there).toBeGreaterThanOrEqual(
              sharedAround(anchor.around, aroundOf(text, { start: moved, end: moved + quote.length })),
            )
          }
        },
      ),
      { numRuns: 500, seed: 1 },
    )
  })
  test('in linear time', () => {
    const text = 'a 1 '.repeat(250_000)
    expect(findAgain(text, { quote: '1', start: 3, around: ['x', 'y'] })).toBe(null)
    expect(allWords(text, '1 a').length).toBe(249_999)
  }, 20_000)
})

describe('words that a person types', () => {
  test('with other quotation marks, dashes and spaces', () => {
    const text = 'He said: “It’s\u00a0our\n border – now”.'
    expect(allWords(text, '"It\'s our border - now"')).toEqual([{ start: 9, end: 33 }])
    expect(allWords(text, 'ou')).toEqual([])
    expect(allWords('a (b) [c] .*', '(b) [c] .*')).toEqual([{ start: 2, end: 12 }])
    expect(allWords(text, ' ')).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { introducedIn } from '../../../src/ledger/masks/introduced.js'
import { type Name, nameOf } from '../../../src/ledger/masks/names.js'
import { isPublic } from '../../../src/ledger/masks/public.js'
import { covered, hiddenWords, indexOf } from '../../../src/ledger/masks/stretches.js'

const names = (...written: string[]) => written.flatMap((one) => nameOf(one, one) ?? []) as Name[]
const masked = (text: string, hidden: readonly string[], shown: readonly string[] = []) =>
  covered(text, hiddenWords(text, { hidden: names(...hidden), shown: indexOf(names(...shown)) }))

describe('names in a text', () => {
  test.each([
    ['Ivan Petrov said.', ['Ivan Petrov'], '████ ██████ said.'],
    ['Later Petrov left; IVAN PETROV came.', ['Ivan Petrov'], 'Later ██████ left; ████ ██████ came.'],
    ['Petrov’s car, the Petrovs', ['Ivan Petrov'], '██████’s car, the ███████'],
    ['Jean-Luc van der Berg', ['Jean-Luc van der Berg'], '████-███ van der ████'],
    ['he ivans petrov', ['Ivan Petrov'], 'he ivans petrov'],
    ['Will Smith will go. Smith went.', ['Will Smith'], '████ █████ will go. █████ went.'],
    ['https://x.org/ivan-petrov-says', ['Ivan Petrov'], 'https://x.org/████-██████-says'],
    ['In Georgia Georgia Brown spoke.', ['Georgia Brown'], 'In Georgia ███████ █████ spoke.'],
  ])('%s', (text, hidden, shown) => expect(masked(text, hidden)).toBe(shown))

  test('those of a public figure stay', () =>
    expect(masked('Anna Petrov and Ivan Petrov met. Petrov left.', ['Ivan Petrov'], ['Anna Petrov'])).toBe(
      'Anna Petrov and ████ ██████ met. ██████ left.',
    ))
  test('whatever the text, it stays as long and keeps all but letters', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, after) => {
        const text = `${before} Ivan Petrov ${after}`
        const out = masked(text, ['Ivan Petrov'])
        expect(out).toHaveLength(text.length)
        expect(out.replace(/█/g, '')).not.toMatch(/Petrov/)
        expect(out.replace(/[\p{L}\p{M}█]/gu, '')).toBe(text.replace(/[\p{L}\p{M}█]/gu, ''))
      }),
    ))
})

describe('people whom a report introduces', () => {
  test.each([
    ['A student called Timur Gabaev left.', ['Timur Gabaev']],
    ['A 40-year-old man from Homs named Omar waited.', ['Omar']],
    ['with her son Rustam and his wife, Olga Ivanova, they', ['Rustam', 'Olga Ivanova']],
    ['Anna Sidorova, 34, fled. Omar (7) too.', ['Anna Sidorova', 'Omar']],
    ['Maria Lopez, a mother of two from Lima, said', ['Maria Lopez']],
    ['President Joe Biden, 79, spoke.', []],
    ['On Monday, 27 people came. The ship called Ocean Viking sailed.', []],
    ['Kazan, a student city, is far.', []],
  ])('%s', (text, expected) => expect([...introducedIn(text)]).toEqual(expected))

  test('a hostile text takes no longer than its length allows', () => {
    const text = `${'A driver from Aaaa Bbbb, a '.repeat(20_000)}${'Xx '.repeat(50_000)}`
    const start = performance.now()
    introducedIn(text)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

test.each([
  ['official', null, null, true],
  ['expert', null, null, true],
  ['private', 'driver from Kazan', null, false],
  ['private', 'teacher', null, false],
  ['private', 'Opposition leader', null, true],
  ['private', 'Lawyer', null, true],
  ['private', null, 'UNHCR', true],
  ['private', null, null, false],
  ['organisation', null, null, false],
])('%s, %s, of %s: public is %s', (kind, role, organisation, expected) =>
  expect(isPublic({ kind, role, organisation })).toBe(expected),
)

test('nobody in the samples is masked', () => {
  for (const name of ['Vakhtang Gomelauri', 'Tamara Duisenova'])
    expect(introducedIn(readFileSync('samples/01-georgia-minister.html', 'utf8'))).not.toContain(name)
})

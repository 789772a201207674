import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const text = (name: string) => readFileSync(`lexicon/en/${name}.yml`, 'utf8')
const list = (name: string): readonly Record<string, unknown>[] => parse(text(name))
const twice = (words: readonly string[]) => words.filter((w, i) => words.indexOf(w) !== i)

const lists = [
  'body-words',
  'country-names',
  'given-names',
  'known-bodies',
  'letters',
  'name-parts',
  'offices',
  'portfolios',
  'regional-peoples',
  'sound-likeness',
  'spellings',
  'unlike-names',
]

describe('the word lists of identities', () => {
  test.each(lists)('%s.yml names its source', (name) => expect(text(name)).toMatch(/^# .*Source: /ms))

  test.each(['body-words', 'country-names', 'name-parts', 'portfolios', 'regional-peoples'])(
    '%s.yml has no word twice',
    (name) => {
      const words = list(name).flatMap(({ part, words }) =>
        (words as string[]).map((w) => (part === undefined ? w : `${part} ${w}`)),
      )
      expect(twice(words)).toEqual([])
    },
  )
  test('offices.yml has no words twice for one country', () => {
    const words = list('offices').flatMap(({ words, country }) =>
      (words as string[]).flatMap((w) => ((country as string[] | undefined) ?? ['']).map((c) => `${c} ${w}`)),
    )
    expect(twice(words)).toEqual([])
  })
  test('spellings.yml reads every spelling one way in one place', () => {
    const written = list('spellings').flatMap(({ written, only }) =>
      (written as string[]).map((w) => `${w} ${only ?? ''}`),
    )
    expect(twice(written)).toEqual([])
  })
  test('known-bodies.yml has every name once, and repeats none of organisations.yml', () => {
    const names = [...list('known-bodies'), ...list('organisations')].flatMap(
      ({ other }) => (other ?? []) as string[],
    )
    expect(twice(names)).toEqual([])
  })
  test('letters.yml has every letter once, in the letters a to z', () => {
    const letters = list('letters').flatMap(({ letters }) =>
      Object.entries(letters as Record<string, string>),
    )
    expect(twice(letters.map(([letter]) => letter))).toEqual([])
    for (const [, latin] of letters) expect(latin).toMatch(/^[a-z]*$/)
  })
})

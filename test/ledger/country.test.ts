import { readFileSync } from 'node:fs'
import countries from 'i18n-iso-countries'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { countryName, countryOf } from '../../src/ledger/country.js'

type Entry = Readonly<{ country: string | null; words: readonly string[] }>
const wordsOf = (list: string) =>
  (parse(readFileSync(`lexicon/en/${list}.yml`, 'utf8')) as readonly Entry[]).flatMap(({ country, words }) =>
    country === null ? [] : words.map((word) => [word, country] as const),
  )
const codes = [...Object.keys(countries.getAlpha2Codes()), 'XK']

describe('a country is known by', () => {
  test.each([...wordsOf('country-names'), ...wordsOf('demonyms')])('“%s”: %s', (word, code) => {
    expect(countryOf(word)).toBe(code)
    expect(countryOf(` the ${word.toLowerCase()} `)).toBe(code)
  })
  test.each(codes)('its code %s and the name that it is shown by', (code) => {
    expect(countryOf(code)).toBe(code)
    expect(countryOf(code.toLowerCase())).toBe(code)
    expect(countryOf(countryName(code))).toBe(code)
  })
  test.each([
    ['Russian Federation', 'RU'],
    ['U.S.', 'US'],
    ['America', 'US'],
    ['U.K.', 'GB'],
    ['Burma', 'MM'],
    ['Cote d’Ivoire', 'CI'],
    ['DRC', 'CD'],
    ['UAE', 'AE'],
    ['Kosovo', 'XK'],
    ['TURKIYE', 'TR'],
  ])('“%s”: %s', (name, code) => expect(countryOf(name)).toBe(code))
})

describe('no country is', () => {
  test.each(['EU', 'SU', 'AN', 'UK!', 'Asia', 'Moscow', '', 'QQ'])('“%s”', (word) =>
    expect(() => countryOf(word)).toThrow(/is no country/),
  )
  test('a name of two, and both are told', () => {
    expect(() => countryOf('Congo')).toThrow('“Congo” is the name of two countries')
    expect(() => countryOf('Congo')).toThrow(
      expect.objectContaining({ code: 'misuse', hint: expect.stringMatching(/\(CD\).+\(CG\)/) }),
    )
  })
  test('a name with a slip, and the nearest is told', () =>
    expect(() => countryOf('Gorgia')).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/“Georgia”/) }),
    ))
})

import { readFileSync } from 'node:fs'
import countries from 'i18n-iso-countries'
import { describe, expect, test } from 'vitest'
import { lexicon } from '../src/lexicon.js'
import { demonyms } from '../src/mentions/places/demonyms.js'
import { lookUp, type Reviewed } from '../src/mentions/places/gazetteer.js'
import { foldName } from '../src/text/fold-name.js'

const LISTS = ['places', 'crossings', 'camps', 'waters'] as const
const inList = (list: string) => lexicon<Reviewed>(list)
const sourced = (['crossings', 'camps', 'waters'] as const).flatMap(inList)
const points = sourced.filter((e) => e.latitude !== undefined)

/** The towns of GeoNames by country: latitude, longitude. */
const towns = new Map<string, [number, number][]>()
for (const line of readFileSync('build/places.tsv', 'utf8').split('\n')) {
  const [, level, , country, , , latitude, longitude] = line.split('\t')
  if (!/^(?:capital|seat|town)$/.test(level!)) continue
  const list = towns.get(country!) ?? []
  list.push([Number(latitude), Number(longitude)])
  towns.set(country!, list)
}

function kilometres([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  const radians = Math.PI / 180
  return 6371 * Math.hypot((d - b) * radians * Math.cos(((a + c) / 2) * radians), (c - a) * radians)
}

const nearest = (at: readonly [number, number], countries: readonly string[]) =>
  Math.min(...countries.flatMap((c) => towns.get(c) ?? []).map((town) => kilometres(at, town)))

describe('the reviewed crossings, camps and waters', () => {
  test('are many', () => {
    expect(inList('crossings').length).toBeGreaterThanOrEqual(170)
    expect(inList('camps').length).toBeGreaterThanOrEqual(80)
    expect(inList('waters').length).toBeGreaterThanOrEqual(80)
  })
  test.each(sourced)('$name says its source and its country', ({ source, country, kind }) => {
    expect(source).toMatch(/\w{4}/)
    if (kind === 'crossing' || kind === 'camp') expect(country).toMatch(/^[A-Z]{2}$/)
  })
  test.each(points.filter((e) => !e.remote))('$name lies near a town of its country', (entry) => {
    const at = [entry.latitude!, entry.longitude!] as const
    const countries = [entry.country!, ...(entry.neighbour ? [entry.neighbour] : [])]
    expect(nearest(at, countries)).toBeLessThan(60)
    expect(nearest(at, [entry.country!])).toBeLessThan(120)
  })
  test.each(points.filter((e) => e.remote))('$name is remote: no town near, but its country is', (entry) => {
    const distance = nearest([entry.latitude!, entry.longitude!], [entry.country!])
    expect(distance).toBeGreaterThan(60)
    expect(distance).toBeLessThan(400)
  })
})

test('no spelling stands twice in the reviewed lists', () => {
  const spellings = LISTS.flatMap(inList).flatMap(({ name, country, variants = [] }) =>
    [...new Set([name, ...variants].map(foldName))].map((key) => `${key} (${country})`),
  )
  expect(spellings.filter((key, i) => spellings.indexOf(key) !== i)).toEqual([])
})

describe('demonyms', () => {
  const entries = lexicon<{ country: string | null; words: string[] }>('demonyms')
  /** Without people of their own: Antarctica, islands of nature and weather stations, Vatican City. */
  const EMPTY = new Set(['AQ', 'BV', 'GS', 'HM', 'TF', 'UM', 'VA'])
  test('cover every country of ISO 3166 where people live', () => {
    const named = new Set(entries.map((e) => e.country))
    const missing = Object.keys(countries.getNames('en')).filter(
      (code) => !named.has(code) && !EMPTY.has(code),
    )
    expect(missing).toEqual([])
  })
  test('stand once each', () => {
    const words = entries.flatMap((e) => e.words.map((w) => w.toLowerCase()))
    expect(words.filter((w, i) => words.indexOf(w) !== i)).toEqual([])
  })
  test.each([
    ['russians', 'RU'],
    ['south sudanese', 'SS'],
    ['nigeriens', 'NE'],
    ['nigerians', 'NG'],
    ['papua new guinean', 'PG'],
    ['palestinians', 'PS'],
    ['rohingya', null],
    ['kurds', null],
  ])('%s are of %s', (word, country) => expect(demonyms.get(word)).toBe(country))
})

describe('the gazetteer', () => {
  test('keeps every place of a name, with GeoNames ids', () => {
    expect(lookUp('Kherson')).toMatchObject([
      { kind: 'region', level: 'reviewed' },
      { kind: 'region', level: 'admin1', id: 'admin:UA.08' },
      { kind: 'city', level: 'seat', id: 'geonames:706448', latitude: 46.63695 },
    ])
    expect(
      lookUp('Georgia')
        .map((e) => e.kind)
        .sort(),
    ).toEqual(['country', 'region'])
  })
  test('finds the first and the last line, and no name between two', () => {
    const lines = readFileSync('build/places.tsv', 'utf8').split('\n')
    for (const line of [lines[0]!, lines.at(-1)!]) {
      const [key, , name] = line.split('\t')
      expect(lookUp(key!).map((e) => e.name)).toContain(name)
    }
    expect(lookUp('Khersonn')).toEqual([])
    expect(lookUp('')).toEqual([])
  })
  test('knows the capitals of most countries, for the seats that act', () => {
    const capitals = readFileSync('build/places.tsv', 'utf8').match(/\tcapital\t[^\t]*\t[A-Z]{2}/g)!
    expect(new Set(capitals.map((c) => c.slice(-2))).size).toBeGreaterThan(200)
  })
})

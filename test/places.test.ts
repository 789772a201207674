import { describe, expect, test } from 'vitest'
import { placeRules } from '../src/mentions/places/rules.js'
import { readFully } from '../src/read.js'
import { page } from './page.js'

const placesOf = async (content: string) => (await readFully(page('text', content))).places

/** The text, the mention in it and what it must be. */
const cases: readonly (readonly [text: string, quote: string, expected: Record<string, unknown>])[] = [
  [
    'Clashes went on in the Kherson region.',
    'Kherson region',
    { kind: 'region', place: { precision: 'region' } },
  ],
  [
    'He was born in the city of Idlib.',
    'Idlib',
    { kind: 'city', place: { country: 'SY', precision: 'city' } },
  ],
  ['Aleppo Province was shelled.', 'Aleppo Province', { kind: 'region', place: { id: 'admin:SY.09' } }],
  ['They drove to Paris, Texas, on Monday.', 'Paris', { place: { country: 'US' } }],
  ['They flew to Paris on Monday.', 'Paris', { place: { country: 'FR' } }],
  ['They crossed the Niger in boats.', 'Niger', { kind: 'water' }],
  ['They crossed into Niger in boats.', 'Niger', { kind: 'country' }],
  [
    'Cars queued at Verkhny Lars on Monday.',
    'Verkhny Lars',
    { kind: 'crossing', place: { precision: 'point' } },
  ],
  [
    'Cars queued at Upper Lars on Monday.',
    'Upper Lars',
    { kind: 'crossing', place: { name: 'Verkhny Lars' } },
  ],
  ['The Evros river rose.', 'Evros river', { kind: 'water', place: { latitude: null, precision: 'area' } }],
  ['Talks were held in the Mexican capital, Mexico City.', 'Mexico City', { kind: 'city' }],
  ['They were held in northwest Syria.', 'northwest Syria', { place: { name: 'Syria', precision: 'area' } }],
  ['Buses left the north of Gaza.', 'the north of Gaza', { place: { name: 'Gaza' } }],
]

test('what a place lies in tells more than the word for what it is, for the whole report', async () => {
  const places = await placesOf('Fire struck the town of Paradise. It burnt Paradise, California, on Monday.')
  const [first, second] = places.filter((p) => p.quote === 'Paradise')
  expect(first!.place.id).toBe('geonames:5381002')
  expect(second!.place.id).toBe('geonames:5381002')
})

describe('a name means its place', () => {
  test.each(cases)('%s', async (content, quote, expected) => {
    const found = (await placesOf(content)).filter((p) => p.quote === quote)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject(expected)
  })
})

test('two regions named by one word are two places', async () => {
  const places = await placesOf('Votes were held in the Donetsk and Luhansk regions.')
  expect(places.map((p) => [p.place.name, p.kind])).toEqual([
    ['Donetsk', 'region'],
    ['Luhansk', 'region'],
  ])
})

test('a mention says which place beside it it lies in', async () => {
  const [athens, georgia] = await placesOf('Storms hit Athens, Georgia, on Monday.')
  expect(athens!.within).toEqual({ start: georgia!.start, end: georgia!.end })
  expect(georgia!.within).toBeNull()
})

describe('what is no place', () => {
  test.each([
    ['Carlos Rodriguez led the shelter. Rodriguez said it was full.'],
    ['Human Rights Watch Asia wrote a report.'],
    ['The University of Texas opened a clinic.'],
    ['They came in March and May.'],
    ['Hurricane Irma grew. Irma came at night.'],
  ])('%s', async (content) => expect(await placesOf(content)).toEqual([]))
})

describe('a seat of government', () => {
  test.each([
    ['Moscow and Kyiv agreed on a swap.', ['actor', 'actor']],
    ['The Kremlin denied it.', ['actor']],
    ['Trains from Kyiv were late.', ['place']],
    ['Kyiv was shelled at night.', ['place']],
    ['Moscow was accused of a blockade.', ['actor']],
  ])('%s', async (content, uses) => expect((await placesOf(content)).map((p) => p.use)).toEqual(uses))
})

test('mentions name registered rules only', async () => {
  const ids = new Set(placeRules.map((rule) => rule.id))
  const texts = [
    ...cases.map(([text]) => text),
    ...placeRules.flatMap((r) => r.reads.map(([text]) => text.replace(/[[\]]/g, ''))),
  ]
  const used = (await Promise.all(texts.map(placesOf))).flat().flatMap((p) => p.rules)
  expect(used.filter((id) => !ids.has(id))).toEqual([])
  expect(ids).toEqual(new Set(used))
})

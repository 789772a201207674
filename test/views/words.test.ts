import { expect, test } from 'vitest'
import {
  amountInWords,
  dayInWords,
  periodInWords,
  placesInWords,
  populationInWords,
  reportedInWords,
  sourceInWords,
  stretchInWords,
} from '../../src/views/words.js'
import { figureOf, quoteIn, statementOf, TEXT } from './document.js'

const figure = (parts: Parameters<typeof figureOf>[2]) => figureOf(TEXT, 'nearly 10,000', parts)

test.each([
  [{ amount: { low: 98_000, high: 98_000, qualifier: 'exact' } }, '98,000 people'],
  [{ amount: { low: 1, high: 1, qualifier: 'exact' } }, '1 person'],
  [
    { amount: { low: 10_000, high: 10_000, qualifier: 'just-under' }, basis: 'rate', per: 'day' },
    'just under 10,000 people a day',
  ],
  [{ amount: { low: 7, high: null, qualifier: 'at-least' } }, 'at least 7 people'],
  [{ amount: { low: null, high: 300_000, qualifier: 'at-most' }, basis: 'plan' }, 'at most 300,000 people'],
  [{ amount: { low: 5000, high: 6000, qualifier: 'range' } }, '5,000 to 6,000 people'],
  [{ amount: { low: 12, high: 12, qualifier: 'vague' }, unit: 'household' }, 'households, counted in 12s'],
  [{ amount: { low: null, high: null, qualifier: 'vague' } }, 'people, a number too vague to give'],
  [{ amount: { low: 2, high: 2, qualifier: 'just-under' }, basis: 'change' }, 'just under twice as many'],
  [{ amount: { low: 1.4, high: 1.45, qualifier: 'range' }, basis: 'change' }, '40% to 45% more'],
  [{ amount: { low: 0.55, high: 0.55, qualifier: 'exact' }, basis: 'change' }, '45% fewer'],
  [{ amount: { low: 3, high: 3, qualifier: 'exact' }, basis: 'change' }, '3 times as many'],
  [{ amount: { low: null, high: null, qualifier: 'vague' }, basis: 'change' }, 'a change, not how large'],
] as const)('amount %j is “%s”', (parts, words) => expect(amountInWords(figure(parts))).toBe(words))

test.each([
  ['2022-09-27', '27 September 2022'],
  ['2022-09-27T14:05:00Z', '27 September 2022, 14:05 UTC'],
  ['2022-09-27T14:05+03:00', '27 September 2022, 14:05 +03:00'],
  ['no day', 'no day'],
])('day %s is “%s”', (iso, words) => expect(dayInWords(iso)).toBe(words))

test.each([
  [null, null, null],
  ['2022-09-27', '2022-09-27', '27 September 2022'],
  ['2022-09-21', null, 'since 21 September 2022'],
  [null, '2022-09-21', 'until 21 September 2022'],
  ['2022-09-21', '2022-09-26', '21 to 26 September 2022'],
  ['2022-09-30', '2022-10-01', '30 September to 1 October 2022'],
  ['2022-12-31', '2023-01-01', '31 December 2022 to 1 January 2023'],
  ['2022-02-01', '2022-02-28', 'February 2022'],
  ['2022-01-01', '2022-12-31', '2022'],
])('%s to %s is “%s”', (start, end, words) => expect(stretchInWords({ start, end })).toBe(words))

test('a stock holds as of a day, and the words that say it stand beside it', () => {
  const period = { start: null, end: '2022-09-27', edtf: null, precision: 'day' } as const
  expect(periodInWords({ basis: 'stock', period: { ...period, quote: 'on Tuesday' } })).toBe(
    'as of 27 September 2022 (“on Tuesday”)',
  )
  expect(periodInWords({ basis: 'total', period: { ...period, quote: null, precision: 'published' } })).toBe(
    'until 27 September 2022 (the day of publication)',
  )
})

test('places by their part, with country and the words where the name is another', () => {
  const place = { start: 0, end: 1, id: null, latitude: null, longitude: null, precision: null }
  const russia = { ...place, text: 'Russia', name: 'Russia', country: 'RU' }
  const lars = { ...place, text: 'Verkhni Lars', name: 'Verkhny Lars', country: 'RU' }
  expect(placesInWords({ from: [russia], to: [], at: [lars] })).toBe(
    'from Russia; at Verkhny Lars (“Verkhni Lars”), Russia',
  )
  expect(placesInWords({ from: [], to: [], at: [] })).toBeNull()
})

test('population, source and reporting', () => {
  const who = quoteIn(TEXT, 'people')
  const population = { nationality: 'RU', kind: 'people' }
  expect(populationInWords(figure({ who, population }))).toBe('“people” (Russia)')
  expect(populationInWords(figure({}))).toBeNull()
  expect(sourceInWords(figure({ source: { name: 'UNHCR', text: 'the agency', statement: 's2' } }))).toBe(
    'UNHCR (s2)',
  )
  const statement = statementOf(TEXT, 'will stay', { via: ['Interfax'], hedge: 'denied', negated: true })
  expect(reportedInWords(statement)).toBe(
    '“said” (negated); in the reporter’s words; via Interfax; hedged: denied',
  )
})

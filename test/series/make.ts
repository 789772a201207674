import type { Place } from '../../src/mentions/mention.js'
import type { Figure } from '../../src/records/record.js'
import type { Evidence } from '../../src/series/evidence.js'
import type { SeriesQuestion, Where } from '../../src/series/question.js'

/** Evidence in few words: what is not given is a count of one report of a source of its own. */
export type Told = Partial<Omit<Figure, 'period' | 'amount' | 'population'>> &
  Readonly<{
    id: string
    /** A day, or two with a slash between; `/2022-09-27` has no first day. */
    days?: string | null
    /** A number, or two. */
    amount?: number | readonly [number | null, number | null]
    qualifier?: Figure['amount']['qualifier']
    nationality?: string | null
    kind?: string | null
    period?: Partial<Figure['period']>
    article?: string
    outlet?: string | null
    published?: string | null
    said?: string | null
    origin?: string
    sentence?: string
    review?: Evidence['review']
  }>

export const placed = (name: string, country: string, more: Partial<Place> = {}): Place => ({
  text: name,
  start: 0,
  end: name.length,
  name,
  country,
  id: name.toLowerCase(),
  latitude: null,
  longitude: null,
  precision: 'country',
  ...more,
})

export const georgia = placed('Georgia', 'GE')
export const kazakhstan = placed('Kazakhstan', 'KZ')
export const russia = placed('Russia', 'RU')
export const lars = placed('Verkhny Lars', 'GE', { precision: 'checkpoint' as Place['precision'] })

export const country = (name: string, code: string): Where => ({
  name,
  country: code,
  id: null,
  whole: true,
})

export function told({
  id,
  days = '2022-09-26',
  amount = 100,
  qualifier = 'exact',
  nationality = null,
  kind = null,
  period = {},
  article = `article ${id}`,
  outlet = `outlet of ${article}`,
  published = '2022-10-10',
  said = `source ${id}`,
  origin = article,
  sentence = 'People arrived.',
  review = null,
  ...figure
}: Told): Evidence {
  const [start, end = start] = days === null ? [null, null] : days.split('/')
  const [low, high] = typeof amount === 'number' ? [amount, amount] : amount
  return {
    figure: {
      id,
      span: { start: 10, end: 20 },
      quote: String(low ?? high),
      sentence: { start: 0, end: 30 },
      amount: { low, high, qualifier },
      basis: 'total',
      per: null,
      unit: 'person',
      who: null,
      population: { nationality, kind },
      measure: 'arrival',
      from: [],
      to: [georgia],
      at: [],
      period: {
        start: start || null,
        end: end || null,
        edtf: null,
        quote: null,
        precision: 'day',
        ...period,
      },
      comparison: null,
      source: null,
      confidence: 1,
      rules: [],
      ...figure,
    },
    article: { id: article, title: null, outlet, day: published, url: null },
    sentence,
    source: said === null ? null : { key: said, name: said },
    origin,
    review,
  }
}

/** Arrivals in Georgia by numbers as they are stated, unless asked otherwise. */
export const asked = (more: Partial<SeriesQuestion> = {}): SeriesQuestion => ({
  measure: 'arrival',
  from: null,
  to: country('Georgia', 'GE'),
  at: null,
  nationality: null,
  unit: 'person',
  period: null,
  household: null,
  policy: 'stated',
  ...more,
})

/** The nth day of a September that starts on a Thursday. */
export const day = (n: number): string => `2022-09-${String(n).padStart(2, '0')}`
export const days = (from: number, to: number): string => `${day(from)}/${day(to)}`

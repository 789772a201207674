// Kinds of questions with values that change from one asking to the next.
import { COUNTRIES, dayAt, measureOf, nameOf, OUTLETS, PLACES, random, VOCABULARY, zipf } from './make.mjs'

const whole = (n) => Math.floor(random() * n)
const pick = (list) => list[whole(list.length)]
const day = (from = 0, length = 1700) => dayAt(from + whole(length))
const span = (days) => {
  const from = whole(1600)
  return { from: dayAt(from), to: dayAt(from + days) }
}
const frequentName = zipf(300, 0.9)
const RARE_MEASURES = ['expulsion', 'mobilisation', 'protest', 'stranded']
const SORTS = [
  'day',
  'day-desc',
  'period',
  'period-desc',
  'amount',
  'amount-desc',
  'confidence',
  'confidence-desc',
]

/** Questions about figures, each a function that gives one with new values. */
export const FIGURES = {
  'no filter': () => ({}),
  measure: () => ({ measure: measureOf() }),
  'measure, rare': () => ({ measure: pick(RARE_MEASURES) }),
  basis: () => ({ basis: pick(['total', 'stock', 'rate', 'change', 'plan']) }),
  country: () => ({ country: pick(COUNTRIES) }),
  'country, the most frequent': () => ({ country: 'GE' }),
  'place by name': () => ({ place: pick(PLACES).name }),
  'place by id': () => ({ place: pick(PLACES).id }),
  nationality: () => ({ nationality: pick(['RU', 'UA', 'SY', 'AF', 'CF']) }),
  population: () => ({ population: pick(['people', 'refugee', 'citizen', 'student', 'nobody']) }),
  'speaker, full name': () => ({ speaker: nameOf(whole(6000)) }),
  'speaker, frequent': () => ({ speaker: nameOf(frequentName()) }),
  'speaker, part of a name': () => ({ speaker: nameOf(whole(6000)).split(' ')[0].toLowerCase() }),
  outlet: () => ({ outlet: pick(OUTLETS) }),
  'outlet, part of its name': () => ({ outlet: pick(OUTLETS).split(' ')[0].toLowerCase() }),
  'period of a week': () => span(7),
  'period of a year': () => span(365),
  'published in a week': () => {
    const from = whole(1600)
    return { publishedFrom: dayAt(from), publishedTo: dayAt(from + 7) }
  },
  confidence: () => ({ minConfidence: pick([0.5, 0.7, 0.9, 0.95]) }),
  reviewed: () => ({ reviewed: pick(['yes', 'no', 'accepted', 'rejected', 'corrected', 'all']) }),
  'measure ∩ country': () => ({ measure: measureOf(), country: pick(COUNTRIES) }),
  'measure, frequent ∩ country, they never meet': () => ({ measure: 'arrival', country: 'PL' }),
  'nationality ∩ country, both frequent, they never meet': () => ({ nationality: 'UA', country: 'GE' }),
  'measure, rare ∩ country, frequent': () => ({ measure: pick(RARE_MEASURES), country: 'GE' }),
  'measure, frequent ∩ country, rare': () => ({ measure: 'arrival', country: COUNTRIES[45 + whole(20)] }),
  'measure, frequent ∩ population, rare': () => ({ measure: 'arrival', population: 'student' }),
  'measure ∩ period of a week': () => ({ measure: measureOf(), ...span(7) }),
  'measure ∩ published in years without it': () => ({ measure: 'death', publishedTo: '2021-12-31' }),
  'country ∩ nationality ∩ measure': () => ({
    country: pick(COUNTRIES.slice(0, 12)),
    nationality: pick(['RU', 'UA', 'SY']),
    measure: measureOf(),
  }),
  'speaker ∩ measure': () => ({ speaker: nameOf(frequentName()), measure: measureOf() }),
  'outlet ∩ country ∩ period': () => ({
    outlet: pick(OUTLETS.slice(0, 20)),
    country: pick(COUNTRIES.slice(0, 10)),
    ...span(90),
  }),
  'place ∩ measure': () => ({ place: pick(PLACES.slice(0, 100)).name, measure: measureOf() }),
  'place ∩ outlet, frequent': () => ({ place: PLACES[0].name, outlet: OUTLETS[0] }),
  'confidence ∩ measure, rare': () => ({ minConfidence: 0.95, measure: pick(RARE_MEASURES) }),
  'reviewed ∩ measure': () => ({ reviewed: pick(['accepted', 'corrected']), measure: measureOf() }),
  sorted: () => ({ sort: pick(SORTS) }),
  'sorted ∩ measure': () => ({ sort: pick(SORTS), measure: measureOf() }),
  'sorted ∩ country': () => ({ sort: pick(SORTS), country: pick(COUNTRIES) }),
  'sorted ∩ nationality, country that never meet': () => ({
    sort: pick(SORTS),
    nationality: 'UA',
    country: 'GE',
  }),
  'sorted by amount ∩ speaker': () => ({ sort: 'amount-desc', speaker: nameOf(frequentName()) }),
  'as of a day': () => ({ asOf: day() }),
  'as of a day ∩ measure ∩ country': () => ({ asOf: day(), measure: measureOf(), country: pick(COUNTRIES) }),
  'known on a day': () => ({
    knownOn: new Date(Date.UTC(2026, 0, 1 + whole(120))).toISOString().slice(0, 10),
  }),
  'known on the first days': () => ({ knownOn: `2026-01-0${1 + whole(9)}` }),
  'known on a day ∩ measure ∩ country': () => ({
    knownOn: new Date(Date.UTC(2026, 0, 1 + whole(120))).toISOString().slice(0, 10),
    measure: measureOf(),
    country: pick(COUNTRIES),
  }),
  'known on a day ∩ place': () => ({
    knownOn: new Date(Date.UTC(2026, 0, 1 + whole(120))).toISOString().slice(0, 10),
    place: pick(PLACES).name,
  }),
  'text of one frequent word': () => ({ text: VOCABULARY[whole(40)] }),
  'text of one rare word': () => ({ text: VOCABULARY[3000 + whole(20000)] }),
  'text ∩ measure': () => ({ text: VOCABULARY[20 + whole(300)], measure: measureOf() }),
  'text, frequent ∩ measure, rare': () => ({ text: VOCABULARY[whole(20)], measure: pick(RARE_MEASURES) }),
  'text of a phrase ∩ country': () => ({
    text: `"${VOCABULARY[whole(30)]} ${VOCABULARY[whole(30)]}"`,
    country: pick(COUNTRIES.slice(0, 10)),
  }),
  '500 results': () => ({ measure: measureOf(), limit: 500 }),
} // prettier-ignore

/** Places deep in an order, to go on from. */
export const DEEP = {
  'page deep in all': () => ({ after: `${day(300, 900)}:${whole(1_000_000)}` }),
  'page deep ∩ measure': () => ({ measure: measureOf(), after: `${day(300, 900)}:${whole(1_000_000)}` }),
  'page deep by amount ∩ country': () => ({
    sort: 'amount',
    country: pick(COUNTRIES),
    after: `${1 + whole(50_000)}:${whole(1_000_000)}`,
  }),
  'page deep, they never meet': () => ({
    nationality: 'UA',
    country: 'GE',
    after: `${day(300, 900)}:${whole(1_000_000)}`,
  }),
} // prettier-ignore

/** Words to search for. */
export const SEARCHES = {
  'one rare word': () => VOCABULARY[3000 + whole(20000)],
  'one word': () => VOCABULARY[100 + whole(2000)],
  'the most frequent words': () => VOCABULARY[whole(10)],
  'two frequent words': () => `${VOCABULARY[whole(40)]} ${VOCABULARY[whole(40)]}`,
  'a frequent and a rare word': () => `${VOCABULARY[whole(20)]} ${VOCABULARY[3000 + whole(9000)]}`,
  'a phrase': () => `"${VOCABULARY[whole(30)]} ${VOCABULARY[whole(30)]}"`,
  'one and not the other': () => `${VOCABULARY[whole(300)]} -${VOCABULARY[whole(20)]}`,
  'one or the other': () => `${VOCABULARY[100 + whole(900)]} OR ${VOCABULARY[100 + whole(900)]}`,
  'a word that is nowhere': () => `zzqx${whole(1000)}`,
}

// What people ask of the server, each kind with different values.
import { COUNTRIES, nameOf, OUTLETS, PLACES, random, VOCABULARY } from '../find/make.mjs'

const many = (make, times = 40) => Array.from({ length: times }, (_, n) => make(n))
const asked = (path, query = {}) => `/api${path}?${new URLSearchParams(query)}`

/** The same questions with other numbers of results, 1 to 60 about the usual 30, so that none is asked twice for some thousand requests. */
export const unlike = (paths) =>
  Array.from({ length: 60 }, (_, n) => paths.map((path) => `${path}&limit=${1 + n}`))
    .flat()
    .sort(() => random() - 0.5)

export async function requestsOf(url, series) {
  const ids = async (path) =>
    (await (await fetch(url + asked(path, { limit: 40 }))).json()).items.map(({ id }) => id)
  const [articles, figures, sources] = [await ids('/articles'), await ids('/figures'), await ids('/sources')]
  const measures = ['arrival', 'death', 'displacement', 'refugee']
  const lists = {
    'figures, the newest': [asked('/figures')],
    'figures of a measure in a country': many((n) =>
      asked('/figures', { measure: measures[n % 4], country: COUNTRIES[n] }),
    ),
    'figures at a place': many((n) => asked('/figures', { place: PLACES[n * 7].name })),
    'figures of an outlet': many((n) => asked('/figures', { outlet: OUTLETS[n] })),
    'figures of a speaker': many((n) => asked('/figures', { speaker: nameOf(n * 10) })),
    'figures of a period, by amount': many((n) =>
      asked('/figures', {
        from: `2022-0${1 + (n % 9)}-01`,
        to: `2022-0${1 + (n % 9)}-14`,
        sort: 'amount-desc',
      }),
    ),
    'figures of reports with a word': many((n) => asked('/figures', { text: VOCABULARY[60 + n * 11] })),
    'figures, 500 at once': [asked('/figures', { limit: 500 })],
    'statements of a speaker': many((n) => asked('/statements', { speaker: nameOf(n * 10) })),
    'positions of a modality': many((n) => asked('/positions', { modality: ['will', 'must', 'may'][n % 3] })),
    articles: [asked('/articles')],
    'articles of an outlet': many((n) => asked('/articles', { outlet: OUTLETS[n] })),
    'articles with a word': many((n) => asked('/articles', { text: VOCABULARY[60 + n * 11] })),
    'search, a word': many((n) => asked('/search', { words: VOCABULARY[60 + n * 11] })),
    'search, a frequent word': [asked('/search', { words: 'border' })],
    sources: [asked('/sources')],
    'sources of a country': many((n) => asked('/sources', { country: COUNTRIES[n] })),
    places: [asked('/places')],
    'places of a country': many((n) => asked('/places', { country: COUNTRIES[n] })),
    'reports of a measure in a country': many((n) =>
      asked('/reports', { measure: 'death', country: COUNTRIES[n + 5] }),
    ),
    'one article': articles.map((id) => asked(`/articles/${id}`)),
    'one record': figures.map((id) => asked(`/records/${id}`)),
    'one source': sources.map((id) => asked(`/sources/${id}`)),
    decisions: [asked('/decisions')],
    status: [asked('/status')],
  } // prettier-ignore
  const slow = {
    series: [asked('/series', series)],
    'series of many days of publication': many(
      (n) => asked('/series', { ...series, 'as-of': `2022-1${n % 2}-${10 + (n % 18)}` }),
      18,
    ),
    'its revisions for a day': [asked('/revisions', { ...series, period: '2022-10-20' })],
    'its conflicts': [asked('/conflicts', series)],
    'the series that there are': [asked('/series/keys')],
  } // prettier-ignore
  const requests = [
    ...Object.entries(lists).map(([name, paths]) => ({ name, paths, target: 150, warm: false })),
    ...Object.entries(slow).map(([name, paths]) => ({ name, paths, target: 500, warm: true })),
  ]
  return { figure: figures[0], requests }
}

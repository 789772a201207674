// The reports of bench/series as rows of a ledger.
import { seeded } from '../duplicates/random.mjs'
import { pressOn } from '../series/press.mjs'
import { shapes } from '../series/shapes.mjs'

const FIRST = '2022-09-01'
const COUNTRY = 'IS'
const LEARNED = '2026-01-01T00:00:00.000Z'
/** Above all numbers that bench/find gives. */
const SEQ = 10_000_000

/** Half a year of arrivals in a country that no other figure names, a tenth of the reports wrong. */
export function pressRows() {
  const random = seeded(5)
  const truth = shapes['weekly rhythm'](180, random)
  const { evidence } = pressOn(truth, { first: FIRST, random, wrong: 0.1, outlets: 8 })
  const rows = {
    page: [],
    article: [],
    capture: [],
    reading: [],
    record: [],
    record_place: [],
    fold: [],
    identity: [],
    alias: [],
  }
  const byArticle = new Map()
  for (const one of evidence) {
    const { id } = one.article
    byArticle.set(id, [...(byArticle.get(id) ?? []), one])
  }
  const bodies = new Map()
  let seq = SEQ
  for (const [n, [key, figures]] of [...byArticle].entries()) {
    const { article, origin } = figures[0]
    const id = `ap${n}`
    const reading = SEQ + n
    const length = Math.max(...figures.map(({ figure }) => figure.sentence.end)) + 10
    const letters = Array.from({ length }, (_, i) => (i % 8 === 7 ? ' ' : 'x'))
    for (const { figure } of figures) letters.splice(figure.span.start, figure.quote.length, ...figure.quote)
    rows.page.push([`hp${n}`, Buffer.from('00', 'hex'), 1, LEARNED])
    rows.article.push([id, `hp${n}`, '{}', `https://example.org/press/${n}`, LEARNED])
    rows.capture.push([`cp${n}`, id, `https://example.org/press/${n}`, '{"kind":"input"}', LEARNED])
    rows.reading.push([
      reading,
      id,
      'r',
      'm',
      `Report ${key}`,
      article.outlet,
      article.day,
      article.day,
      'en',
      letters.join(''),
      JSON.stringify([{ start: 0, end: length, kind: 'body' }]),
      '[]',
      LEARNED,
    ]) // prettier-ignore
    const founder = [...byArticle.keys()].indexOf(origin)
    rows.fold.push([id, founder < 0 ? id : `ap${founder}`, 'founder', 'as it was told', '{}', LEARNED])
    for (const { figure, source } of figures) {
      if (source && !bodies.has(source.key)) {
        bodies.set(source.key, `np${bodies.size}`)
        rows.identity.push([`ip${bodies.size}`, 'organisation', source.name, COUNTRY, LEARNED])
        rows.alias.push([
          bodies.get(source.key),
          source.name,
          null,
          'organisation',
          `ip${bodies.size}`,
          '[]',
          '[]',
          1,
          LEARNED,
        ])
      }
      const places = figure.to.map((place) => ({ ...place, name: 'Iceland', country: COUNTRY, id: null }))
      const recordId = `fp${figure.id}`
      const body = {
        ...figure,
        id: recordId,
        to: places,
        comparison:
          figure.comparison?.kind === 'figure'
            ? { ...figure.comparison, with: `fp${figure.comparison.with}` }
            : figure.comparison,
      } // prettier-ignore
      rows.record.push([
        seq,
        recordId,
        'figure',
        id,
        reading,
        figure.span.start,
        figure.span.start + figure.quote.length,
        figure.quote,
        article.day,
        article.outlet,
        figure.confidence,
        source ? bodies.get(source.key) : null,
        'arrival',
        figure.basis,
        null,
        null,
        figure.amount.low,
        figure.amount.high,
        figure.period.start,
        figure.period.end,
        null,
        `|${COUNTRY}|`,
        null,
        JSON.stringify(body),
        LEARNED,
        null,
      ]) // prettier-ignore
      rows.record_place.push([
        seq,
        'to',
        null,
        'Iceland',
        'iceland',
        COUNTRY,
        'figure',
        'arrival',
        article.day,
        1,
      ])
      seq++
    }
  }
  return { rows, asked: { measure: 'arrival', to: 'IS' } }
}

import { isWrong } from './falsehood.mjs'

/** The question that the reports answer. */
export const question = {
  measure: 'arrival',
  from: null,
  to: { name: 'Georgia', country: 'GE', id: null, whole: true },
  at: null,
  nationality: null,
  unit: 'person',
  period: null,
  household: null,
  policy: 'rounding',
}

export const dayOf = (first, n) => new Date(Date.parse(first) + n * 86_400_000).toISOString().slice(0, 10)

/** The figures of articles as the reader records them, and what is known of each: see `pressOn`. */
export function evidenceOf(articles, { truth, first, random }) {
  const evidence = []
  const facts = new Map()
  const groups = new Map()
  for (const { outlet, today, origin, tellings } of articles) {
    const article = {
      id: `a${today}-${outlet}`,
      title: null,
      outlet: `Outlet ${outlet + 1}`,
      day: dayOf(first, today),
      url: null,
    }
    const idOf = (n) => `f${today}-${outlet}-${n}`
    for (const [n, telling] of tellings.entries()) {
      const { release, amount, body } = telling
      const base = tellings.findIndex((other) => other.release === release.from)
      const quote = `${amount.low ?? amount.high}`
      const sentence = { start: n * 100, end: n * 100 + 90 }
      evidence.push({
        figure: {
          id: idOf(n),
          span: { start: n * 100 + 5, end: n * 100 + 5 + quote.length },
          quote,
          sentence,
          amount,
          basis: release.kind === 'day' || release.kind === 'sum' ? 'total' : release.kind,
          per: release.kind === 'rate' ? 'day' : null,
          unit: 'person',
          who: null,
          population: { nationality: null, kind: null },
          measure: 'arrival',
          from: [],
          to: [place],
          at: [],
          period: periodOf(telling, first),
          comparison:
            base >= 0
              ? { kind: 'figure', with: idOf(base) }
              : typeof release.from === 'string'
                ? { kind: 'period', with: release.from }
                : null,
          source: body && { name: body, text: body, statement: null },
          confidence: 0.7 + 0.05 * Math.floor(5 * random()),
          rules: [],
        },
        article,
        sentence: quote,
        source: body && { key: body, name: body },
        origin: `a${today}-${origin}`,
        review: null,
      })
      if (!groups.has(telling)) groups.set(telling, groups.size)
      facts.set(idOf(n), {
        planted: telling.planted,
        wrong: isWrong(telling, truth),
        telling: groups.get(telling),
        release,
      })
    }
  }
  return { evidence, facts }
}

const place = {
  text: 'Georgia',
  start: 0,
  end: 7,
  name: 'Georgia',
  country: 'GE',
  id: null,
  latitude: null,
  longitude: null,
  precision: 'country',
}

function periodOf({ first: from, last: to, release }, first) {
  const [start, end] = [from === null ? null : dayOf(first, from), dayOf(first, to)]
  return {
    start,
    end,
    edtf: start === null ? null : start === end ? end : `${start}/${end}`,
    quote: null,
    precision: start === null ? 'published' : release.kind === 'rate' ? 'week' : 'day',
  }
}

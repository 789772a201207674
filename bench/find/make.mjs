// A ledger that nobody wrote: articles, names, figures, statements and positions as arrays in the order of COLUMNS.
// One measure and one country dominate, texts follow Zipf's law, and some values that are frequent alone never meet.

/** The same choices in every run. */
let state = 7
export const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) | 0
  return (state >>> 0) / 2 ** 32
}
const whole = (n) => Math.floor(random() * n)
const chance = (share) => random() < share

/** Draws from 0 to n - 1 with a weight of 1 / (rank + shift) ^ power. */
export function zipf(n, power = 1, shift = 1) {
  const sums = new Float64Array(n)
  let sum = 0
  for (let i = 0; i < n; i++) {
    sum += 1 / (i + shift) ** power
    sums[i] = sum
  }
  return () => {
    const at = random() * sum
    let low = 0
    let high = n - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Draws a key by its weight. */
function weighted(weights) {
  const entries = Object.entries(weights)
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  return () => {
    let at = random() * total
    for (const [key, weight] of entries) {
      at -= weight
      if (at < 0) return key
    }
    return entries[0][0]
  }
}

const SYLLABLES =
  'ba ke li mo nu ra se ti vo za shi gre lan dor mak pel tun ves kar min tol bre sha ven'.split(' ')
const TOPIC =
  'people said border refugees crossed police minister country government not will camp thousands families crisis region fled officials aid shelter mobilisation queue checkpoint visa embassy convoy corridor ceasefire asylum deportation ferry smuggling'.split(
    ' ',
  )
/** Every eighth of the most frequent words is one of our topic, the others are made of syllables. */
export const VOCABULARY = Array.from({ length: 30_000 }, (_, i) => {
  if (i % 8 === 3 && i / 8 < TOPIC.length) return TOPIC[Math.floor(i / 8)]
  let word = ''
  for (let n = i + 24; n > 0; n = Math.floor(n / SYLLABLES.length)) word += SYLLABLES[n % SYLLABLES.length]
  return word
})
const wordAt = zipf(VOCABULARY.length, 1, 2.7)

export const measureOf = weighted({
  arrival: 45,
  displacement: 17,
  death: 9,
  refugee: 7,
  departure: 5,
  return: 4,
  injury: 3,
  evacuation: 2.5,
  detention: 2,
  crossing: 1.5,
  other: 1.5,
  missing: 1,
  rescue: 0.6,
  affected: 0.5,
  stranded: 0.2,
  protest: 0.15,
  expulsion: 0.04,
  mobilisation: 0.01,
}) // prettier-ignore
const basisOf = weighted({ total: 62, stock: 17, rate: 11, change: 6, plan: 4 })
const populationOf = weighted({
  people: 40,
  refugee: 16,
  citizen: 14,
  migrant: 9,
  civilian: 8,
  child: 6,
  woman: 4,
  family: 2,
  soldier: 0.8,
  student: 0.2,
}) // prettier-ignore
export const COUNTRIES =
  'GE KZ UA PL TR SY DE RO MD HU SK FI RS AM MN UZ KG LT LV EE LB JO IQ EG GR IT ES FR GB US SD TD ET KE UG CO PE EC BR CL MX HT PK AF IR BD MM TH MY ID LK PH CD RW BI SS CF CM NG NE ML BF LY TN DZ MA YE'.split(
    ' ',
  ) // prettier-ignore
const countryAt = zipf(COUNTRIES.length, 1.35)
const NATIONS = 'RU UA SY AF SD VE MM SS CD SO IQ ER HT CO PK NG ET ML YE CF'.split(' ')
const nationAt = zipf(NATIONS.length, 1.1)
export const PLACES = Array.from({ length: 4000 }, (_, i) => ({
  name: `${VOCABULARY[2000 + i * 3][0].toUpperCase()}${VOCABULARY[2000 + i * 3].slice(1)}`,
  country: COUNTRIES[Math.floor((i / 4000) ** 2 * COUNTRIES.length)],
  id: String(100_000 + i),
}))
const placesOf = new Map(COUNTRIES.map((code) => [code, PLACES.filter(({ country }) => country === code)]))
const placeAt = zipf(200, 0.9)
export const OUTLETS = Array.from(
  { length: 300 },
  (_, i) => `${PLACES[i].name} ${['Wire', 'Post', 'Times', 'Daily'][i % 4]}`,
)
const outletAt = zipf(OUTLETS.length, 0.8)
const NAMES = 6000
const nameAt = zipf(NAMES, 0.9)
export const nameOf = (i) => `${PLACES[(i * 7) % 4000].name} ${PLACES[(i * 13 + 5) % 4000].name}`

export const dayAt = (n) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10)
const DAYS = 1700
/** Half of all reports are of one year. */
const publicationDay = () => (chance(0.5) ? 540 + whole(300) : whole(DAYS))
/** Taken in over 120 days of 2026, in no order of publication. */
const learnedAt = (i, all) =>
  new Date(Date.UTC(2026, 0, 1) + Math.floor((i / all) * 120 * 86_400_000)).toISOString()

export const COLUMNS = {
  page: ['hash', 'bytes', 'size', 'learned'],
  article: ['id', 'page', 'given', 'url', 'learned'],
  capture: ['id', 'article', 'address', 'provenance', 'learned'],
  reading: [
    'seq',
    'article',
    'rules',
    'model',
    'title',
    'publisher',
    'published',
    'day',
    'language',
    'text',
    'blocks',
    'notes',
    'learned',
  ],
  identity: ['id', 'kind', 'name', 'country', 'learned'],
  alias: ['id', 'name', 'role', 'kind', 'identity', 'evidence', 'refused', 'confidence', 'learned'],
  record: [
    'seq',
    'id',
    'kind',
    'article',
    'reading',
    'span_start',
    'span_end',
    'quote',
    'day',
    'outlet',
    'confidence',
    'alias',
    'measure',
    'basis',
    'nationality',
    'population',
    'low',
    'high',
    'holds_from',
    'holds_to',
    'modality',
    'lands',
    'review',
    'body',
    'learned',
    'superseded',
  ],
  record_place: [
    'record',
    'role',
    'place',
    'name',
    'name_key',
    'country',
    'kind',
    'measure',
    'day',
    'current',
  ],
  fold: ['article', 'origin', 'verdict', 'reason', 'evidence', 'learned'],
} // prettier-ignore

/** People, each under a name and every fourth under a second one. */
export function names() {
  const learned = learnedAt(0, 1)
  const identity = []
  const alias = []
  for (let i = 0; i < NAMES; i++) {
    identity.push([`i${i}`, 'person', nameOf(i), COUNTRIES[i % 60], learned])
    alias.push([`n${i}`, nameOf(i), 'minister', 'official', `i${i}`, '[]', '[]', 1, learned])
    if (i % 4 === 0)
      alias.push([
        `m${i}`,
        `Minister ${nameOf(i).split(' ')[1]} ${i}`,
        'minister',
        'official',
        `i${i}`,
        '[]',
        '[]',
        1,
        learned,
      ])
  }
  return { identity, alias }
}

const id = (letter, n) => letter + n.toString(36).padStart(12, '0')
let seq = 0

/** The rows of an article with its records, by table. */
export function article(i, all, figures) {
  const rows = { page: [], article: [], capture: [], reading: [], record: [], record_place: [], fold: [] }
  const published = publicationDay()
  const day = chance(0.01) ? null : dayAt(published)
  const outlet = OUTLETS[outletAt()]
  const learned = learnedAt(i, all)
  const head = { article: id('a', i), reading: i + 1, day, published, outlet, learned, country: countryAt() }
  const words = Array.from({ length: 150 + whole(250) }, () => VOCABULARY[wordAt()])
  const sentences = []
  for (let at = 0; at < words.length; at += 18) sentences.push(`${words.slice(at, at + 18).join(' ')}.`)
  const text = sentences.join(' ')
  rows.page.push([id('h', i), Buffer.from('00', 'hex'), 1, learned])
  rows.article.push([head.article, id('h', i), '{}', `https://example.org/${i}`, learned])
  rows.capture.push([id('c', i), head.article, `https://example.org/${i}`, '{"kind":"input"}', learned])
  rows.reading.push([
    i + 1,
    head.article,
    'r',
    'm',
    words.slice(0, 7).join(' '),
    outlet,
    day,
    day,
    'en',
    text,
    JSON.stringify([{ start: 0, end: text.length, kind: 'body' }]),
    '[]',
    learned,
  ]) // prettier-ignore
  rows.fold.push([head.article, head.article, 'founder', 'no other report is like it', '{}', learned])
  for (let n = 0; n < figures; n++) {
    if (chance(0.02)) record(rows, head, text, 'figure', true)
    record(rows, head, text, 'figure', false)
  }
  for (let n = 0; n < 2; n++) record(rows, head, text, 'statement', false)
  if (chance(0.5)) record(rows, head, text, 'position', false)
  return rows
}

function record(rows, head, text, kind, old) {
  seq++
  const start = whole(text.length - 60)
  const span = { start, end: start + 12 }
  const quote = text.slice(span.start, span.end)
  const isFigure = kind === 'figure'
  const country = COUNTRIES[chance(0.7) ? head.country : countryAt()]
  // Values that never meet: arrivals in Poland, Ukrainians in Georgia, deaths before the year 2022.
  let measure = measureOf()
  if (country === 'PL' && measure === 'arrival') measure = 'refugee'
  if (head.published < 365 && measure === 'death') measure = 'injury'
  let nationality = chance(0.45) ? NATIONS[nationAt()] : null
  if (country === 'GE' && nationality === 'UA') nationality = 'RU'
  const amount = Math.round(10 ** (random() * 5.5))
  const length = chance(0.6) ? 0 : chance(0.9) ? whole(21) : whole(400)
  const to = head.published - (chance(0.5) ? 0 : whole(20))
  const confidence = [0.9, 0.9, 0.9, 0.7, 0.7, 0.63, 0.5, 0.45, 0.3][whole(9)]
  const review = old
    ? null
    : chance(0.965)
      ? null
      : chance(0.6)
        ? 'accepted'
        : chance(0.5)
          ? 'rejected'
          : 'corrected'
  const alias = isFigure && chance(0.4) ? null : nameAt()
  const own = placesOf.get(country)
  const place = chance(0.5) || own.length === 0 ? null : own[placeAt() % own.length]
  const modality = kind === 'position' ? ['will', 'will-not', 'must', 'calls-for', 'may'][whole(5)] : null
  const source = alias === null ? null : { name: nameOf(alias), text: nameOf(alias), statement: null }
  const shown = {
    text: country,
    start,
    end: start + 7,
    name: country,
    country,
    id: null,
    latitude: null,
    longitude: null,
    precision: 'country',
  } // prettier-ignore
  const period = isFigure
    ? { start: dayAt(to - length), end: dayAt(to), edtf: null, quote: 'this week', precision: 'week' }
    : null // prettier-ignore
  const body = {
    id: id(kind[0], old ? seq + 1 : seq),
    span,
    quote,
    sentence: { start: Math.max(0, start - 40), end: start + 40 },
    amount: { low: amount, high: amount, qualifier: 'exact' },
    basis: 'total',
    per: null,
    unit: 'person',
    who: null,
    population: { nationality, kind: null },
    measure,
    from: [],
    to: [shown],
    at: [],
    period,
    comparison: null,
    source,
    confidence,
    rules: ['number/range', 'figure/following-verb', 'where/sentence', 'period/sentence'],
  } // prettier-ignore
  const words = { start, end: start + 12, quote }
  const other = {
    id: body.id,
    speaker: {
      ...words,
      name: nameOf(alias ?? 0),
      role: null,
      organisation: null,
      country: null,
      kind: 'official',
    },
    cue: { ...words, lemma: 'say' },
    content: words,
    actor: { ...words, name: nameOf(alias ?? 0) },
    action: words,
    condition: null,
    form: 'indirect',
    via: [],
    negated: false,
    hedge: null,
    said: { start: head.day, end: head.day },
    modality,
    statement: null,
    confidence,
    rules: [],
  } // prettier-ignore
  const { statement: _, actor: __, action: ___, condition: ____, modality: _____, ...statement } = other
  const { speaker: ______, cue, content, form, via, negated, hedge, said, ...position } = other
  const kept = isFigure ? body : kind === 'statement' ? { ...statement } : position
  const superseded = old
    ? new Date(Date.parse(head.learned) + whole(20) * 86_400_000 + 1000).toISOString()
    : null
  // A quarter of the figures name the country that people come from, too.
  const from = isFigure && nationality && nationality !== country && chance(0.5) ? nationality : null
  const lands = isFigure ? `|${[country, from].filter(Boolean).sort().join('|')}|` : ''
  rows.record.push([
    seq,
    body.id,
    kind,
    head.article,
    head.reading,
    span.start,
    span.end,
    quote,
    head.day,
    head.outlet,
    confidence,
    alias === null ? null : alias % 4 === 0 && chance(0.3) ? `m${alias}` : `n${alias}`,
    isFigure ? measure : null,
    isFigure ? basisOf() : null,
    isFigure ? nationality : null,
    isFigure ? populationOf() : null,
    isFigure ? amount : null,
    isFigure ? amount : null,
    isFigure ? period.start : kind === 'statement' ? head.day : null,
    isFigure ? period.end : kind === 'statement' ? head.day : null,
    modality,
    lands,
    review,
    JSON.stringify(kept),
    head.learned,
    superseded,
  ]) // prettier-ignore
  if (!isFigure) return
  const current = old ? 0 : 1
  rows.record_place.push([
    seq,
    'to',
    null,
    country,
    country.toLowerCase(),
    country,
    kind,
    measure,
    head.day,
    current,
  ])
  if (from)
    rows.record_place.push([
      seq,
      'from',
      null,
      from,
      from.toLowerCase(),
      from,
      kind,
      measure,
      head.day,
      current,
    ])
  if (place)
    rows.record_place.push([
      seq,
      'at',
      place.id,
      place.name,
      place.name.toLowerCase(),
      country,
      kind,
      measure,
      head.day,
      current,
    ])
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyOf } from '../../../src/ledger/find/filter.js'
import { filters } from '../../../src/ledger/find/filters.js'
import { findFigures, findRecords } from '../../../src/ledger/find/find-records.js'
import type { FigureQuestion, FoundRecord } from '../../../src/ledger/find/question.js'
import { SORTS, type SortOrder } from '../../../src/ledger/find/sorts.js'
import type { Ledger } from '../../../src/ledger/ledger.js'
import type { RecordKind } from '../../../src/ledger/tables.js'
import type { Figure } from '../../../src/records/record.js'
import { onBothDatabases } from '../ledgers.js'
import { samplesOn } from './samples.js'

type Found = FoundRecord<'figure'>
const places = ({ from, to, at }: Figure) => [...from, ...to, ...at]
const day = (found: Found) => found.article.day ?? ''
const firstDay = ({ record: { period } }: Found) => period.start ?? period.end ?? ''
const lastDay = (found: Found) => {
  const { start, end } = found.record.period
  return end ?? (start !== null && day(found) > start ? day(found) : start) ?? ''
}

/** Questions, and what must hold of what they find and of nothing else; written without a database. */
const questions: readonly (readonly [FigureQuestion, (found: Found) => boolean])[] = [
  [{}, () => true],
  [{ measure: 'arrival' }, ({ record }) => record.measure === 'arrival'],
  [{ basis: 'rate' }, ({ record }) => record.basis === 'rate'],
  [{ place: 'georgia' }, ({ record }) => places(record).some(({ name }) => name === 'Georgia')],
  [{ country: 'Kazakhstan' }, ({ record }) => places(record).some(({ country }) => country === 'KZ')],
  [
    { country: 'ge', measure: 'departure' },
    ({ record }) => record.measure === 'departure' && places(record).some(({ country }) => country === 'GE'),
  ],
  [{ nationality: 'Russia' }, ({ record }) => record.population.nationality === 'RU'],
  [{ population: 'Citizen' }, ({ record }) => record.population.kind === 'citizen'],
  [{ outlet: 'East Post' }, ({ article }) => article.outlet === 'East Post'],
  [{ outlet: 'east' }, ({ article }) => /east/i.test(article.outlet ?? '')],
  [
    { speaker: 'Vakhtang Gomelauri' },
    ({ record }) => /^Vakhtang [GH]omelauri$/.test(record.source?.name ?? ''),
  ],
  [
    { speaker: 'gomelauri', measure: 'arrival' },
    ({ record }) => /[GH]omelauri/.test(record.source?.name ?? '') && record.measure === 'arrival',
  ],
  [{ from: '2022-09-26' }, (found) => lastDay(found) >= '2022-09-26'],
  [{ to: '2022-09-25' }, (found) => firstDay(found) !== '' && firstDay(found) <= '2022-09-25'],
  [
    { from: '2022-09-20', to: '2022-09-24' },
    (found) => firstDay(found) !== '' && firstDay(found) <= '2022-09-24' && lastDay(found) >= '2022-09-20',
  ],
  [{ from: '2021-01-01', to: '2023-01-01' }, (found) => firstDay(found) !== ''],
  [{ publishedFrom: '2022-09-28' }, (found) => day(found) >= '2022-09-28'],
  [{ publishedTo: '2022-09-28' }, (found) => day(found) !== '' && day(found) <= '2022-09-28'],
  [{ asOf: '2022-09-30' }, (found) => day(found) !== '' && day(found) <= '2022-09-30'],
  [{ minConfidence: 0.8 }, ({ record }) => record.confidence >= 0.8],
  [{ reviewed: 'yes' }, () => false],
  [{ reviewed: 'no', measure: 'arrival' }, ({ record }) => record.measure === 'arrival'],
  [{ knownOn: '2022-12-01' }, () => true],
  [{ knownOn: '2022-11-30' }, () => false],
  [
    { measure: 'arrival', country: 'GE', nationality: 'RU', minConfidence: 0.7, publishedTo: '2022-09-29' },
    (found) =>
      found.record.measure === 'arrival' &&
      places(found.record).some(({ country }) => country === 'GE') &&
      found.record.population.nationality === 'RU' &&
      found.record.confidence >= 0.7 &&
      day(found) <= '2022-09-29',
  ],
  [{ place: 'Nowhere' }, () => false],
  [{ speaker: 'Nobody' }, () => false],
  [{ outlet: 'None' }, () => false],
] // prettier-ignore

/** Whether filters that find nothing in the samples are meant to. */
const finds = ([question]: (typeof questions)[number]) =>
  !['yes', '2022-11-30', 'Nowhere', 'Nobody', 'None'].some((value) => Object.values(question).includes(value))

const sortKey: Readonly<Record<string, (found: Found) => string | number>> = {
  day,
  period: lastDay,
  amount: ({ record: { amount } }) => amount.high ?? amount.low ?? -1,
  confidence: ({ record }) => record.confidence,
}

const everything = async (ledger: Ledger) => (await findFigures(ledger, { limit: 10_000, sort: 'day' })).items

onBothDatabases('finding', (engine) => {
  const ledger = samplesOn(engine)
  test.each(questions.map((one) => [JSON.stringify(one[0]), one] as const))('%s', async (_, one) => {
    const [question, holds] = one
    const all = await everything(ledger())
    expect(all.length).toBeGreaterThan(40)
    const { items, next } = await findFigures(ledger(), { ...question, limit: 10_000, sort: 'day' })
    expect(next).toBeNull()
    const wanted = all.filter(holds).map(({ id }) => id)
    expect(items.map(({ id }) => id)).toEqual(wanted)
    expect(wanted.length > 0).toBe(finds(one))
  })
  test.each(SORTS)('sorted by %s', async (sort) => {
    const { items } = await findFigures(ledger(), { sort, limit: 10_000 })
    const keys = items.map(sortKey[sort.replace('-desc', '')]!)
    const sorted = keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    expect(keys).toEqual(sort.endsWith('-desc') ? sorted.toReversed() : sorted)
    expect(new Set(keys).size).toBeGreaterThan(2)
  })
  test('paging through all gives each record once, in every order and for every size of page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<SortOrder>(...SORTS),
        fc.integer({ min: 3, max: 30 }),
        fc.constantFrom<RecordKind>('figure', 'statement', 'position'),
        fc.constantFrom({}, { from: '2022-09-20', to: '2022-09-30' }, { knownOn: '2022-12-01' }),
        async (sort, limit, kind, question) => {
          const whole = await findRecords(ledger(), kind, { ...question, sort, limit: 10_000 })
          const paged: string[] = []
          for (let after: string | undefined; ; ) {
            const page = await findRecords(ledger(), kind, { ...question, sort, limit, after })
            paged.push(...page.items.map(({ id }) => id))
            if (page.next === null) break
            expect(page.items).toHaveLength(limit)
            after = page.next
          }
          expect(paged).toEqual(whole.items.map(({ id }) => id))
        },
      ),
      { numRuns: 40 },
    )
  })
  test('what is found has the words that prove it, its report and its sentence', async () => {
    for (const kind of ['figure', 'statement', 'position'] as const) {
      const { items } = await findRecords(ledger(), kind, { limit: 10_000 })
      expect(items.length).toBeGreaterThan(10)
      const texts = new Map(
        (await ledger().db.selectFrom('reading').select(['article', 'text']).execute()).map(
          ({ article, text }) => [article, text],
        ),
      )
      for (const { sentence, article, record } of items) {
        expect(texts.get(article.id)!.slice(sentence.start, sentence.end)).toBe(sentence.text)
        const quote =
          'amount' in record ? record.quote : 'content' in record ? record.content.quote : record.action.quote
        expect(sentence.text).toContain(quote)
        expect(article.title).not.toBeNull()
      }
    }
  })
  test('statements and positions by who they are of', async () => {
    const statements = await findRecords(ledger(), 'statement', { speaker: 'akhmetzhanov', limit: 1000 })
    expect(statements.items.length).toBeGreaterThan(2)
    for (const { record } of statements.items) expect(record.speaker.name).toMatch(/Akhmet[zd]/)
    const positions = await findRecords(ledger(), 'position', { actor: 'Kazakhstan', limit: 1000 })
    expect(positions.items.length).toBeGreaterThan(1)
    const refusals = await findRecords(ledger(), 'position', { modality: 'will-not', limit: 1000 })
    expect(refusals.items.length).toBeGreaterThan(0)
    for (const { record } of refusals.items) expect(record.modality).toBe('will-not')
  })
  test('figures of reports with some words', async () => {
    const { items } = await findFigures(ledger(), { text: '"identification numbers"', limit: 1000 })
    expect(items.length).toBeGreaterThan(0)
    const texts = await ledger().db.selectFrom('reading').select(['article', 'title', 'text']).execute()
    const holding = texts.filter(({ title, text }) => /identification numbers/i.test(`${title} ${text}`))
    expect(holding.length).toBeLessThan(texts.length)
    expect(new Set(items.map(({ article }) => article.id))).toEqual(
      new Set(holding.map(({ article }) => article)),
    )
    expect((await findFigures(ledger(), { text: 'zebra' })).items).toEqual([])
    expect((await findFigures(ledger(), { text: '-' })).items).toEqual([])
  })
})

describe('what can’t be right', () => {
  const wrong: readonly (readonly [RecordKind, Record<string, string | number>, RegExp, RegExp])[] = [
    ['figure', { measure: 'arival' }, /“arival” is no measure/, /“arrival”/],
    ['figure', { measure: 'xyz' }, /no measure/, /There are arrival, departure/],
    ['figure', { sort: 'perod' }, /“perod” is no order/, /“period”/],
    ['figure', { from: '2022-02-30' }, /no day of the calendar/, /YYYY-MM-DD/],
    ['figure', { asOf: 'Tuesday' }, /no day of the calendar/, /YYYY-MM-DD/],
    ['figure', { knownOn: '2022-9-1' }, /no day of the calendar/, /YYYY-MM-DD/],
    ['figure', { limit: 0 }, /“0” is no number of results/, /from 1 to 10,000/],
    ['figure', { limit: 1.5 }, /no number of results/, /whole number/],
    ['figure', { limit: 10_001 }, /no number of results/, /--after/],
    ['figure', { minConfidence: 2 }, /no confidence/, /0 to 1/],
    ['figure', { country: 'Gorgia' }, /“Gorgia” is no country/, /“Georgia”/],
    ['figure', { nationality: 'QQ' }, /no country/, /./],
    ['figure', { reviewed: 'maybe' }, /no state of review/, /yes, no/],
    ['figure', { after: 'x' }, /no place in these results/, /--after/],
    ['figure', { after: '2022-09-27:1', sort: 'amount' }, /no place in these results/, /--after/],
    ['figure', { place: ' ' }, /empty/, /one word/],
    ['figure', { actor: 'a' }, /“actor” is no filter of figures/, /speaker/],
    ['position', { modality: 'wont' }, /no modality/, /“will-not”|will, will-not/],
  ]
  test.each(wrong)('%s %j', async (kind, question, message, hint) => {
    // Questions are understood before the ledger is asked.
    await expect(findRecords({} as Ledger, kind, question)).rejects.toMatchObject({
      code: 'misuse',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    })
  })
  test('every filter has a key of its own in programs', () => {
    const keys = filters.map(({ name }) => keyOf(name))
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toContain('publishedFrom')
  })
})

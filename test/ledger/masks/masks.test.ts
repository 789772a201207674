import { Readable } from 'node:stream'
import { beforeAll, expect, test } from 'vitest'
import { add } from '../../../src/add.js'
import { checkLedger } from '../../../src/ledger/care/check.js'
import { findArticles } from '../../../src/ledger/find/find-articles.js'
import { findFigures, findRecords, findStatements } from '../../../src/ledger/find/find-records.js'
import { findSources } from '../../../src/ledger/find/find-sources.js'
import type { FoundRecord } from '../../../src/ledger/find/question.js'
import { search } from '../../../src/ledger/find/search.js'
import { show } from '../../../src/ledger/find/show.js'
import type { ShownArticle } from '../../../src/ledger/find/shown.js'
import { mergeIdentities, renameIdentity } from '../../../src/ledger/identities/decide.js'
import { type Ledger, openLedger } from '../../../src/ledger/ledger.js'
import { mask, unmask } from '../../../src/ledger/masks/decide.js'
import { decisions } from '../../../src/ledger/review/log.js'
import { accept, comment, correct, undo } from '../../../src/ledger/review/review.js'
import { reread } from '../../../src/reread.js'
import { freshAddress, onBothDatabases } from '../ledgers.js'
import { ARTICLES, PRIVATE, QUEUE } from './private.js'

const by = { who: 'ana', why: 'agreed with him' }
const kinds = ['figure', 'statement', 'position'] as const

onBothDatabases('people who are no public figures', (engine) => {
  let ledger: Ledger
  let queue: string
  let bezukhov: string
  beforeAll(async () => {
    ledger = await openLedger(await freshAddress(engine), { create: true })
    const lines = ARTICLES.map((article) => Buffer.from(`${JSON.stringify(article)}\n`))
    await add(ledger, ['-'], { threads: 1, stdin: Readable.from(lines) })
    const rows = await ledger.db.selectFrom('reading').select(['article', 'text']).execute()
    queue = rows.find(({ text }) => text === QUEUE)!.article
    const alias = await ledger.db.selectFrom('alias').selectAll().execute()
    bezukhov = alias.find(({ name }) => name === 'Ilarion Bezukhov')!.identity
    return () => ledger.close()
  })

  const all = async () => {
    const found: FoundRecord[] = []
    for (const kind of kinds) found.push(...(await findRecords(ledger, kind, { limit: 500 })).items)
    return found
  }
  const article = async () => (await show(ledger, queue)) as ShownArticle

  test('are masked in all that is found and shown, and the ledger keeps their names', async () => {
    const records = await all()
    expect(records.length).toBeGreaterThan(10)
    const shown = [
      records,
      await findArticles(ledger),
      await findSources(ledger),
      await search(ledger, 'Georgia'),
      await article(),
      await show(ledger, bezukhov),
      ...(await Promise.all(records.map(({ id }) => show(ledger, id)))),
    ]
    for (const one of shown) expect(JSON.stringify(one)).not.toMatch(PRIVATE)
    expect(JSON.stringify(shown)).toContain('Vakhtang Gomelauri')
    const { text } = await ledger.db
      .selectFrom('reading')
      .select('text')
      .where('article', '=', queue)
      .executeTakeFirstOrThrow()
    expect(text).toBe(QUEUE)
    expect((await checkLedger(ledger)).filter(({ problems }) => problems > 0)).toEqual([])
  })

  test('leave every span where it was, with the words as they are shown', async () => {
    const { text, records } = await article()
    expect(text).toHaveLength(QUEUE.length)
    const spans = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return
      const { start, end, quote } = value as { start?: number; end?: number; quote?: string }
      if (typeof start === 'number' && quote !== undefined) expect(text.slice(start, end)).toBe(quote)
      Object.values(value).forEach(spans)
    }
    spans(records)
    for (const { record, sentence } of records) {
      if ('amount' in record) expect(text.slice(record.span.start, record.span.end)).toBe(record.quote)
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
    }
    expect(text).toContain('said ███████ ████████, a driver from Kazan')
    expect(text).toContain('TBILISI, 27 September')
    expect(text).toContain('Gomelauri said Georgia would not close its border. ███████ ████████’s brother')
  })

  test.each([
    'Bezukhov',
    'bezukhovs',
    '"Ilarion Bezukhov"',
    'Zhamilya',
    'Gabayev',
    'Rustam',
    'Bezukhov Georgia',
  ])('are not found by %s', async (words) => {
    expect((await search(ledger, words)).items).toEqual([])
    expect((await findFigures(ledger, { text: words })).items).toEqual([])
    expect((await findArticles(ledger, { text: words })).items).toEqual([])
  })
  test('are not found by their names as speakers either', async () => {
    expect((await findFigures(ledger, { speaker: 'Bezukhov' })).items).toEqual([])
    expect((await findSources(ledger, { name: 'Ilarion Bezukhov' })).items).toEqual([])
    expect((await findFigures(ledger, { speaker: 'interior ministry' })).items.length).toBeGreaterThan(0)
    const said = (await findStatements(ledger, { speaker: bezukhov })).items
    expect(said.length).toBeGreaterThan(2)
    expect(JSON.stringify(said)).not.toMatch(PRIVATE)
  })
  test('change nothing about what else is found', async () => {
    const ids = async (words: string) =>
      (await search(ledger, words)).items.map((hit) => hit.article.id).toSorted()
    const georgia = await ids('Georgia')
    expect(georgia).toHaveLength(2)
    expect(await ids('Georgia OR Bezukhov')).toEqual(georgia)
    expect(await ids('Georgia -Bezukhov')).toEqual(georgia)
    expect((await search(ledger, 'driver')).items[0]!.snippet.text).toContain('███████ ████████, a driver')
    expect((await findArticles(ledger, { text: 'Georgia -Bezukhov' })).items).toHaveLength(2)
  })

  test('are masked in what people decide, and in its log', async () => {
    const said = (await all()).find((one) => one.kind === 'statement' && 'content' in one.record)!
    const spoken = (await all()).filter(({ record }) => 'speaker' in record && /█/.test(record.speaker.name))
    expect(spoken.length).toBeGreaterThan(2)
    const told = [
      await accept(ledger, [spoken[0]!.id], by),
      await comment(ledger, said.id, 'Is this Ilarion Bezukhov?', by),
      await renameIdentity(ledger, bezukhov, 'Bezukhov, Ilarion', by),
      await correct(ledger, spoken[1]!.id, ['speaker.role=trucker'], by),
      await correct(ledger, spoken[1]!.id, ['content=Bezukhov Bezukhov'], by).catch(
        ({ message, hint }) => message + hint,
      ),
    ]
    expect(JSON.stringify(told)).not.toMatch(PRIVATE)
    const log: unknown[] = []
    for await (const one of decisions(ledger)) log.push(one)
    expect(log).toHaveLength(4)
    expect(JSON.stringify(log)).not.toMatch(PRIVATE)
    const changes: unknown[] = []
    await reread(ledger, [], { threads: 1, force: true, onDone: (one) => void changes.push(one) })
    expect(changes).toHaveLength(2)
    expect(JSON.stringify(changes)).not.toMatch(PRIVATE)
  })

  test('are shown once a person has unmasked them with a reason, until that is taken back', async () => {
    await expect(unmask(ledger, bezukhov, { who: 'ana' })).rejects.toMatchObject({ code: 'misuse' })
    await expect(unmask(ledger, bezukhov, { who: 'ana', why: ' ' })).rejects.toMatchObject({ code: 'misuse' })
    await expect(unmask(ledger, 'Nobody', by)).rejects.toMatchObject({ code: 'not-found' })
    expect(await unmask(ledger, 'ilarion bezukhov', by)).toMatchObject({ id: bezukhov, masked: false })
    expect((await article()).text).toContain('said Ilarion Bezukhov, a driver from Kazan')
    expect((await article()).text).not.toMatch(/Toktarova|Gabayev|Rustam/)
    expect((await search(ledger, 'Bezukhov')).items).toHaveLength(2)
    expect((await findFigures(ledger, { speaker: 'Bezukhov' })).items).toHaveLength(1)
    await reread(ledger, [], { threads: 1, force: true })
    expect((await article()).text).toContain('Ilarion Bezukhov')
    await undo(ledger, bezukhov, { who: 'ben' })
    expect(JSON.stringify(await article())).not.toMatch(PRIVATE)
    await unmask(ledger, bezukhov, by)
    await mask(ledger, bezukhov, { who: 'ben', why: 'he asked for it' })
    expect(JSON.stringify(await article())).not.toMatch(PRIVATE)
    expect((await checkLedger(ledger)).filter(({ problems }) => problems > 0)).toEqual([])
  })
  test('whom no source names are shown by their names', async () => {
    const { id } = await unmask(ledger, 'Tymofiy Gabayev', by)
    expect((await article()).text).toContain('A student called Tymofiy Gabayev')
    expect(await mask(ledger, id, by)).toMatchObject({ id, masked: true, name: '███████ ███████' })
    expect((await article()).text).not.toMatch(/Gabayev/)
    await undo(ledger, id, by)
    expect((await article()).text).toContain('Gabayev')
    await undo(ledger, id, by)
    expect((await article()).text).not.toMatch(/Gabayev/)
  })
  test('a public figure is masked where a person says so', async () => {
    const { id } = await mask(ledger, 'Vakhtang Gomelauri', by)
    expect(JSON.stringify([await all(), await article(), await findSources(ledger)])).not.toContain(
      'Gomelauri',
    )
    await undo(ledger, id, by)
    expect((await article()).text).toContain('Vakhtang Gomelauri')
  })
  test('a decision goes with an identity that is merged', async () => {
    const [other] = (await findSources(ledger)).items.filter(({ masked, id }) => masked && id !== bezukhov)
    await unmask(ledger, bezukhov, by)
    await mergeIdentities(ledger, bezukhov, other!.id, by)
    expect((await article()).text).toContain('Ilarion Bezukhov')
  })
})

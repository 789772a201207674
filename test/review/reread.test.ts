import { describe, expect, test } from 'vitest'
import type { Ledger } from '../../src/ledger/ledger.js'
import { newReading } from '../../src/ledger/new-article.js'
import { addRecord } from '../../src/ledger/review/add-record.js'
import { accept, correct, reject, undo } from '../../src/ledger/review/review.js'
import type { Figure } from '../../src/records/record.js'
import { reread } from '../../src/reread.js'
import { freshAddress, ledgerAt, onBothDatabases } from '../ledger/ledgers.js'
import {
  currentOf,
  documentOf,
  expectSound,
  figure,
  keepSmall,
  position,
  type Records,
  recordOf,
  rereadAs,
  statement,
} from './small.js'

const TEXT =
  'On Sunday some 300 people came to Georgia from Russia, the ministry said. Another 40 waited at the border. Tbilisi will close the border.'
/** The same words further on, as a newer extraction has them. */
const MOVED = `Georgia counts arrivals\n\n${TEXT}`
/** The sentence about the 300 is gone. */
const CUT = TEXT.slice(TEXT.indexOf('Another'))

const bodies = (text: string, fields: Partial<Figure> = {}): Records => {
  const said = statement(text, 'the ministry', 'some 300 people came to Georgia')
  return {
    figures: [
      figure(text, 'some 300', {
        source: { name: 'the ministry', text: 'the ministry', statement: said.id },
        ...fields,
      }),
      figure(text, '40', { measure: 'stranded', amount: { low: 40, high: 40, qualifier: 'exact' } }),
    ],
    statements: [said],
    positions: [position(text, 'Tbilisi', 'close the border')],
  }
}
const all = (text: string, fields?: Partial<Figure>) => documentOf(text, bodies(text, fields))
const without300 = (text: string) =>
  documentOf(text, { ...bodies(text), figures: bodies(text).figures!.slice(1) })
const cut = () =>
  documentOf(CUT, {
    figures: [figure(CUT, '40', { measure: 'stranded', amount: { low: 40, high: 40, qualifier: 'exact' } })],
    positions: [position(CUT, 'Tbilisi', 'close the border')],
  })

const ana = { who: 'ana' }

onBothDatabases('reread', (engine) => {
  const open = async (fields?: Partial<Figure>) => {
    const ledger = await ledgerAt(await freshAddress(engine))
    const article = await keepSmall(ledger, all(TEXT, fields))
    const rows = await currentOf(ledger)
    const id = rows.find(({ quote }) => quote === 'some 300')!.id
    return { ledger, article, id }
  }
  const seqs = async (ledger: Ledger) => (await currentOf(ledger)).map(({ seq }) => seq)

  test('a reading that finds the same leaves every row as it is', async () => {
    const { ledger, article } = await open()
    const before = await seqs(ledger)
    const { changes } = await rereadAs(ledger, article, all(TEXT))
    expect(changes.map(({ what }) => what)).toEqual(['same', 'same', 'same', 'same'])
    expect(await seqs(ledger)).toEqual(before)
    const readings = await ledger.db
      .selectFrom('reading')
      .select(['rules', 'superseded'])
      .orderBy('seq')
      .execute()
    expect(readings.map(({ superseded }) => superseded === null)).toEqual([false, true])
    await expectSound(ledger)
  })

  test('words that stand elsewhere keep their ids, in rows that lead to the new text', async () => {
    const { ledger, article } = await open()
    const before = (await currentOf(ledger)).map(({ id }) => id)
    const { changes } = await rereadAs(ledger, article, all(MOVED))
    expect(changes.map(({ what }) => what)).toEqual(['moved', 'moved', 'moved', 'moved'])
    const rows = await currentOf(ledger)
    expect(rows.map(({ id }) => id)).toEqual(before)
    const { seq } = await ledger.db
      .selectFrom('reading')
      .select('seq')
      .where('superseded', 'is', null)
      .executeTakeFirstOrThrow()
    expect(rows.every(({ reading }) => reading === seq)).toBe(true)
    await expectSound(ledger)
  })

  test('new, gone and changed records follow the rules where nobody decided', async () => {
    const { ledger, article, id } = await open()
    const { changes } = await rereadAs(ledger, article, all(TEXT, { measure: 'crossing', basis: 'stock' }))
    expect(changes.find((c) => c.id === id)).toMatchObject({
      what: 'changed',
      quote: 'some 300',
      fields: [
        { field: 'basis', from: 'total', to: 'stock' },
        { field: 'measure', from: 'arrival', to: 'crossing' },
      ],
    })
    expect(await recordOf(ledger, id)).toMatchObject({ measure: 'crossing', review: null })
    const gone = await rereadAs(ledger, article, without300(TEXT))
    expect(gone.changes.find((c) => c.id === id)).toMatchObject({ what: 'gone' })
    expect(await recordOf(ledger, id)).toBeUndefined()
    const back = await rereadAs(ledger, article, all(TEXT))
    expect(back.changes.find((c) => c.id === id)).toMatchObject({ what: 'new' })
    await expectSound(ledger)
  })

  test('words that grow keep the id of their record', async () => {
    const { ledger, article, id } = await open()
    const records = bodies(TEXT)
    const wider = figure(TEXT, 'some 300 people', { source: records.figures![0]!.source })
    const { changes } = await rereadAs(
      ledger,
      article,
      documentOf(TEXT, { ...records, figures: [wider, records.figures![1]!] }),
    )
    expect(changes.find((c) => c.id === id)).toMatchObject({
      what: 'changed',
      fields: [{ field: 'quote', from: 'some 300', to: 'some 300 people' }],
    })
    expect((await currentOf(ledger)).filter(({ kind }) => kind === 'figure')).toHaveLength(2)
  })

  test('the same words added before them don’t take over a record’s id', async () => {
    const { ledger, article, id } = await open()
    await reject(ledger, [id], ana)
    const text = `Police had expected some 300 officers on the road. ${TEXT}`
    const records = bodies(text)
    const doubled = documentOf(text, {
      ...records,
      figures: [
        figure(text, 'some 300', { measure: 'other' }),
        { ...records.figures![0]!, ...figure(text, 'some 300', { source: records.figures![0]!.source }, 1) },
        records.figures![1]!,
      ],
    })
    await rereadAs(ledger, article, doubled)
    const rows = (await currentOf(ledger)).filter(({ quote }) => quote === 'some 300')
    expect(rows.map((row) => [row.id === id, row.review, row.measure]).sort()).toEqual([
      [false, null, 'other'],
      [true, 'rejected', 'arrival'],
    ])
    await expectSound(ledger)
  })

  describe('decisions stay', () => {
    test('corrected fields go before the rules, the others follow them', async () => {
      const { ledger, article, id } = await open()
      await correct(ledger, id, ['measure=departure', 'to=Georgia'], ana)
      const { changes } = await rereadAs(
        ledger,
        article,
        all(MOVED, { measure: 'crossing', basis: 'stock', unit: 'household' }),
      )
      expect(changes.find((c) => c.id === id)).toMatchObject({
        what: 'changed',
        review: 'corrected',
        fields: [{ field: 'basis' }, { field: 'unit' }],
        rulesSay: [{ field: 'measure', from: 'departure', to: 'crossing' }],
      })
      expect(await recordOf(ledger, id)).toMatchObject({
        review: 'corrected',
        measure: 'departure',
        basis: 'stock',
        body: { unit: 'household', to: [{ name: 'Georgia', start: MOVED.indexOf('Georgia from') }] },
      })
      await undo(ledger, id, ana)
      expect(await recordOf(ledger, id)).toMatchObject({
        review: null,
        measure: 'crossing',
        body: { to: [] },
      })
      await expectSound(ledger)
    })
    test('what was accepted stays as it was, and what the rules now say is told', async () => {
      const { ledger, article, id } = await open()
      await accept(ledger, [id], ana)
      const { changes } = await rereadAs(ledger, article, all(MOVED, { measure: 'crossing' }))
      expect(changes.find((c) => c.id === id)).toMatchObject({
        what: 'kept',
        fields: [],
        rulesSay: [{ field: 'measure', from: 'arrival', to: 'crossing' }],
      })
      expect(await recordOf(ledger, id)).toMatchObject({ review: 'accepted', measure: 'arrival' })
      const lapsed = await rereadAs(ledger, article, without300(MOVED))
      expect(lapsed.changes.find((c) => c.id === id)).toMatchObject({ what: 'kept', lapsed: true })
      expect(await recordOf(ledger, id)).toMatchObject({ review: 'accepted', measure: 'arrival' })
      await expectSound(ledger)
      await undo(ledger, id, ana)
      expect(await recordOf(ledger, id)).toBeUndefined()
    })
    test('what was rejected stays so', async () => {
      const { ledger, article, id } = await open()
      await reject(ledger, [id], ana)
      await rereadAs(ledger, article, all(MOVED, { measure: 'crossing' }))
      expect(await recordOf(ledger, id)).toMatchObject({ review: 'rejected', measure: 'crossing' })
      await rereadAs(ledger, article, cut())
      expect(await recordOf(ledger, id)).toMatchObject({ review: 'rejected' })
      await rereadAs(ledger, article, all(TEXT))
      expect(await recordOf(ledger, id)).toMatchObject({ review: 'rejected', measure: 'arrival' })
      await undo(ledger, id, ana)
      expect(await recordOf(ledger, id)).toMatchObject({ review: null })
      await expectSound(ledger)
    })
    test('what was added is found again by its words', async () => {
      const { ledger, article } = await open()
      const where = { words: 'Another 40', span: null }
      const base = documentOf(TEXT, { figures: [] })
      await rereadAs(ledger, article, base)
      const { id } = await addRecord(
        ledger,
        article,
        'figure',
        where,
        ['measure=stranded', 'at=Georgia'],
        ana,
      )
      await rereadAs(ledger, article, documentOf(MOVED))
      expect(await recordOf(ledger, id)).toMatchObject({
        review: 'added',
        quote: 'Another 40',
        span_start: MOVED.indexOf('Another'),
      })
      const { changes } = await rereadAs(ledger, article, all(MOVED))
      expect(changes.find((c) => c.quote === '40')).toBeUndefined()
      expect(await recordOf(ledger, id)).toMatchObject({ review: 'added', quote: 'Another 40' })
      await expectSound(ledger)
    })
  })

  test('a decided record whose words are gone is orphaned, and returns with them', async () => {
    const { ledger, article, id } = await open()
    await correct(ledger, id, ['measure=departure'], ana)
    const { changes } = await rereadAs(ledger, article, cut())
    expect(changes.find((c) => c.id === id)).toMatchObject({ what: 'orphaned', review: 'orphaned' })
    const orphan = (await recordOf(ledger, id))!
    expect(orphan).toMatchObject({ review: 'orphaned', measure: 'departure' })
    await expectSound(ledger)
    const again = await rereadAs(ledger, article, cut())
    expect(again.changes.find((c) => c.id === id)).toMatchObject({ what: 'same' })
    await expect(accept(ledger, [id], ana)).rejects.toMatchObject({
      code: 'misuse',
      message: expect.stringContaining('don’t stand in the article'),
    })
    const { changes: back } = await rereadAs(ledger, article, all(MOVED))
    expect(back.find((c) => c.id === id)).toMatchObject({ what: 'returned', review: 'corrected' })
    expect(await recordOf(ledger, id)).toMatchObject({ review: 'corrected', measure: 'departure' })
    await expectSound(ledger)
  })

  test('an orphan can be given new words, be rejected, or let go', async () => {
    const { ledger, article, id } = await open()
    await correct(ledger, id, ['measure=departure', 'source='], ana)
    await rereadAs(ledger, article, cut())
    await reject(ledger, [id], ana)
    expect(await recordOf(ledger, id)).toMatchObject({ review: 'rejected' })
    await undo(ledger, id, ana)
    expect(await recordOf(ledger, id)).toMatchObject({ review: 'orphaned' })
    await correct(ledger, id, ['quote=Another'], ana)
    expect(await recordOf(ledger, id)).toMatchObject({ review: 'corrected', quote: 'Another', span_start: 0 })
    await expectSound(ledger)
    await undo(ledger, id, ana)
    expect(await recordOf(ledger, id)).toMatchObject({ review: 'orphaned' })
    await undo(ledger, id, ana)
    expect(await recordOf(ledger, id)).toBeUndefined()
    await expectSound(ledger)
  })

  test('a dry run tells the same and writes nothing', async () => {
    const { ledger, article, id } = await open()
    await accept(ledger, [id], ana)
    const before = await seqs(ledger)
    const dry = await rereadAs(ledger, article, all(MOVED, { measure: 'crossing' }), { dryRun: true })
    expect(await seqs(ledger)).toEqual(before)
    expect(await ledger.db.selectFrom('reading').select('seq').execute()).toHaveLength(1)
    const real = await rereadAs(ledger, article, all(MOVED, { measure: 'crossing' }))
    expect(dry.changes.map(({ what, id: of }) => [what, of])).toEqual(
      real.changes.map(({ what, id: of }) => [what, of]),
    )
  })

  test('a dry run goes on while somebody else writes', async () => {
    const address = await freshAddress(engine)
    const ledger = await ledgerAt(address)
    const article = await keepSmall(ledger, all(TEXT))
    const other = await ledgerAt(address)
    await other.write(async (transaction) => {
      await transaction.updateTable('article').set({ url: null }).execute()
      const { changes } = await rereadAs(ledger, article, all(MOVED), { dryRun: true })
      expect(changes.length).toBe(4)
    })
  }, 10_000)

  test('passes over what this version has read, goes on where it stopped, and tells what fails', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    const ids: string[] = []
    for (let i = 0; i < 40; i++) ids.push(await keepSmall(ledger, all(TEXT), `page ${i}`))
    ids.sort()
    const version = { rules: 'newer', model: 'model' }
    const reader = (stopAt: number, read: string[] = []) => ({
      version,
      read: async (_: unknown, id: string) => {
        if (read.length === stopAt) throw new Error('the power is gone')
        read.push(id)
        return newReading(id, all(TEXT))
      },
    })
    await expect(reread(ledger, [], { reader: reader(30), threads: 1 })).rejects.toThrow('the power is gone')
    const kept = await ledger.db
      .selectFrom('reading')
      .select('article')
      .where('rules', '=', 'newer')
      .execute()
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThan(30)
    const read: string[] = []
    expect(await reread(ledger, [], { reader: reader(-1, read) })).toEqual({
      read: 40 - kept.length,
      before: kept.length,
      failed: 0,
    })
    expect(read.toSorted()).toEqual(ids.filter((id) => !kept.some((k) => k.article === id)))
    expect(await reread(ledger, [ids[3]!], { reader: reader(-1) })).toEqual({ read: 0, before: 1, failed: 0 })
    expect(await reread(ledger, [ids[3]!], { reader: reader(-1), force: true })).toEqual({
      read: 1,
      before: 0,
      failed: 0,
    })
    const failed = {
      kind: 'failed' as const,
      name: 'x',
      code: 'format' as const,
      message: 'No page',
      hint: 'None.',
      provenance: null,
    }
    const told: unknown[] = []
    const totals = await reread(ledger, [ids[0]!], {
      reader: { version, read: async () => failed },
      force: true,
      onDone: (one) => void told.push(one),
    })
    expect(totals).toEqual({ read: 0, before: 0, failed: 1 })
    expect(told).toEqual([failed])
    await expect(reread(ledger, ['a00000000000'])).rejects.toMatchObject({ code: 'not-found' })
    await expectSound(ledger)
  })
})

import type { Insertable, Transaction } from 'kysely'
import { assignAlias } from './identities/assign.js'
import type { NewArticle, NewReading } from './new-article.js'
import { assignOrigin } from './origins/assign.js'
import { landsOf, type RecordRow } from './record-rows.js'
import type { Review, Tables } from './tables.js'
import { version } from './version.js'

type Writing = Transaction<Tables>

/** Keeps an article; one that is there already is left as it is. Tells whether it is new. */
export async function append(transaction: Writing, article: NewArticle, now: string): Promise<boolean> {
  const { page, capture, reading } = article
  const { id } = article.article
  await transaction
    .insertInto('page')
    .values({ ...page, learned: now })
    .onConflict((on) => on.column('hash').doNothing())
    .execute()
  const { numInsertedOrUpdatedRows: added } = await transaction
    .insertInto('article')
    .values({ ...article.article, page: page.hash, learned: now })
    .onConflict((on) => on.column('id').doNothing())
    .executeTakeFirst()
  await appendCapture(transaction, id, capture, now)
  if (!Number(added)) return false
  await appendReading(transaction, id, reading, now)
  await transaction
    .insertInto('sketch')
    .values({ ...article.sketch, article: id, indexed: 0 })
    .execute()
  await assignOrigin(transaction, id, now)
  return true
}

/** Keeps that an article was found at a place, and that a failure there is over. */
export async function appendCapture(
  transaction: Writing,
  article: string,
  { id, address, provenance }: NewArticle['capture'],
  now: string,
): Promise<void> {
  const web = provenance.kind === 'web' ? provenance : null
  await transaction
    .insertInto('capture')
    .values({
      id,
      article,
      address,
      provenance: JSON.stringify(provenance),
      etag: web?.etag ?? null,
      last_modified: web?.lastModified ?? null,
      learned: now,
    })
    .onConflict((on) => on.column('id').doNothing())
    .execute()
  await transaction
    .updateTable('failure')
    .set({ settled: now })
    .where('name', '=', address)
    .where('settled', 'is', null)
    .execute()
}

/** Keeps what was read in an article, with its records, as the current reading. */
export async function appendReading(
  transaction: Writing,
  article: string,
  { records, ...reading }: NewReading,
  now: string,
): Promise<number> {
  const { seq } = await transaction
    .insertInto('reading')
    .values({ ...reading, article, ...version, learned: now })
    .returning('seq')
    .executeTakeFirstOrThrow()
  await appendRecords(
    transaction,
    records.map((row) => ({ row, reading: seq, article, review: null })),
    now,
  )
  return seq
}

export type NewRecord = Readonly<{ row: RecordRow; article: string; reading: number; review: Review | null }>

/** Keeps records, or newer versions of records whose current ones have been superseded before. */
export async function appendRecords(
  transaction: Writing,
  records: readonly NewRecord[],
  now: string,
): Promise<void> {
  const values: Insertable<Tables['record']>[] = []
  for (const { row, article, reading, review } of records) {
    const { who, places, ...columns } = row
    const alias = who && (await assignAlias(transaction, who, now))
    values.push({ ...columns, article, reading, alias, lands: landsOf(places), review, learned: now })
  }
  for (let from = 0; from < values.length; from += ROWS) {
    const part = values.slice(from, from + ROWS)
    const kept = await transaction.insertInto('record').values(part).returning(['seq', 'id']).execute()
    const seqs = new Map(kept.map(({ id, seq }) => [id, seq]))
    const places = records
      .slice(from, from + ROWS)
      .flatMap(({ row }) =>
        row.places.map((place) => ({ ...place, record: seqs.get(row.id) as number, current: 1 })),
      )
    for (let at = 0; at < places.length; at += ROWS)
      await transaction
        .insertInto('record_place')
        .values(places.slice(at, at + ROWS))
        .execute()
  }
}

/** Rows in one statement: 24 columns each stay under what either database takes as parameters. */
const ROWS = 500

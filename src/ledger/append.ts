import type { Insertable, Transaction } from 'kysely'
import type { Web } from '../intake/found.js'
import { namesIn } from './identities/assign.js'
import { searchAddress } from './indexable.js'
import { insertRows } from './insert-rows.js'
import type { NewArticle, NewReading } from './new-article.js'
import { assignOrigin } from './origins/assign.js'
import { landsOf, type RecordRow } from './record-rows.js'
import { storable } from './storable.js'
import type { Review, Tables } from './tables.js'
import { type Version, version } from './version.js'

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
  await assignOrigin(transaction, id, reading.sketch, now)
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
  if (web) await appendRedirect(transaction, web, now)
  await transaction
    .insertInto('capture')
    .values({
      id,
      article,
      address: searchAddress(storable(address)),
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

/** Keeps that the address that was asked for led to another. */
export async function appendRedirect(
  transaction: Writing,
  { asked, url }: Pick<Web, 'asked' | 'url'>,
  now: string,
): Promise<void> {
  if (asked === url) return
  const target = searchAddress(storable(url))
  await transaction
    .insertInto('redirect')
    .values({ url: searchAddress(storable(asked)), target, learned: now })
    .onConflict((on) => on.column('url').doUpdateSet({ target, learned: now }))
    .execute()
}

/** Keeps what was read in an article, with its records, as the current reading. */
export async function appendReading(
  transaction: Writing,
  article: string,
  { records, sketch: _, ...reading }: NewReading,
  now: string,
): Promise<number> {
  const seq = await appendText(transaction, article, reading, version, now)
  await appendRecords(
    transaction,
    records.map((row) => ({ row, reading: seq, article, review: null })),
    now,
  )
  return seq
}

/** Keeps what was read in an article without its records; gives its number. */
export async function appendText(
  transaction: Writing,
  article: string,
  reading: Omit<NewReading, 'records' | 'sketch'>,
  by: Version,
  now: string,
): Promise<number> {
  const { seq } = await transaction
    .insertInto('reading')
    .values({ ...reading, article, ...by, learned: now })
    .returning('seq')
    .executeTakeFirstOrThrow()
  return seq
}

export type NewRecord = Readonly<{
  row: RecordRow
  article: string
  reading: number
  review: Review | null
  /** What the rules read where people decided on the record, as JSON. */
  readAs?: string | null
}>

/** Keeps records, or newer versions of records whose current ones have been superseded before. */
export async function appendRecords(
  transaction: Writing,
  records: readonly NewRecord[],
  now: string,
): Promise<void> {
  const names = namesIn(transaction, now)
  await names.fetch(records.flatMap(({ row }) => row.who ?? []))
  const values: Insertable<Tables['record']>[] = []
  for (const { row, article, reading, review, readAs = null } of records) {
    const { who, places, ...columns } = row
    const alias = who && (await names.aliasOf(who))
    values.push({
      ...columns,
      article,
      reading,
      alias,
      lands: landsOf(places),
      review,
      read_as: readAs,
      learned: now,
    })
  }
  const kept = await insertRows<{ seq: number; id: string }>(
    transaction,
    'record',
    values,
    'returning seq, id',
  )
  const seqs = new Map(kept.map(({ id, seq }) => [id, seq]))
  await insertRows(
    transaction,
    'record_place',
    records.flatMap(({ row }) =>
      row.places.map((place) => ({ ...place, record: seqs.get(row.id), current: 1 })),
    ),
  )
}

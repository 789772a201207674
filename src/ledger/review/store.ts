import type { Transaction } from 'kysely'
import { appendRecords } from '../append.js'
import type { RecordRow } from '../record-rows.js'
import type { Review, Tables } from '../tables.js'
import type { ReadAs } from './compose.js'
import type { Current } from './load.js'
import type { Lost } from './plan.js'

type Writing = Transaction<Tables>

/** Numbers in one statement. */
const MANY = 500

/** Makes rows of the past of versions that newer ones replace, or that nothing does; their places count no more. */
export async function supersede(transaction: Writing, seqs: readonly number[], now: string): Promise<void> {
  for (let at = 0; at < seqs.length; at += MANY) {
    const part = seqs.slice(at, at + MANY)
    await transaction.updateTable('record').set({ superseded: now }).where('seq', 'in', part).execute()
    await transaction.updateTable('record_place').set({ current: 0 }).where('record', 'in', part).execute()
  }
}

/** A version to be kept. */
export type NewVersion = Readonly<{ row: RecordRow; review: Review | null; readAs: ReadAs | null }>

/** Keeps versions that hold in the current text; those they replace have been superseded before. */
export const keepVersions = (
  transaction: Writing,
  { article, reading }: Pick<Current, 'article' | 'reading'>,
  versions: readonly NewVersion[],
  now: string,
): Promise<void> =>
  appendRecords(
    transaction,
    versions.map(({ row, review, readAs }) => ({
      row,
      article,
      reading,
      review,
      readAs: readAs && JSON.stringify(readAs),
    })),
    now,
  )

/** Keeps a version in its older text with another review: its words don't stand in the current one. */
export async function keepLost(
  transaction: Writing,
  { seq, review, readAs }: Lost,
  now: string,
): Promise<void> {
  const kept = await transaction
    .selectFrom('record')
    .selectAll()
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow()
  // The database counts the number, and makes the columns that follow from others.
  const { seq: _, superseded: __, out_day, first_day, last_day, stretch, amount, ...row } = kept
  const places = await transaction.selectFrom('record_place').selectAll().where('record', '=', seq).execute()
  await supersede(transaction, [seq], now)
  const { seq: record } = await transaction
    .insertInto('record')
    .values({
      ...row,
      review,
      read_as: readAs && JSON.stringify(readAs),
      learned: now,
    })
    .returning('seq')
    .executeTakeFirstOrThrow()
  if (places.length > 0)
    await transaction
      .insertInto('record_place')
      .values(places.map((place) => ({ ...place, record, current: 1 })))
      .execute()
}

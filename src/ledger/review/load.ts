import type { Transaction } from 'kysely'
import type { AnyRecord, Head } from '../record-rows.js'
import type { Tables } from '../tables.js'
import type { ReadAs } from './compose.js'
import type { Old } from './plan.js'
import type { Decision } from './state.js'

type Writing = Transaction<Tables>

/** What the ledger holds of an article as it is read now. */
export type Current = Readonly<{
  article: string
  reading: number
  rules: string
  model: string
  text: string
  blocks: string
  head: Head
}>

/** Numbers in one statement. */
const MANY = 500

/** The current reading of an article; null where the ledger has no such article. */
export async function currentReading(transaction: Writing, article: string): Promise<Current | null> {
  const row = await transaction
    .selectFrom('reading')
    .select(['seq', 'rules', 'model', 'text', 'blocks', 'day', 'publisher'])
    .where('article', '=', article)
    .where('superseded', 'is', null)
    .executeTakeFirst()
  return (
    (row && {
      article,
      reading: row.seq,
      rules: row.rules,
      model: row.model,
      text: row.text,
      blocks: row.blocks,
      head: { article, day: row.day, outlet: row.publisher },
    }) ??
    null
  )
}

/** The current versions of records, by their ids or of an article, each with its text and its decisions. */
export async function loadRecords(
  transaction: Writing,
  which: Readonly<{ ids: readonly string[] } | { article: string }>,
): Promise<readonly (Old & Readonly<{ article: string; reading: number }>)[]> {
  const query = transaction.selectFrom('record').selectAll().where('superseded', 'is', null).orderBy('seq')
  const rows = await ('ids' in which
    ? query.where('id', 'in', which.ids)
    : query.where('article', '=', which.article)
  ).execute()
  const texts = await textsOf(transaction, [...new Set(rows.map(({ reading }) => reading))])
  const decisions = await decisionsOn(
    transaction,
    rows.map(({ id }) => id),
  )
  return rows.map(({ seq, id, kind, article, reading, day, outlet, review, read_as, body }) => ({
    seq,
    id,
    kind,
    article,
    reading,
    day,
    outlet,
    review,
    readAs: read_as === null ? null : (JSON.parse(read_as) as ReadAs),
    body: JSON.parse(body) as AnyRecord,
    text: texts.get(reading) ?? '',
    decisions: decisions.get(id) ?? [],
  }))
}

async function textsOf(
  transaction: Writing,
  readings: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>()
  for (let at = 0; at < readings.length; at += MANY) {
    const found = await transaction
      .selectFrom('reading')
      .select(['seq', 'text'])
      .where('seq', 'in', readings.slice(at, at + MANY))
      .execute()
    for (const { seq, text } of found) texts.set(seq, text)
  }
  return texts
}

const VERBS = ['accept', 'reject', 'correct', 'record', 'comment', 'undo'] as const

/** The decisions of people about records or articles, in order, by what they are about. */
export async function decisionsOn(
  transaction: Writing,
  targets: readonly string[],
): Promise<ReadonlyMap<string, readonly Decision[]>> {
  const found = new Map<string, Decision[]>()
  for (let at = 0; at < targets.length; at += MANY) {
    const rows = await transaction
      .selectFrom('decision')
      .selectAll()
      .where('target', 'in', targets.slice(at, at + MANY))
      .where('kind', 'in', VERBS)
      .orderBy('seq')
      .execute()
    for (const row of rows) {
      const decision = { ...row, detail: JSON.parse(row.detail) } as Decision
      found.set(row.target, [...(found.get(row.target) ?? []), decision])
    }
  }
  return found
}

import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Ledger } from '../ledger.js'
import type { Tables } from '../tables.js'

/** What is read of a table: `columns` of it, called `t`, and of what `joins` adds to each of its rows, one row at most. */
export type Walk<Row> = Readonly<{
  table: keyof Tables
  columns: RawBuilder<Row>
  joins?: RawBuilder<unknown>
  /** Rows that are in memory at a time. */
  size: number
}>

let cursors = 0

/**
 * The rows of a table in parts, so that a long table takes no more memory than a short one; other queries of the transaction may
 * run in between.
 */
export async function* rowsOf<Row>(
  transaction: Transaction<Tables>,
  engine: Ledger['engine'],
  { table, columns, joins = sql``, size }: Walk<Row>,
): AsyncGenerator<readonly Row[]> {
  const from = sql`from ${sql.table(table)} as t ${joins}`
  if (engine === 'sqlite') {
    let after = Number.MIN_SAFE_INTEGER
    for (;;) {
      const { rows } = await sql<Row & { walked: number }>`select ${columns}, t.rowid as walked ${from}
        where t.rowid > ${after} order by t.rowid limit ${size}`.execute(transaction)
      if (rows.length > 0) yield rows
      const last = rows.at(-1)
      if (last === undefined || rows.length < size) return
      after = last.walked
    }
  }
  const cursor = sql.ref(`walk_${cursors++}`)
  await sql`declare ${cursor} no scroll cursor for select ${columns} ${from}`.execute(transaction)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(size)} from ${cursor}`.execute(transaction)
    if (rows.length > 0) yield rows
    if (rows.length < size) break
  }
  await sql`close ${cursor}`.execute(transaction)
}

/** How many rows a table has. */
export async function rowCount(transaction: Transaction<Tables>, table: keyof Tables): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
    transaction,
  )
  return Number(rows[0]?.n ?? 0)
}

import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../tables.js'

type Asking = Transaction<Tables>

/** On PostgreSQL: whether the search vector of a row of `reading`, called `t`, is the one that its text has now. */
export async function vectorHolds(transaction: Asking): Promise<RawBuilder<boolean>> {
  const { rows } = await sql<{ expression: string }>`select pg_get_expr(d.adbin, d.adrelid) as expression
    from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where d.adrelid = 'reading'::regclass and a.attname = 'search'`.execute(transaction)
  return sql<boolean>`(t.search is not distinct from (${sql.raw(rows[0]?.expression ?? 'null')}))`
}

/** On PostgreSQL: the indexes of `reading` that were begun and not finished. */
export async function unfinishedIndexes(transaction: Asking): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select c.relname as name from pg_index i
    join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    where t.relname = 'reading' and t.relnamespace = current_schema()::regnamespace
      and not (i.indisvalid and i.indisready)`.execute(transaction)
  return rows.map(({ name }) => name)
}

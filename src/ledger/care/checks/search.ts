import { sql } from 'kysely'
import { ledgerError } from '../../ledger-error.js'
import type { Check } from '../check.js'
import { rowsOf } from '../rows.js'

const ANEW = 'Make the index anew: onrecord gc'

/** Whether the full-text index holds the texts as they are. */
export const search: Check = {
  id: 'search',
  holds: 'the full-text index holds each text as it is',
  table: 'reading',
  async *find({ ledger: { engine, where }, transaction, seen }) {
    if (engine === 'sqlite') {
      try {
        // “rank = 1” compares with the texts themselves.
        await sql`insert into reading_search (reading_search, rank) values ('integrity-check', 1)`.execute(
          transaction,
        )
      } catch (cause) {
        const { code = '' } = cause as { code?: string }
        if (!code.startsWith('SQLITE_CORRUPT')) throw ledgerError(where, cause)
        yield { where, message: 'The full-text index does not agree with the texts', advice: ANEW }
      }
      const { rows } = await sql<{ n: number }>`select count(*) as n from reading`.execute(transaction)
      return seen(Number(rows[0]?.n ?? 0))
    }
    type Row = Readonly<{ seq: number; article: string; same: boolean }>
    const made = await sql<{ expression: string }>`select pg_get_expr(d.adbin, d.adrelid) as expression
      from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
      where d.adrelid = 'reading'::regclass and a.attname = 'search'`.execute(transaction)
    const wanted = sql.raw(made.rows[0]?.expression ?? 'null')
    const columns = sql<Row>`t.seq, t.article, t.search is not distinct from (${wanted}) as same`
    for await (const rows of rowsOf(transaction, engine, { table: 'reading', columns, size: 64 })) {
      for (const { seq, article, same } of rows)
        if (!same)
          yield {
            where: `article ${article}, reading ${seq}`,
            message: 'Search finds it by other words',
            advice: `In psql: update reading set text = text where seq = ${seq}`,
          }
      seen(rows.length)
    }
    const { rows: invalid } = await sql<{ name: string }>`select c.relname as name from pg_index i
      join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
      where t.relname = 'reading' and t.relnamespace = current_schema()::regnamespace
        and not (i.indisvalid and i.indisready)`.execute(transaction)
    for (const { name } of invalid)
      yield {
        where: `index ${name}`,
        message: 'The index is not usable',
        advice: `In psql: reindex index ${name}`,
      }
  },
}

import { sql } from 'kysely'
import { ledgerError } from '../../ledger-error.js'
import type { Check } from '../check.js'
import { rowsOf } from '../rows.js'
import { unfinishedIndexes, vectorHolds } from '../search-vectors.js'

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
    const columns = sql<Row>`t.seq, t.article, ${await vectorHolds(transaction)} as same`
    for await (const rows of rowsOf(transaction, engine, { table: 'reading', columns, size: 64 })) {
      for (const { seq, article, same } of rows)
        if (!same)
          yield {
            where: `article ${article}, reading ${seq}`,
            message: 'Search finds it by other words',
            advice: ANEW,
          }
      seen(rows.length)
    }
    for (const name of await unfinishedIndexes(transaction))
      yield { where: `index ${name}`, message: 'The index is not usable', advice: ANEW }
  },
}

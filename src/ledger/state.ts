import { sql } from 'kysely'
import type { Ledger } from './ledger.js'

/**
 * What changes whenever something is kept: the numbers of the newest record, reading, origin and decision. Two answers from
 * one state of a ledger are the same.
 */
export async function stateOf({ db }: Ledger): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select ${sql.join(
      ['record', 'reading', 'fold', 'decision'].map(
        (table) => sql`coalesce((select max(seq) from ${sql.table(table)}), 0) || ''`,
      ),
      sql` || '.' || `,
    )} as state
  `.execute(db)
  return rows[0]!.state
}

import { type RawBuilder, sql } from 'kysely'
import { OnRecordError } from '../../text/error.js'
import type { Ledger } from '../ledger.js'
import { misuse } from './misuse.js'

export type Named = Readonly<{ what: 'record' | 'article' | 'identity'; id: string }>

/** What an id or the beginning of one names; throws `not-found` for none and `misuse` where several begin so. */
export async function named(ledger: Ledger, beginning: string): Promise<Named> {
  const given = beginning.trim()
  if (!/^[A-Za-z][\w-]*$/.test(given))
    throw misuse(`“${given}” is no id`, 'Ids look like f3kq8x2m41vz; onrecord figures shows them.')
  const begins = (column: RawBuilder<unknown>) =>
    ledger.engine === 'sqlite'
      ? sql`${column} >= ${given} and ${column} < ${`${given}\u{10ffff}`}`
      : sql`${column} like ${`${given.replace(/[_\\%]/g, '\\$&')}%`}`
  const { rows } = await sql<Named>`
    select * from (select distinct 'record' as what, id from record where ${begins(sql`id`)} limit 4) as records
    union all select * from (select 'article' as what, id from article where ${begins(sql`id`)} limit 4) as articles
    union all select * from (select 'identity' as what, id from identity where ${begins(sql`id`)} limit 4) as identities
  `.execute(ledger.db)
  const exact = rows.find(({ id }) => id === given)
  if (exact) return exact
  const [only, another] = rows
  if (only && !another) return only
  if (another)
    throw misuse(
      `Several ids begin with “${given}”: ${rows
        .slice(0, 4)
        .map(({ id }) => id)
        .join(', ')}${rows.length > 4 ? ' …' : ''}`,
      'Give more of it.',
    )
  throw new OnRecordError({
    code: 'not-found',
    message: `The ledger has nothing with the id “${given}”`,
    hint: 'Look for it with onrecord figures, statements, positions, articles or sources.',
  })
}

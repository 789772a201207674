import { sql, type Transaction } from 'kysely'
import type { Ledger } from '../ledger.js'
import { ledgerError } from '../ledger-error.js'
import { migrations } from '../migrate.js'
import type { Tables } from '../tables.js'
import { tableNames } from './schema.js'
import { unfinishedIndexes, vectorHolds } from './search-vectors.js'

/** What proves nothing: failures of what came in after all, and pages without an article. */
export type Rubbish = Readonly<{ failures: number; pages: number; pageBytes: number }>

/** What was cleared away, and the bytes that the ledger takes. */
export type Cleared = Rubbish &
  Readonly<{
    bytesBefore: number
    bytesAfter: number
    /** What became of the full-text index. */
    index: 'tidied' | 'made anew'
  }>

/** What `gc` would clear away. */
export const rubbishIn = (ledger: Ledger): Promise<Rubbish> => ledger.read(countRubbish)

/** Clears away what proves nothing, tidies the full-text index and gives the room back. Pages, readings, records and decisions stay. */
export async function gc(ledger: Ledger): Promise<Cleared> {
  const bytesBefore = await sizeOf(ledger)
  const rubbish = await ledger.write(async (transaction) => {
    const found = await countRubbish(transaction)
    await transaction.deleteFrom('failure').where('settled', 'is not', null).execute()
    await orphans(transaction).execute()
    return found
  })
  const index = ledger.engine === 'sqlite' ? await tidySqlite(ledger) : await tidyPostgres(ledger)
  return { ...rubbish, bytesBefore, bytesAfter: await sizeOf(ledger), index }
}

async function countRubbish(transaction: Transaction<Tables>): Promise<Rubbish> {
  const failures = await transaction
    .selectFrom('failure')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('settled', 'is not', null)
    .executeTakeFirstOrThrow()
  const pages = await transaction
    .selectFrom('page')
    .select(({ fn }) => [
      fn.countAll<number>().as('n'),
      sql<number>`coalesce(sum(length(bytes)), 0)`.as('bytes'),
    ])
    .where('hash', 'not in', transaction.selectFrom('article').select('page'))
    .executeTakeFirstOrThrow()
  return { failures: Number(failures.n), pages: Number(pages.n), pageBytes: Number(pages.bytes) }
}

const orphans = (transaction: Transaction<Tables>) =>
  transaction.deleteFrom('page').where('hash', 'not in', transaction.selectFrom('article').select('page'))

async function tidySqlite({ db, where, write }: Ledger): Promise<Cleared['index']> {
  let index: Cleared['index'] = 'tidied'
  await write(async (transaction) => {
    const command = (name: string) =>
      sql`insert into reading_search (reading_search, rank) values (${name}, 1)`.execute(transaction)
    try {
      await command('integrity-check')
    } catch (cause) {
      if (!String((cause as { code?: string }).code).startsWith('SQLITE_CORRUPT')) throw cause
      index = 'made anew'
      await sql`insert into reading_search (reading_search) values ('rebuild')`.execute(transaction)
    }
    await sql`insert into reading_search (reading_search) values ('optimize')`.execute(transaction)
  })
  try {
    await sql`analyze`.execute(db)
    await sql`vacuum`.execute(db)
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
  } catch (cause) {
    throw ledgerError(where, cause)
  }
  return index
}

async function tidyPostgres({ db, where, write }: Ledger): Promise<Cleared['index']> {
  const anew = await write(async (transaction) => {
    const { numAffectedRows = 0n } = await sql`update reading as t set text = t.text
      where not ${await vectorHolds(transaction)}`.execute(transaction)
    const unfinished = await unfinishedIndexes(transaction)
    for (const name of unfinished) await sql`reindex index ${sql.ref(name)}`.execute(transaction)
    return numAffectedRows > 0n || unfinished.length > 0
  })
  try {
    for (const name of tableNames(migrations)) await sql`vacuum (analyze) ${sql.table(name)}`.execute(db)
  } catch (cause) {
    throw ledgerError(where, cause)
  }
  return anew ? 'made anew' : 'tidied'
}

/** Bytes that the ledger takes: its file, or its tables with their indexes. */
async function sizeOf({ engine, read }: Ledger): Promise<number> {
  return read(async (transaction) => {
    if (engine === 'sqlite') {
      const { rows } = await sql<{ bytes: number }>`select page_count * page_size as bytes
        from pragma_page_count(), pragma_page_size()`.execute(transaction)
      return Number(rows[0]?.bytes ?? 0)
    }
    let bytes = 0
    for (const name of tableNames(migrations)) {
      const { rows } = await sql<{
        bytes: number
      }>`select pg_total_relation_size(${name}::regclass) as bytes`.execute(transaction)
      bytes += Number(rows[0]?.bytes ?? 0)
    }
    return bytes
  })
}

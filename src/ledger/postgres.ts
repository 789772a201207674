import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Ledger, LedgerOptions } from './ledger.js'
import { ledgerError, noLedger } from './ledger-error.js'
import { migrate } from './migrate.js'
import type { Tables } from './tables.js'

/** The lock that a writing transaction holds; any number that other programs in the database don't use. */
const WRITING = 0x0eecad

/** A bigint that a number holds exactly; the ledger has no larger one. */
const numbers = new pg.TypeOverrides()
numbers.setTypeParser(pg.types.builtins.INT8, Number)

/** Opens a ledger in a PostgreSQL database. */
export async function openPostgres(address: string, { create = false }: LedgerOptions): Promise<Ledger> {
  const where = withoutPassword(address)
  const pool = new pg.Pool({
    connectionString: address,
    max: 4,
    types: numbers,
    connectionTimeoutMillis: 20_000,
  })
  // A connection that breaks while it is idle is replaced; the next query tells if the server is gone.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    // One that breaks at work fails its query; the event alone would end the program.
    client.on('error', () => {})
    // Compiling a question takes longer than answering it.
    client.query('set jit = off').catch(() => {})
  })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const ledger: Ledger = {
    engine: 'postgres',
    where,
    db,
    write: async (work) => {
      try {
        return await db.transaction().execute(async (transaction) => {
          await sql`select pg_advisory_xact_lock(${WRITING})`.execute(transaction)
          return work(transaction)
        })
      } catch (cause) {
        throw ledgerError(where, cause)
      }
    },
    read: async (work) => {
      try {
        return await db
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute(work)
      } catch (cause) {
        throw ledgerError(where, cause)
      }
    },
    close: () => db.destroy(),
  }
  try {
    if (!create && !(await hasLedger(db))) throw noLedger(where)
    await migrate(ledger)
  } catch (cause) {
    await ledger.close()
    throw ledgerError(where, cause)
  }
  return ledger
}

const hasLedger = async (db: Kysely<Tables>): Promise<boolean> =>
  (await sql<{ found: boolean }>`select to_regclass('migration') is not null as found`.execute(db)).rows[0]
    ?.found === true

/** The address as it may be shown; a path stays as it is. */
export function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  url.password = ''
  return url.href
}

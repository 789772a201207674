import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type Dialect,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Ledger, LedgerOptions } from './ledger.js'
import { ledgerError, noLedger } from './ledger-error.js'
import { migrate } from './migrate.js'
import type { Tables } from './tables.js'

/** How long to wait for another process that writes. */
const WAIT_MS = 60_000

/** Opens a ledger in a file, whole after a crash or a loss of power: every commit is on the disk when it returns. */
export async function openSqlite(path: string, { create = false }: LedgerOptions): Promise<Ledger> {
  if (!create && !existsSync(path)) throw noLedger(path)
  try {
    if (create) mkdirSync(dirname(path), { recursive: true })
    const database = new Database(path, { timeout: WAIT_MS })
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('cache_size = -64000')
    const db = new Kysely<Tables>({ dialect: dialect(withPrepared(database), () => database.inTransaction) })
    const ledger: Ledger = {
      engine: 'sqlite',
      where: path,
      db,
      write: async (work) => {
        try {
          return await db.transaction().execute(work)
        } catch (cause) {
          throw ledgerError(path, cause)
        }
      },
      read: async (work) => {
        try {
          return await db.transaction().setAccessMode('read only').execute(work)
        } catch (cause) {
          throw ledgerError(path, cause)
        }
      },
      close: async () => {
        if (database.open) keepStatistics(database)
        await db.destroy()
      },
    }
    try {
      await migrate(ledger)
    } catch (cause) {
      await ledger.close()
      throw cause
    }
    return ledger
  } catch (cause) {
    throw ledgerError(path, cause)
  }
}

/** Statements that are kept prepared. */
const KEPT = 300

/** The same database, which prepares a statement once as long as it is in use. */
function withPrepared(database: Database.Database): SqliteDatabase {
  const prepared = new Map<string, Database.Statement>()
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const before = prepared.get(sql)
      // A statement whose rows are still being read can't run again.
      const statement = before && !before.busy ? before : database.prepare(sql)
      prepared.delete(sql)
      prepared.set(sql, statement)
      if (prepared.size > KEPT) prepared.delete(prepared.keys().next().value as string)
      return statement
    },
  }
}

/** Tables that have grown are counted anew, so that questions go by the right index; left to later where another writes. */
function keepStatistics(database: Database.Database): void {
  try {
    database.pragma('busy_timeout = 0')
    database.pragma('optimize = 0x10002')
  } catch {}
}

/** A transaction takes the right to write when it begins: one that only asks for it later fails when another came first. */
function dialect(database: SqliteDatabase, inTransaction: () => boolean): Dialect {
  const driver = new SqliteDriver({ database })
  return {
    ...new SqliteDialect({ database }),
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => ({
      init: () => driver.init(),
      acquireConnection: () => driver.acquireConnection(),
      beginTransaction: async (connection, { accessMode }) => {
        const begin = accessMode === 'read only' ? 'begin' : 'begin immediate'
        await connection.executeQuery(CompiledQuery.raw(begin))
      },
      commitTransaction: (connection) => driver.commitTransaction(connection),
      // A full disk has rolled it back already; to do it again would hide why.
      rollbackTransaction: async (connection) => {
        if (inTransaction()) await driver.rollbackTransaction(connection)
      },
      releaseConnection: () => driver.releaseConnection(),
      destroy: () => driver.destroy(),
    }),
  }
}

import type { Kysely, Transaction } from 'kysely'
import { openPostgres } from './postgres.js'
import { openSqlite } from './sqlite.js'
import type { Tables } from './tables.js'

/** An open ledger: one SQLite file, or a PostgreSQL database. */
export type Ledger = Readonly<{
  engine: 'sqlite' | 'postgres'
  /** The path, or the address without its password. */
  where: string
  db: Kysely<Tables>
  /** Runs one write after another, over all processes; all of it is kept or nothing. */
  write: <T>(work: (transaction: Transaction<Tables>) => Promise<T>) => Promise<T>
  /** Reads the ledger as it is at this moment, while others write. */
  read: <T>(work: (transaction: Transaction<Tables>) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}>

export type LedgerOptions = Readonly<{
  /** Make the ledger where there is none. */
  create?: boolean
}>

/** Where the ledger is if nobody says so. */
export const DEFAULT_LEDGER = './onrecord.db'

/**
 * Opens a ledger by the path of its file or a `postgres://` address and brings an older one up to the newest schema.
 * Throws `not-found` where there is none and `create` isn't set, and `ledger` where it can't be used.
 */
export const openLedger = (where: string, options: LedgerOptions = {}): Promise<Ledger> =>
  /^postgres(?:ql)?:\/\//.test(where) ? openPostgres(where, options) : openSqlite(where, options)

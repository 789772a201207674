// Fills both databases with the same rows: SQLite in one transaction, PostgreSQL through COPY, indexes last.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { openLedger } from '../../dist/ledger/ledger.js'
import { COLUMNS } from './make.mjs'

/** Takes rows into a new SQLite ledger; `done` makes the indexes and the statistics. */
export async function sqliteLoader(path) {
  await (await openLedger(path, { create: true })).close()
  const db = new Database(path)
  for (const pragma of [
    'journal_mode = off',
    'synchronous = off',
    'foreign_keys = off',
    'cache_size = -400000',
  ])
    db.pragma(pragma)
  const indexes = db
    .prepare(
      `select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in ('record', 'record_place', 'reading')`,
    )
    .all()
  for (const { name } of indexes) db.exec(`drop index ${name}`)
  const inserts = Object.fromEntries(
    Object.entries(COLUMNS).map(([table, columns]) => [
      table,
      db.prepare(
        `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      ),
    ]),
  )
  const insert = db.transaction((rows) => {
    for (const [table, values] of Object.entries(rows)) for (const row of values) inserts[table].run(row)
  })
  return {
    take: async (rows) => insert(rows),
    done: async () => {
      for (const { sql } of indexes) db.exec(sql)
      db.exec("insert into reading_search (reading_search) values ('optimize')")
      db.exec('analyze')
      db.pragma('journal_mode = wal')
      db.close()
    },
  }
}

/** What COPY reads as one value. */
function copied(value) {
  if (value === null) return '\\N'
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  return String(value).replace(
    /[\\\n\r\t]/g,
    (sign) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign],
  )
}

/** Takes rows into a new PostgreSQL ledger; `done` makes the indexes and the statistics. */
export async function postgresLoader({ address, programs }) {
  await (await openLedger(address, { create: true })).close()
  const client = new pg.Client(address)
  await client.connect()
  const { rows: indexes } = await client.query(`
    select indexname as name, indexdef as sql from pg_indexes
    where tablename in ('record', 'record_place', 'reading') and indexname not like '%_pkey'`)
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  const { rows: keys } = await client.query(`
    select conrelid::regclass as table, conname as name from pg_constraint where contype = 'f'`)
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
  const copies = Object.fromEntries(
    Object.entries(COLUMNS).map(([table, columns]) => {
      const psql = spawn(
        join(programs, 'psql'),
        ['-q', '-v', 'ON_ERROR_STOP=1', address, '-c', `copy ${table} (${columns.join(', ')}) from stdin`],
        { stdio: ['pipe', 'ignore', 'inherit'] },
      )
      return [table, psql]
    }),
  )
  return {
    take: async (rows) => {
      for (const [table, values] of Object.entries(rows)) {
        const lines = values.map((row) => `${row.map(copied).join('\t')}\n`).join('')
        if (lines && !copies[table].stdin.write(lines)) await once(copies[table].stdin, 'drain')
      }
    },
    done: async () => {
      for (const psql of Object.values(copies)) {
        const ended = once(psql, 'exit')
        psql.stdin.end()
        const [code] = await ended
        if (code !== 0) throw new Error('COPY failed')
      }
      await client.query("set maintenance_work_mem = '512MB'")
      for (const { sql } of indexes) await client.query(sql)
      await client.query('vacuum analyze')
      await client.end()
    },
  }
}

import { sql, type Transaction } from 'kysely'
import type { Tables } from '../tables.js'
import type { TableHead, Value } from './backup-format.js'
import type { Shape } from './schema.js'

/** What either database takes as parameters of one statement, and how many bytes of rows are held for it. */
const PARAMETERS = 30_000
const MOST_ROWS = 500
const MOST_BYTES = 4 * 1024 * 1024

type Later = Readonly<{ table: string; column: string; value: Value; to: string; key: Value }>

/** Puts rows into tables, many in one statement; what a row refers to in its own table is set when all rows are there. */
export function inserterFor(transaction: Transaction<Tables>, shapes: readonly Shape[]) {
  let table: TableHead = { table: '', columns: [], binary: [] }
  let own: Shape['references'] = []
  let waiting: (readonly unknown[])[] = []
  const later: Later[] = []
  let [bytes, rows] = [0, 0]
  const flush = async () => {
    if (waiting.length === 0) return
    const columns = sql.join(table.columns.map((name) => sql.ref(name)))
    const values = sql.join(waiting.map((row) => sql`(${sql.join(row)})`))
    await sql`insert into ${sql.table(table.table)} (${columns}) values ${values}`.execute(transaction)
    rows += waiting.length
    waiting = []
    bytes = 0
  }
  return {
    rows: () => rows,
    begin: async (next: TableHead) => {
      await flush()
      table = next
      const references = shapes.find(({ name }) => name === next.table)?.references ?? []
      own = references.filter((reference) => reference.table === next.table)
    },
    put: async (row: readonly Value[]) => {
      const valueIn = (column: string) => row[table.columns.indexOf(column)] ?? null
      for (const { column, to } of own) {
        const value = valueIn(column)
        if (value !== null) later.push({ table: table.table, column, value, to, key: valueIn(to) })
      }
      waiting.push(
        table.columns.map((column, i) => {
          const value = row[i] ?? null
          if (value === null || own.some((reference) => reference.column === column)) return null
          bytes += typeof value === 'string' ? value.length : 8
          return table.binary.includes(column) ? Buffer.from(String(value), 'base64') : value
        }),
      )
      const most = Math.min(MOST_ROWS, Math.floor(PARAMETERS / table.columns.length))
      if (waiting.length >= most || bytes >= MOST_BYTES) await flush()
    },
    end: async () => {
      await flush()
      for (const { table: name, column, value, to, key } of later)
        await sql`update ${sql.table(name)} set ${sql.ref(column)} = ${value}
          where ${sql.ref(to)} = ${key}`.execute(transaction)
    },
  }
}

import { CompiledQuery, SqliteAdapter, type Transaction } from 'kysely'
import type { Tables } from './tables.js'

/** Rows to a statement: few sizes, so that the same statements come again and stay prepared. */
const SIZES = [64, 16, 4, 1] as const

const texts = new Map<string, string>()

/**
 * Puts many rows into a table with statements that are written once. All rows have the columns of the first one; `end` is what follows the
 * values, such as `on conflict …`. Gives what is returned.
 */
export async function insertRows<Returned = unknown>(
  transaction: Transaction<Tables>,
  table: keyof Tables,
  rows: readonly Readonly<Record<string, unknown>>[],
  end = '',
): Promise<Returned[]> {
  const [first] = rows
  if (!first) return []
  const columns = Object.keys(first)
  const numbered = !(transaction.getExecutor().adapter instanceof SqliteAdapter)
  const returned: Returned[] = []
  for (let from = 0; from < rows.length; ) {
    const size = SIZES.find((one) => one <= rows.length - from) as number
    const values: unknown[] = []
    for (const row of rows.slice(from, from + size)) for (const column of columns) values.push(row[column])
    const text = textFor(table, columns, size, end, numbered)
    const result = await transaction.executeQuery<Returned>(CompiledQuery.raw(text, values))
    for (const row of result.rows) returned.push(row)
    from += size
  }
  return returned
}

function textFor(
  table: string,
  columns: readonly string[],
  size: number,
  end: string,
  numbered: boolean,
): string {
  const key = `${numbered}\0${table}\0${columns.join()}\0${size}\0${end}`
  const before = texts.get(key)
  if (before) return before
  let n = 0
  const row = () => `(${columns.map(() => (numbered ? `$${++n}` : '?')).join(', ')})`
  const names = columns.map((column) => `"${column}"`).join(', ')
  const text = `insert into "${table}" (${names}) values ${Array.from({ length: size }, row).join(', ')} ${end}`
  texts.set(key, text)
  return text
}

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { shapesOf } from '../../../src/ledger/care/schema.js'
import type { Ledger } from '../../../src/ledger/ledger.js'
import { migrations } from '../../../src/ledger/migrate.js'

/** What hangs on when, and on the order in which rows were counted up, and not on what was read. */
const PASSING = new Set(['learned', 'seq', 'settled', 'reading', 'record'])

/**
 * All rows of a ledger but for times and counted numbers, in one order, table by table: the same for two ledgers that hold the same.
 * A row tells whether it is superseded, and records bring their places.
 */
export const contentsOf = (ledger: Ledger): Promise<Readonly<Record<string, readonly string[]>>> =>
  ledger.read(async (transaction) => {
    const contents: Record<string, readonly string[]> = {}
    for (const { name, columns } of await shapesOf(transaction, ledger.engine, migrations)) {
      const kept = columns.filter((column) => !PASSING.has(column))
      const places =
        name === 'record_place' ? sql`, (select id from record r where r.seq = t.record) as of_record` : sql``
      const { rows } = await sql<
        Record<string, unknown>
      >`select ${sql.join(kept.map((c) => sql.ref(`t.${c}`)))}
        ${places} from ${sql.table(name)} as t`.execute(transaction)
      contents[name] = rows.map(lineOf).sort()
    }
    return contents
  })

const lineOf = (row: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        value instanceof Uint8Array
          ? createHash('sha256').update(value).digest('hex')
          : key === 'superseded'
            ? value !== null
            : value,
      ]),
    ),
  )

import { sql } from 'kysely'
import { migrations } from '../../migrate.js'
import type { Check } from '../check.js'
import { shapesOf } from '../schema.js'

const RESTORE = 'Bring back a backup with onrecord restore, or add the reports again to a new ledger.'
/** Rows without what they refer to that are looked for in each table. */
const MOST = 20

/** The database’s own look at its file and at what rows refer to. */
export const database: Check = {
  id: 'database',
  holds: 'the database is whole, and what rows refer to is there',
  table: null,
  async *find({ ledger: { engine, where }, transaction }) {
    if (engine === 'sqlite') {
      const { rows } = await sql<{
        integrity_check: string
      }>`pragma integrity_check(${sql.lit(MOST)})`.execute(transaction)
      for (const { integrity_check: message } of rows)
        if (message !== 'ok') yield { where, message: `The file is damaged: ${message}`, advice: RESTORE }
    }
    for (const { name, references } of await shapesOf(transaction, engine, migrations))
      for (const { column, table, to } of references) {
        const [from, target] = [sql.ref(`t.${column}`), sql.ref(`o.${to}`)]
        const { rows } = await sql<{ value: string }>`select distinct cast(${from} as text) as value
          from ${sql.table(name)} as t left join ${sql.table(table)} as o on ${target} = ${from}
          where ${from} is not null and ${target} is null limit ${sql.lit(MOST)}`.execute(transaction)
        for (const { value } of rows)
          yield {
            where: `${name}.${column} ${value}`,
            message: `A row of ${name} refers to a row of ${table} that is not there`,
            advice: RESTORE,
          }
      }
  },
}

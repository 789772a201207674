import { sql, type Transaction } from 'kysely'
import type { Ledger } from '../ledger.js'
import { type Migration, statementsFor } from '../migrate.js'
import type { Tables } from '../tables.js'

type Engine = Ledger['engine']
type Reading = Transaction<Tables>

/** A table of the ledger as the database has it; columns that the database works out by itself are left out. */
export type Shape = Readonly<{
  name: keyof Tables
  columns: readonly string[]
  /** Those of the columns that hold bytes. */
  binary: readonly string[]
  /** The column that the database counts up; null where there is none. */
  serial: string | null
  references: readonly Readonly<{ column: string; table: string; to: string }>[]
}>

/** The tables that steps of the schema make, each after those it refers to; the list of steps itself is not among them. */
export const tableNames = (steps: readonly Migration[]): readonly (keyof Tables)[] =>
  steps.flatMap(({ sql: text }) =>
    [...text.matchAll(/^create table (\w+)/gm)].map(([, name]) => name as keyof Tables),
  )

/** The ledger's tables, each after those it refers to. */
export async function shapesOf(
  transaction: Reading,
  engine: Engine,
  steps: readonly Migration[],
): Promise<readonly Shape[]> {
  const shapes: Shape[] = []
  for (const name of tableNames(steps)) {
    const columns = await (engine === 'sqlite' ? sqliteColumns : postgresColumns)(transaction, name)
    if (columns.length === 0) continue
    const references = await (engine === 'sqlite' ? sqliteReferences : postgresReferences)(transaction, name)
    shapes.push({
      name,
      columns: columns.map((column) => column.name),
      binary: columns.filter(({ type }) => /^(?:bytea|blob)$/i.test(type)).map((column) => column.name),
      serial: columns.find(({ serial }) => Boolean(serial))?.name ?? null,
      references,
    })
  }
  return shapes
}

/** Takes away all that steps of the schema have made, and the list of steps; indexes and triggers go with their tables. */
export async function dropAll(
  transaction: Transaction<Tables>,
  engine: Engine,
  steps: readonly Migration[],
): Promise<void> {
  const made = steps
    .flatMap(({ sql: text }) => statementsFor(engine, text))
    .flatMap((statement) => {
      const [, kind, name] =
        /^create ((?:virtual )?table|text search \w+|view|materialized view|function|type|sequence) (\w+)/.exec(
          statement,
        ) ?? []
      return kind && name ? [`${kind.replace('virtual ', '')} if exists ${name}`] : []
    })
  const tables = ['table if exists migration', ...made.filter((what) => what.startsWith('table'))]
  for (const what of [...tables.reverse(), ...made.filter((what) => !what.startsWith('table')).reverse()])
    await sql.raw(`drop ${what}`).execute(transaction)
}

type Column = Readonly<{ name: string; type: string; serial: number | boolean }>
type Reference = Shape['references'][number]

const sqliteColumns = async (transaction: Reading, table: string): Promise<readonly Column[]> =>
  (
    await sql<Column>`select name, type, pk = 1 and lower(type) = 'integer' as serial
      from pragma_table_info(${table}) order by cid`.execute(transaction)
  ).rows

const sqliteReferences = async (transaction: Reading, table: string): Promise<readonly Reference[]> =>
  (
    await sql<Reference>`select "from" as "column", "table", "to"
      from pragma_foreign_key_list(${table}) order by id desc`.execute(transaction)
  ).rows

const postgresColumns = async (transaction: Reading, table: string): Promise<readonly Column[]> =>
  (
    await sql<Column>`select column_name as name, data_type as type, is_identity = 'YES' as serial
      from information_schema.columns
      where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER'
      order by ordinal_position`.execute(transaction)
  ).rows

const postgresReferences = async (transaction: Reading, table: string): Promise<readonly Reference[]> =>
  (
    await sql<Reference>`select a.attname as "column", t.relname as "table", b.attname as "to"
      from pg_constraint c
      join pg_class s on s.oid = c.conrelid
      join pg_class t on t.oid = c.confrelid
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
      where c.contype = 'f' and s.relname = ${table} and s.relnamespace = current_schema()::regnamespace
      order by c.conname`.execute(transaction)
  ).rows

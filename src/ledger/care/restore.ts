import { existsSync, rmSync } from 'node:fs'
import { sql, type Transaction } from 'kysely'
import { OnRecordError } from '../../text/error.js'
import { type Ledger, openLedger } from '../ledger.js'
import { applySteps, hashOf, type Migration, migrations } from '../migrate.js'
import type { Tables } from '../tables.js'
import { type BackupHead, readBackup } from './backup-format.js'
import { inserterFor } from './insert.js'
import { rowCount } from './rows.js'
import { dropAll, shapesOf } from './schema.js'

export type RestoreOptions = Readonly<{
  /** Take the place of what the ledger holds. */
  replace?: boolean
  onProgress?: (stage: 'checking' | 'restoring', bytes: number) => void
}>

/**
 * Puts a backup into a ledger, made where there is none: all of it or nothing. The backup is checked as a whole before the ledger is
 * touched. Throws `format` for a backup that isn't whole, and `conflict` where the ledger holds something and `replace` isn't set.
 */
export async function restore(
  path: string,
  where: string,
  { replace = false, onProgress }: RestoreOptions = {},
): Promise<Readonly<{ rows: number }>> {
  const steps = await check(path, (bytes) => onProgress?.('checking', bytes))
  const isFile = !/^postgres(?:ql)?:\/\//.test(where)
  const isNew = isFile && !existsSync(where)
  try {
    const ledger = await openLedger(where, { create: true })
    try {
      return await ledger.write(async (transaction) => {
        if (!replace && (await holdsAnything(transaction, ledger))) throw notEmpty(ledger.where)
        return fill(transaction, ledger, path, steps, (bytes) => onProgress?.('restoring', bytes))
      })
    } finally {
      await ledger.close()
    }
  } catch (cause) {
    if (isNew) for (const end of ['', '-wal', '-shm']) rmSync(where + end, { force: true })
    throw cause
  }
}

/** Goes through all of a backup; gives the steps of the schema it was made with. */
async function check(path: string, onBytes: (bytes: number) => void): Promise<readonly Migration[]> {
  let steps: readonly Migration[] = []
  for await (const part of readBackup(path, onBytes))
    if (part.kind === 'head') steps = stepsOf(path, part.head)
  return steps
}

function stepsOf(path: string, { migrations: done }: BackupHead): readonly Migration[] {
  return done.map(({ version, hash }) => {
    const step = migrations.find((known) => known.version === version)
    if (step && hashOf(step) === hash) return step
    throw new OnRecordError({
      code: 'format',
      message: step
        ? `${path} was made by another edition of OnRecord (its schema ${version} is not this one’s)`
        : `${path} was made by a newer OnRecord (schema ${version})`,
      hint: 'Use that version of OnRecord.',
    })
  })
}

async function holdsAnything(transaction: Transaction<Tables>, { engine }: Ledger): Promise<boolean> {
  for (const { name } of await shapesOf(transaction, engine, migrations))
    if ((await rowCount(transaction, name)) > 0) return true
  return false
}

const notEmpty = (where: string) =>
  new OnRecordError({
    code: 'conflict',
    message: `The ledger ${where} is not empty`,
    hint: 'Restore into another one with --ledger, or give --replace to lose what this one holds.',
  })

/** Makes the schema as it was when the backup was made, fills it, and brings it up to the newest. */
async function fill(
  transaction: Transaction<Tables>,
  { engine }: Ledger,
  path: string,
  steps: readonly Migration[],
  onBytes: (bytes: number) => void,
): Promise<{ rows: number }> {
  await dropAll(transaction, engine, migrations)
  await applySteps(transaction, engine, steps)
  const shapes = await shapesOf(transaction, engine, steps)
  const inserter = inserterFor(transaction, shapes)
  for await (const part of readBackup(path, onBytes)) {
    if (part.kind === 'table') await inserter.begin(part.table)
    if (part.kind === 'row') await inserter.put(part.row)
    if (part.kind === 'end') await inserter.end()
  }
  if (engine === 'postgres')
    for (const { name, serial } of shapes)
      if (serial)
        await sql`select setval(pg_get_serial_sequence(${name}, ${serial}), greatest(1, max(${sql.ref(serial)})),
          max(${sql.ref(serial)}) is not null) from ${sql.table(name)}`.execute(transaction)
  await applySteps(
    transaction,
    engine,
    migrations.filter((step) => !steps.includes(step)),
  )
  return { rows: inserter.rows() }
}

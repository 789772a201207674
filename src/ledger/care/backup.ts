import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { fileError } from '../../intake/file.js'
import type { Ledger } from '../ledger.js'
import { migrations } from '../migrate.js'
import type { Tables } from '../tables.js'
import { type BackupHead, FORMAT, type TableHead, type Value } from './backup-format.js'
import { rowCount, rowsOf } from './rows.js'
import { type Shape, shapesOf } from './schema.js'

export type BackupOptions = Readonly<{
  now?: () => Date
  onProgress?: (rows: number, total: number) => void
}>

/** Rows at a time: pages and texts are large. */
const SIZES: Partial<Record<keyof Tables, number>> = { page: 16, reading: 64, sketch: 256 }
const SIZE = 2000

/**
 * Writes all of a ledger as it is at this moment to a file, while others go on writing to the ledger. The file is there when
 * it is whole, and not before. Gives the rows and the bytes of the file.
 */
export async function backup(
  ledger: Ledger,
  path: string,
  options: BackupOptions = {},
): Promise<Readonly<{ rows: number; bytes: number }>> {
  const part = `${path}.part`
  try {
    let rows = 0
    await ledger.read(async (transaction) => {
      const shapes = await shapesOf(transaction, ledger.engine, migrations)
      let total = 0
      for (const { name } of shapes) total += await rowCount(transaction, name)
      const migrated = await transaction
        .selectFrom('migration')
        .select(['version', 'name', 'hash'])
        .orderBy('version')
        .execute()
      const made = (options.now ?? (() => new Date()))().toISOString()
      const head: BackupHead = { onrecord: 'backup', format: FORMAT, migrations: migrated, made }
      async function* lines() {
        yield JSON.stringify(head)
        for (const shape of shapes) {
          const { name, columns, binary } = shape
          yield JSON.stringify({ table: name, columns, binary } satisfies TableHead)
          const size = SIZES[name] ?? SIZE
          const wanted = sql<
            Record<string, unknown>
          >`${sql.join(columns.map((column) => sql.ref(`t.${column}`)))}`
          for await (const some of rowsOf(transaction, ledger.engine, {
            table: name,
            columns: wanted,
            size,
          })) {
            for (const row of some) yield JSON.stringify(valuesOf(row, shape))
            rows += some.length
            options.onProgress?.(rows, total)
          }
        }
      }
      const lost = (cause: unknown) => {
        throw typeof (cause as NodeJS.ErrnoException).syscall === 'string' ? fileError(path, cause) : cause
      }
      await pipeline(
        withEnd(lines(), () => rows),
        createGzip(),
        createWriteStream(part),
      ).catch(lost)
    })
    const bytes = await toDisk(part)
    await rename(part, path)
    await toDisk(dirname(path))
    return { rows, bytes }
  } catch (cause) {
    await rm(part, { force: true })
    throw cause
  }
}

const valuesOf = (row: Readonly<Record<string, unknown>>, { columns, binary }: Shape): readonly Value[] =>
  columns.map((column) =>
    binary.includes(column) && row[column] !== null
      ? Buffer.from(row[column] as Uint8Array).toString('base64')
      : (row[column] as Value),
  )

/** The lines in chunks, and after them what they are checked by. */
async function* withEnd(lines: AsyncIterable<string>, rows: () => number): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let chunk = ''
  for await (const line of lines) {
    chunk += `${line}\n`
    if (chunk.length < 64 * 1024) continue
    hash.update(chunk)
    yield chunk
    chunk = ''
  }
  hash.update(chunk)
  yield `${chunk}${JSON.stringify({ end: true, rows: rows(), sha256: hash.digest('hex') })}\n`
}

/** Waits until a file or folder is on the disk; gives its size. */
async function toDisk(path: string): Promise<number> {
  const file = await open(path, 'r')
  try {
    await file.sync()
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}

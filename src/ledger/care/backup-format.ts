import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { fileError } from '../../intake/file.js'
import { OnRecordError } from '../../text/error.js'

/**
 * A backup is gzipped lines of JSON: a head, then for each table its name and columns and a list for each row, at last the number
 * of rows and the SHA-256 of all lines before. Bytes stand in base 64. It is the same for both databases.
 */
export type BackupHead = Readonly<{
  onrecord: 'backup'
  format: 1
  /** The steps of the schema that made the ledger. */
  migrations: readonly Readonly<{ version: number; name: string; hash: string }>[]
  made: string
}>
export type TableHead = Readonly<{ table: string; columns: readonly string[]; binary: readonly string[] }>
export type Value = string | number | null
export type BackupEnd = Readonly<{ end: true; rows: number; sha256: string }>

export type BackupPart = Readonly<
  | { kind: 'head'; head: BackupHead }
  | { kind: 'table'; table: TableHead }
  | { kind: 'row'; row: readonly Value[] }
  | { kind: 'end'; rows: number }
>

export const FORMAT = 1

const damaged = (path: string, cause?: unknown) =>
  new OnRecordError({
    code: 'format',
    message: `${path} is cut off or damaged`,
    hint: 'Take another backup; this one can’t be restored whole, so nothing of it is.',
    cause,
  })

const noBackup = (path: string, cause?: unknown) =>
  new OnRecordError({
    code: 'format',
    message: `${path} is no backup of a ledger`,
    hint: 'Give a file that onrecord backup has written.',
    cause,
  })

/**
 * The parts of a backup, in order; `onBytes` is told how much of the file has been read. Throws `format` where it is none or not whole:
 * the hash is known at the end only, so who must not act on a damaged one goes through it twice.
 */
export async function* readBackup(
  path: string,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256')
  let rows = 0
  let ended = false
  let head: BackupHead | null = null
  for await (const line of linesOf(path, onBytes, () => (head ? damaged(path) : noBackup(path)))) {
    if (ended) throw damaged(path)
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (cause) {
      throw head ? damaged(path, cause) : noBackup(path, cause)
    }
    if (!head) {
      head = checkHead(path, value)
      yield { kind: 'head', head }
    } else if (Array.isArray(value)) {
      rows++
      yield { kind: 'row', row: value }
    } else if (isEnd(value)) {
      if (value.rows !== rows || value.sha256 !== hash.digest('hex')) throw damaged(path)
      ended = true
      yield { kind: 'end', rows }
      continue
    } else yield { kind: 'table', table: value as TableHead }
    hash.update(line).update('\n')
  }
  if (!ended) throw head ? damaged(path) : noBackup(path)
}

const isEnd = (value: unknown): value is BackupEnd => (value as BackupEnd)?.end === true

function checkHead(path: string, value: unknown): BackupHead {
  const head = value as BackupHead
  if (head?.onrecord !== 'backup') throw noBackup(path)
  if (head.format !== FORMAT)
    throw new OnRecordError({
      code: 'format',
      message: `${path} was made by a newer OnRecord (backups of format ${head.format})`,
      hint: 'Use that version of OnRecord, or a newer one.',
    })
  return head
}

/** The lines of a compressed file; a line may be as long as a page. */
async function* linesOf(
  path: string,
  onBytes: (bytes: number) => void,
  broken: () => OnRecordError,
): AsyncGenerator<string> {
  const file = createReadStream(path)
  let opened = true
  file.on('error', () => {
    opened = false
  })
  let parts: Buffer[] = []
  try {
    const stream = pipeline(file, createGunzip(), () => {}) as AsyncIterable<Buffer>
    for await (const chunk of stream) {
      onBytes(file.bytesRead)
      let from = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        parts.push(chunk.subarray(from, at))
        yield Buffer.concat(parts).toString()
        parts = []
        from = at + 1
      }
      if (from < chunk.length) parts.push(chunk.subarray(from))
    }
  } catch (cause) {
    if (!opened) throw fileError(path, cause)
    if (cause instanceof OnRecordError) throw cause
    throw broken()
  }
  if (parts.length > 0) throw broken()
}

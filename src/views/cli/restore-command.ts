import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileError } from '../../intake/file.js'
import { restore } from '../../ledger/care/restore.js'
import { withoutPassword } from '../../ledger/postgres.js'
import { OnRecordError } from '../../text/error.js'
import { count } from '../words.js'
import type { Arguments } from './arguments.js'
import { careBar } from './care-bar.js'
import { whereOf } from './ledger-option.js'
import { print } from './output.js'

/** `onrecord restore`: a backup becomes a ledger again. */
export async function restoreCommand(
  [file = '']: readonly string[],
  options: Arguments['options'],
): Promise<number> {
  const where = whereOf(options)
  if (resolve(file) === resolve(where))
    throw new OnRecordError({
      code: 'misuse',
      message: `${file} is both the backup and the ledger`,
      hint: 'Name the ledger with --ledger.',
    })
  const size = sizeOf(file)
  const bar = careBar('bytes restored', options.has('json'))
  // The file is read twice: once to check it.
  const { rows } = await restore(file, where, {
    replace: options.has('replace'),
    onProgress: (stage, bytes) => bar.show(stage === 'checking' ? bytes : size + bytes, 2 * size),
  }).finally(() => bar.clear())
  const named = withoutPassword(where)
  await print(
    options.has('json')
      ? JSON.stringify({ ledger: named, file, rows })
      : `${file} is back in ${named}: ${count(rows, 'row')}`,
  )
  return 0
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch (cause) {
    throw fileError(file, cause)
  }
}

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { backup } from '../../ledger/care/backup.js'
import { OnRecordError } from '../../text/error.js'
import { count } from '../words.js'
import type { Arguments } from './arguments.js'
import { inBytes } from './bytes.js'
import { careBar } from './care-bar.js'
import { whereOf, withLedger } from './ledger-option.js'
import { print } from './output.js'

/** `onrecord backup`: one file with all of the ledger. */
export async function backupCommand(
  [out = '']: readonly string[],
  options: Arguments['options'],
): Promise<number> {
  checkOutput(out, options)
  return withLedger(options, async (ledger) => {
    const bar = careBar('rows written', options.has('json'))
    const { rows, bytes } = await backup(ledger, out, { onProgress: bar.show }).finally(() => bar.clear())
    await print(
      options.has('json')
        ? JSON.stringify({ ledger: ledger.where, file: out, rows, bytes })
        : `${ledger.where} is in ${out}: ${count(rows, 'row')}, ${inBytes(bytes)}`,
    )
    return 0
  })
}

function checkOutput(out: string, options: Arguments['options']): void {
  if (resolve(out) === resolve(whereOf(options)))
    throw new OnRecordError({
      code: 'misuse',
      message: `${out} is the ledger itself`,
      hint: 'Give the backup another name.',
    })
  if (existsSync(out) && !options.has('replace'))
    throw new OnRecordError({
      code: 'conflict',
      message: `${out} is there already`,
      hint: 'Give another name, or --replace.',
    })
}

import { gc, type Rubbish, rubbishIn } from '../../ledger/care/gc.js'
import { count } from '../words.js'
import type { Arguments } from './arguments.js'
import { inBytes } from './bytes.js'
import { withLedger } from './ledger-option.js'
import { print } from './output.js'

/** `onrecord gc`: what goes or went, and the room it freed. */
export const gcCommand = (_: readonly string[], options: Arguments['options']): Promise<number> =>
  withLedger(options, async (ledger) => {
    const json = options.has('json')
    if (options.has('dry-run')) {
      const rubbish = await rubbishIn(ledger)
      await print(
        json
          ? JSON.stringify({ ledger: ledger.where, dryRun: true, ...rubbish })
          : `Would go: ${inWords(rubbish)}`,
      )
      return 0
    }
    const cleared = await gc(ledger)
    const freed = Math.max(0, cleared.bytesBefore - cleared.bytesAfter)
    await print(
      json
        ? JSON.stringify({ ledger: ledger.where, dryRun: false, ...cleared })
        : `Cleared away: ${inWords(cleared)}. Full-text index ${cleared.index}. ${inBytes(freed)} freed; ${ledger.where} takes ${inBytes(cleared.bytesAfter)}.`,
    )
    return 0
  })

const inWords = ({ failures, pages, pageBytes }: Rubbish) =>
  `${count(failures, 'settled failure')}, ${count(pages, 'page')} without an article${pages > 0 ? ` (${inBytes(pageBytes)})` : ''}`

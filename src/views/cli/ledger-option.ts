import { DEFAULT_LEDGER, type Ledger, type LedgerOptions, openLedger } from '../../ledger/ledger.js'
import { isOfDatabase, ledgerError } from '../../ledger/ledger-error.js'
import type { Arguments } from './arguments.js'

/** Where the ledger is that a command line names. */
export const whereOf = (options: Arguments['options']): string =>
  options.get('ledger')?.[0] ?? (process.env.ONRECORD_LEDGER || DEFAULT_LEDGER)

/** Opens the ledger that a command line names, works with it and closes it. */
export async function withLedger<T>(
  options: Arguments['options'],
  work: (ledger: Ledger) => Promise<T>,
  how: LedgerOptions = {},
): Promise<T> {
  const ledger = await openLedger(whereOf(options), how)
  try {
    return await work(ledger)
  } catch (cause) {
    throw isOfDatabase(cause) ? ledgerError(ledger.where, cause) : cause
  } finally {
    await ledger.close()
  }
}

import type { Ledger } from '../ledger.js'
import { ledgerError } from '../ledger-error.js'
import { masksOf } from '../masks/lazy.js'
import type { Listed } from './find-sources.js'
import { DEFAULT_LIMIT, MOST } from './question.js'
import { countOf } from './values.js'

/** Something that could not be taken in, and why; `settled` is when it came in after all. */
export type FoundFailure = Readonly<{
  name: string
  code: string
  message: string
  hint: string
  learned: string
  settled: string | null
}>

/** What could not be taken in, the newest first; with `all`, what came in later too. */
export async function findFailures(
  ledger: Ledger,
  { all = false, limit: asked }: Readonly<{ all?: boolean; limit?: number | undefined }> = {},
): Promise<Listed<FoundFailure>> {
  const limit = countOf(asked ?? DEFAULT_LIMIT, MOST)
  const { db, where } = ledger
  try {
    const rows = await db
      .selectFrom('failure')
      .select(['name', 'code', 'message', 'hint', 'learned', 'settled'])
      .$if(!all, (query) => query.where('settled', 'is', null))
      .orderBy('learned', 'desc')
      .orderBy('id')
      .limit(limit + 1)
      .execute()
    const masks = await masksOf(ledger)
    return {
      items: rows.slice(0, limit).map((row) => ({
        ...row,
        name: masks.text(row.name),
        message: masks.text(row.message),
      })),
      more: rows.length > limit,
    }
  } catch (cause) {
    throw ledgerError(where, cause)
  }
}

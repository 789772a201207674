import { setImmediate } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { Failed, Unchanged } from '../intake/found.js'
import { append, appendCapture, appendRedirect } from './append.js'
import { shortHash } from './ids.js'
import type { Ledger } from './ledger.js'
import { isFaultOfLedger } from './ledger-error.js'
import type { NewArticle } from './new-article.js'
import { storable } from './storable.js'
import type { Tables } from './tables.js'

/** A page whose article the ledger has, and where it was found this time. */
export type KnownPage = Readonly<{ article: string; capture: NewArticle['capture'] }>

/** What became of one page: read, there before, not had, or not changed since it was last fetched. */
export type Outcome =
  | Readonly<{ kind: 'read'; article: NewArticle }>
  | Readonly<{ kind: 'known' } & KnownPage>
  | Failed
  | Unchanged

/** Counts of pages: `added` are articles that the ledger did not have. */
export type Totals = Readonly<{ added: number; known: number; failed: number }>
export type Kept = Readonly<{ added: readonly NewArticle[]; known: number; failed: readonly Failed[] }>

/**
 * Keeps what became of some pages; tells what is new and what failed. Where the database refuses one of them, each is kept by
 * itself and that one is a failure. Throws `ledger` where the database itself is at fault.
 */
export async function keep(ledger: Ledger, outcomes: readonly Outcome[], now: string): Promise<Kept> {
  try {
    return await keepTogether(ledger, outcomes, now)
  } catch (cause) {
    if (isFaultOfLedger(cause)) throw cause
    const [only] = outcomes
    if (outcomes.length === 1 && only)
      return only.kind === 'read'
        ? keepTogether(ledger, [refused(only.article, cause)], now)
        : Promise.reject(cause)
    let kept: Kept = { added: [], known: 0, failed: [] }
    for (const outcome of outcomes) {
      const one = await keep(ledger, [outcome], now)
      kept = {
        added: [...kept.added, ...one.added],
        known: kept.known + one.known,
        failed: [...kept.failed, ...one.failed],
      }
    }
    return kept
  }
}

const refused = ({ capture }: NewArticle, cause: unknown): Failed => ({
  kind: 'failed',
  name: capture.address,
  code: 'internal',
  message: `The ledger could not take it: ${(cause as Error).message}`,
  hint: 'Please report it with the page.',
  provenance: capture.provenance,
})

/** All of it is kept, or nothing. */
const keepTogether = (ledger: Ledger, outcomes: readonly Outcome[], now: string): Promise<Kept> =>
  ledger.write(async (transaction) => {
    const added: NewArticle[] = []
    let known = 0
    const failed: Failed[] = []
    for (const outcome of outcomes) {
      // The threads get their next pages meanwhile.
      await setImmediate()
      switch (outcome.kind) {
        case 'read':
          if (await append(transaction, outcome.article, now)) added.push(outcome.article)
          else known++
          break
        case 'known':
          await appendCapture(transaction, outcome.article, outcome.capture, now)
          known++
          break
        case 'unchanged':
          if (outcome.provenance.kind === 'web') await appendRedirect(transaction, outcome.provenance, now)
          known++
          break
        case 'failed':
          await appendFailure(transaction, outcome, now)
          failed.push(outcome)
      }
    }
    return { added, known, failed }
  })

/** Keeps why a page could not be had or read; the same failure again is no second one. */
async function appendFailure(transaction: Transaction<Tables>, failed: Failed, now: string): Promise<void> {
  const { name, code, message, hint } = storable(failed)
  const provenance = failed.provenance && JSON.stringify(storable(failed.provenance))
  await transaction
    .insertInto('failure')
    .values({
      id: `x${shortHash(name, code, message)}`,
      name,
      code,
      message,
      hint,
      provenance,
      learned: now,
      settled: null,
    })
    .onConflict((on) => on.column('id').doUpdateSet({ learned: now, settled: null }))
    .execute()
}

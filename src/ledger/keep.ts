import type { Transaction } from 'kysely'
import type { Failed, Found, Unchanged } from '../intake/found.js'
import { append, appendCapture } from './append.js'
import { addressOf, shortHash } from './ids.js'
import type { Ledger } from './ledger.js'
import { type NewArticle, namesOf } from './new-article.js'
import { storable } from './storable.js'
import type { Tables } from './tables.js'

/** What became of one page: read, there before, not had, or not changed since it was last fetched. */
export type Outcome =
  | Readonly<{ kind: 'read'; article: NewArticle }>
  | Readonly<{ kind: 'known'; found: Found }>
  | Failed
  | Unchanged

/** Counts of pages: `added` are articles that the ledger did not have. */
export type Totals = Readonly<{ added: number; known: number; failed: number }>
export type Kept = Readonly<{ added: readonly NewArticle[]; known: number; failed: readonly Failed[] }>

/** Keeps what became of some pages, all of it or none; tells what is new and what failed. */
export const keep = (ledger: Ledger, outcomes: readonly Outcome[], now: string): Promise<Kept> =>
  ledger.write(async (transaction) => {
    const added: NewArticle[] = []
    let known = 0
    const failed: Failed[] = []
    for (const outcome of outcomes)
      switch (outcome.kind) {
        case 'read':
          if (await append(transaction, outcome.article, now)) added.push(outcome.article)
          else known++
          break
        case 'known': {
          const { article, capture } = namesOf(outcome.found)
          const { provenance } = outcome.found
          const address = addressOf(provenance)
          await appendCapture(transaction, article, { id: capture, address, provenance }, now)
          known++
          break
        }
        case 'unchanged':
          known++
          break
        case 'failed':
          await appendFailure(transaction, outcome, now)
          failed.push(outcome)
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

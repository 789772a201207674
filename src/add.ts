import { inOrder } from './in-order.js'
import { findPages } from './intake/find-pages.js'
import type { Item } from './intake/found.js'
import type { Fetched, IntakeOptions } from './intake/options.js'
import { keep, type Outcome, type Totals } from './ledger/keep.js'
import { isKnown, keepVisits, lastVisit } from './ledger/known.js'
import type { Ledger } from './ledger/ledger.js'
import { type Readers, startReaders, threadsFor } from './workers/pool.js'

export type AddOptions = IntakeOptions &
  Readonly<{
    /** Reading threads; one for each core where not given. */
    threads?: number
    /** Called when pages are kept for good: the totals so far, and the ids of the articles just added. */
    onKept?: (totals: Totals, articles: readonly string[]) => void
  }>

/** Pages to a transaction, and how long the first of them waits for the others. */
const BATCH = 16
const WAIT_MS = 500

/**
 * Pours pages into the ledger: found, read on all cores, kept in the order found. What is kept stays kept; run again
 * after a break, it goes on where it stopped. A page that can't be had or read is a failure and stops no other.
 * Throws `misuse` for an empty list of inputs and `ledger` where the ledger can't be written.
 */
export async function add(
  ledger: Ledger,
  inputs: readonly string[],
  options: AddOptions = {},
): Promise<Totals> {
  const { onKept, now = () => new Date() } = options
  const threads = threadsFor(options.threads)
  let readers: Readers | null = null
  const outcomeOf = async (item: Item): Promise<Outcome> => {
    if (item.kind !== 'page') return item
    if (await isKnown(ledger, item)) return { kind: 'known', found: item }
    readers ??= startReaders(threads)
    return readers.read(item)
  }
  const visits: Fetched[] = []
  let totals: Totals = { added: 0, known: 0, failed: 0 }
  let batch: Outcome[] = []
  let since = performance.now()
  const keepBatch = async () => {
    if (batch.length === 0) return
    const kept = await keep(ledger, batch, now().toISOString())
    totals = {
      added: totals.added + kept.added.length,
      known: totals.known + kept.known,
      failed: totals.failed + kept.failed,
    }
    batch = []
    onKept?.(totals, kept.added)
  }
  try {
    const found = findPages(inputs, {
      ...options,
      known: (url) => lastVisit(ledger, url),
      onFetched: (fetched) => visits.push(fetched),
    })
    for await (const outcome of inOrder(found, outcomeOf, threads * 16)) {
      if (batch.length === 0) since = performance.now()
      batch.push(outcome)
      if (batch.length >= BATCH || performance.now() - since > WAIT_MS) await keepBatch()
    }
    await keepBatch()
    // A feed whose pages did not all come is asked for again as if it had never been read.
    if (visits.length > 0 && totals.failed === 0) await keepVisits(ledger, visits, now().toISOString())
    return totals
  } finally {
    await (readers as Readers | null)?.close()
  }
}

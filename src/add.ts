import { inOrder } from './in-order.js'
import { findPages } from './intake/find-pages.js'
import type { Item } from './intake/found.js'
import type { Fetched, IntakeOptions } from './intake/options.js'
import { type Kept, keep, type Outcome, type Totals } from './ledger/keep.js'
import { keepVisits, knownPage, lastVisit } from './ledger/known.js'
import type { Ledger } from './ledger/ledger.js'
import { type Readers, startReaders, threadsFor } from './workers/pool.js'

/** How far it has come: pages dealt with, those of them that failed, and the share of the whole, null where that isn't known. */
export type AddProgress = Readonly<{ pages: number; failed: number; share: number | null }>

export type AddOptions = Omit<IntakeOptions, 'onProgress'> &
  Readonly<{
    /** Reading threads; one for each core where not given. */
    threads?: number
    /** Called when pages are kept for good: the totals so far, and what was just kept. */
    onKept?: (totals: Totals, kept: Kept) => void | Promise<void>
    /** Called for each page that is read or failed, before it is kept. */
    onProgress?: (progress: AddProgress) => void
  }>

/** Pages to a transaction, and how long the first of them waits for the others. */
const BATCH = 48
const WAIT_MS = 1000
/** Pages in work for each thread: while some are kept, the threads have others to read. */
const AHEAD = 32

/**
 * Pours pages into the ledger: found, read on all cores, kept in the order found. What is kept stays kept; run again
 * after a break, it goes on where it stopped. A page that can't be had or read is a failure and stops no other. Where
 * the signal goes off, keeps what has been read and gives the totals so far.
 * Throws `misuse` for an empty list of inputs and `ledger` where the ledger can't be written.
 */
export async function add(
  ledger: Ledger,
  inputs: readonly string[],
  options: AddOptions = {},
): Promise<Totals> {
  const { onKept, onProgress, now = () => new Date(), signal } = options
  const threads = threadsFor(options.threads)
  let readers: Readers | null = null
  let found = 0
  const outcomeOf = async (item: Item): Promise<Outcome> => {
    found++
    if (item.kind !== 'page') return item
    const known = await knownPage(ledger, item)
    if (known) return { kind: 'known', ...known }
    signal?.throwIfAborted()
    readers ??= startReaders(threads)
    const outcome = await readers.read(item)
    signal?.throwIfAborted()
    return outcome
  }
  const stop = () => void readers?.close()
  signal?.addEventListener('abort', stop, { once: true })

  let totals: Totals = { added: 0, known: 0, failed: 0 }
  const keepAll = async (outcomes: readonly Outcome[]) => {
    const kept = await keep(ledger, outcomes, now().toISOString())
    totals = {
      added: totals.added + kept.added.length,
      known: totals.known + kept.known,
      failed: totals.failed + kept.failed.length,
    }
    await onKept?.(totals, kept)
  }
  const keeper = inBatches(keepAll)
  const visits: Fetched[] = []
  const tell = progressTeller(onProgress, () => found)
  try {
    const pages = findPages(inputs, {
      ...options,
      known: (url) => lastVisit(ledger, url),
      onFetched: (fetched) => visits.push(fetched),
      onProgress: tell.intake,
    })
    for await (const outcome of inOrder(pages, outcomeOf, threads * AHEAD)) {
      tell.done(outcome)
      await keeper.put(outcome)
    }
    await keeper.end()
    // A feed whose pages did not all come is asked for again as if it had never been read.
    if (visits.length > 0 && totals.failed === 0) await keepVisits(ledger, visits, now().toISOString())
    return totals
  } catch (cause) {
    if (!signal?.aborted) throw cause
    await keeper.end()
    return totals
  } finally {
    keeper.drop()
    signal?.removeEventListener('abort', stop)
    await (readers as Readers | null)?.close()
  }
}

/** Gathers outcomes and keeps them while others are read; no more than two batches wait at a time. */
function inBatches(keepAll: (outcomes: readonly Outcome[]) => Promise<void>) {
  let batch: Outcome[] = []
  let keeping = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    const outcomes = batch
    batch = []
    if (outcomes.length === 0) return
    keeping = keeping.then(() => keepAll(outcomes))
    // Whoever puts or ends next is told.
    keeping.catch(() => {})
  }
  return {
    put: async (outcome: Outcome) => {
      if (batch.push(outcome) === 1) timer = setTimeout(flush, WAIT_MS)
      if (batch.length < BATCH) return
      const before = keeping
      flush()
      await before
    },
    end: async () => {
      flush()
      await keeping
    },
    drop: () => {
      clearTimeout(timer)
      batch = []
    },
  }
}

/** Joins what intake tells of the whole with what is done of what it found. */
function progressTeller(onProgress: AddOptions['onProgress'], found: () => number) {
  let [pages, failed] = [0, 0]
  let whole: Parameters<NonNullable<IntakeOptions['onProgress']>>[0] | null = null
  const share = () => {
    const { bytesRead = 0, bytesTotal = null, itemsKnown = null } = whole ?? {}
    if (bytesTotal !== null && bytesTotal > 0)
      return Math.min(1, bytesRead / bytesTotal) * (pages / Math.max(1, found()))
    return itemsKnown !== null && itemsKnown > 1 ? Math.min(1, pages / itemsKnown) : null
  }
  return {
    intake: (progress: typeof whole) => {
      whole = progress
    },
    done: (outcome: Outcome) => {
      pages++
      if (outcome.kind === 'failed') failed++
      onProgress?.({ pages, failed, share: share() })
    },
  }
}

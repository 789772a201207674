import { setTimeout as sleep } from 'node:timers/promises'
import { type AddOptions, add } from './add.js'
import type { Failed } from './intake/found.js'
import type { Totals } from './ledger/keep.js'
import { isCaptured } from './ledger/known.js'
import type { Ledger } from './ledger/ledger.js'
import { OnRecordError } from './text/error.js'

/** What one round over the feeds brought. `broken` is why it ended early, such as a full disk; the next one tries again. */
export type Round = Readonly<{
  began: Date
  totals: Totals
  /** The first of those that could not be had. */
  failed: readonly Failed[]
  broken: OnRecordError | null
  /** When the next one begins; null after the last. */
  next: Date | null
}>

export type WatchOptions = Omit<AddOptions, 'onKept' | 'onProgress' | 'taken'> &
  Readonly<{
    /** From the beginning of a round to that of the next. */
    everyMs: number
    /** One round only. */
    once?: boolean
  }>

const TOLD = 5

/**
 * Adds what is new in feeds, round after round until the signal goes off. A page that came in once is not fetched again.
 * The ledger is opened for each round, so that others may work on it in between. Throws `misuse`, and `ledger` where the
 * first round can't open the ledger.
 */
export async function* watch(
  open: () => Promise<Ledger>,
  feeds: readonly string[],
  { everyMs, once = false, ...options }: WatchOptions,
): AsyncGenerator<Round> {
  const { signal, now = () => new Date() } = options
  await (await open()).close()
  while (!signal?.aborted) {
    const [began, start] = [now(), performance.now()]
    let totals: Totals = { added: 0, known: 0, failed: 0 }
    const failed: Failed[] = []
    let broken: OnRecordError | null = null
    try {
      const ledger = await open()
      try {
        await add(ledger, feeds, {
          ...options,
          taken: (url) => isCaptured(ledger, url),
          onKept: (soFar, kept) => {
            totals = soFar
            failed.push(...kept.failed.slice(0, TOLD - failed.length))
          },
        })
      } finally {
        await ledger.close()
      }
    } catch (cause) {
      if (!(cause instanceof OnRecordError) || cause.code === 'misuse') throw cause
      broken = cause
    }
    const restMs = Math.max(0, everyMs - (performance.now() - start))
    const last = once || signal?.aborted === true
    yield { began, totals, failed, broken, next: last ? null : new Date(now().getTime() + restMs) }
    if (last) return
    await sleep(restMs, null, signal ? { signal } : {}).catch(() => {})
  }
}

import { availableParallelism } from 'node:os'
import { Tinypool } from 'tinypool'
import type { Found } from '../intake/found.js'
import type { Outcome } from '../ledger/keep.js'
import { failedToRead } from './read-found.js'
import { turnsOf } from './turns.js'

/** Threads that read pages; each loads the model and the gazetteer once (some 250 MB a thread). */
export type Readers = Readonly<{
  /** Rejects only where it was closed before the page's turn came. */
  read: (found: Found) => Promise<Outcome>
  /** Waits for the pages that are being read. */
  close: () => Promise<void>
}>

/** Pages that a thread is given at once. */
const AHEAD = 4

/** As many threads as asked for; one for each core where not. */
export const threadsFor = (asked: number | undefined): number => asked ?? availableParallelism()

export function startReaders(threads: number): Readers {
  const pool = new Tinypool({
    filename: new URL('../../dist/workers/read-found.js', import.meta.url).href,
    name: 'readFound',
    minThreads: 1,
    maxThreads: threads,
    // A thread has its next pages at hand while this one writes to the ledger.
    concurrentTasksPerWorker: AHEAD,
    idleTimeout: 60_000,
    // Reading makes much that is soon gone; with more room for it less is moved about.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  const turns = turnsOf(threads * AHEAD)
  const oneByOne = turnsOf(1)
  const run = (found: Found): Promise<Outcome> => pool.run(found, { name: 'readFound' })
  return {
    read: (found) =>
      turns.run(() =>
        // What ends a thread, such as a page that takes all its memory, ends others that it was reading too: they get
        // another try, one by one, so that it is that page's failure and no other's.
        run(found)
          .catch(() => oneByOne.run(() => run(found)))
          .catch((cause: unknown) => failedToRead(found, cause)),
      ),
    close: async () => {
      // A thread that is ended while the model works takes the whole process with it.
      await turns.close()
      await pool.destroy()
    },
  }
}

import { availableParallelism } from 'node:os'
import { Tinypool } from 'tinypool'
import type { Found } from '../intake/found.js'
import type { Outcome } from '../ledger/keep.js'
import { failedToRead } from './read-found.js'

/** Threads that read pages; each loads the model and the gazetteer once (some 250 MB a thread). */
export type Readers = Readonly<{
  read: (found: Found) => Promise<Outcome>
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
  })
  return {
    // What ends a thread, such as a page that takes all its memory, is that page's failure and no other's.
    read: (found) =>
      pool.run(found, { name: 'readFound' }).catch((cause: unknown) => failedToRead(found, cause)),
    close: () => pool.destroy(),
  }
}

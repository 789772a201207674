import { failedOf } from './failed.js'
import type { Failed, Item, Provenance } from './found.js'
import type { Lead } from './leads.js'
import type { IntakeOptions } from './options.js'
import { MAX_BYTES } from './resource.js'

/** What the parts of one run share. */
export type Context = Readonly<{
  options: IntakeOptions
  maxBytes: number
  signal: AbortSignal
  now: () => Date
  /** Counts what was passed over. */
  skip(name: string, reason: string): void
  /** Counts what was taken in. */
  read(bytes: number): void
  /** Counts what is known to come; null for a number that can't be known. */
  expect(items: number | null): void
  /** Learns how much there is. */
  total(bytes: number): void
  /** Learns that there is more than can be measured, from the network or standard input. */
  unmeasured(): void
  /** Whether a file or address comes for the first time in this run. */
  isNew(key: string): boolean
}>

/** What a file or standard input gives: pages, failures, addresses to visit. */
export type Items = AsyncGenerator<Item | Lead>

/** More addresses are not remembered, so that memory stays flat. */
const REMEMBERED = 500_000

export function contextOf(options: IntakeOptions, signal: AbortSignal): Context {
  const seen = new Set<string>()
  let bytesRead = 0
  let bytesTotal: number | null = null
  let measurable = true
  let itemsKnown: number | null = 0
  let skipped = 0
  const tell = () => options.onProgress?.({ bytesRead, bytesTotal, itemsKnown, skipped })
  return {
    options,
    maxBytes: options.maxBytes ?? MAX_BYTES,
    signal,
    now: options.now ?? (() => new Date()),
    skip(name, reason) {
      skipped++
      options.onSkip?.({ name, reason })
      tell()
    },
    read(bytes) {
      bytesRead += bytes
      tell()
    },
    expect(items) {
      itemsKnown = items === null || itemsKnown === null ? null : itemsKnown + items
      tell()
    },
    total(bytes) {
      if (measurable) bytesTotal = bytes
      tell()
    },
    unmeasured() {
      measurable = false
      bytesTotal = null
    },
    isNew(key) {
      if (seen.has(key)) return false
      const [oldest] = seen
      if (seen.size >= REMEMBERED && oldest !== undefined) seen.delete(oldest)
      seen.add(key)
      return true
    },
  }
}

/** What a task gives; where it throws, the failure as its last item. Only a run that is stopped throws. */
export async function* guarded(
  context: Context,
  name: string,
  provenance: Provenance | null,
  task: () => AsyncIterable<Item | Lead>,
): Items {
  try {
    yield* task()
  } catch (cause) {
    context.signal.throwIfAborted()
    yield failedOf(name, cause, provenance) satisfies Failed
  }
}

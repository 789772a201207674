import type { FetchOptions } from './fetch.js'

/** How far the stream has come. */
export type Progress = Readonly<{
  /** Taken in so far, as stored (compressed where it is). */
  bytesRead: number
  /** Null where it can't be told beforehand: anything from the network or standard input. */
  bytesTotal: number | null
  /** Pages that are known to be there; null where archives or lines hold a number that isn't known. */
  itemsKnown: number | null
  /** What was passed over because it is no page. */
  skipped: number
}>

/** Something that was passed over, and why. */
export type Skip = Readonly<{ name: string; reason: string }>

/** What a server said of a page or feed when it was last fetched. */
export type Validators = Readonly<{ etag: string | null; lastModified: string | null }>

/** A feed, sitemap or archive that was fetched, so that it can be asked for again only when it has changed. */
export type Fetched = Validators & Readonly<{ url: string; kind: 'feed' | 'sitemap' | 'archive' }>

/** `timeoutMs` is for one request, and does not count pauses; `maxBytes` is for one page, from an archive too. */
export type IntakeOptions = FetchOptions &
  Readonly<{
    /** For pages that nothing more exact is given for. ISO 8601. */
    published?: string | null
    now?: () => Date
    signal?: AbortSignal
    /** Between two requests to one host. */
    pauseMs?: number
    /** Whether robots.txt files are obeyed; they are by default. */
    robots?: boolean
    /** What is known of an address from last time, for conditional requests. */
    known?: (url: string) => Promise<Validators | null>
    /** Whether the page of an address is there already, so that it need not be asked for again. */
    taken?: (url: string) => boolean | Promise<boolean>
    /** The largest archive, or file of lines of JSON, that is fetched from an address; 4 GB if not given. */
    maxArchiveBytes?: number
    /** No more pages than this. */
    limit?: number
    /** Instead of the process's standard input. */
    stdin?: AsyncIterable<Buffer>
    onProgress?: (progress: Progress) => void
    onSkip?: (skip: Skip) => void
    /** Told when all that a feed, sitemap or archive holds was read; what it lists may still be on its way, so keep it when the run has ended. */
    onFetched?: (fetched: Fetched) => void
  }>

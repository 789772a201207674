import type { Page } from '../article/article.js'
import type { ErrorCode } from '../text/error.js'
import { pageOfResource } from './recognise.js'
import type { Resource } from './resource.js'

/**
 * An answer from the network: `url` after redirects, `asked` before them; `fetched` is ISO 8601 in UTC; `feed` is the address
 * or path of the feed or sitemap that named it.
 */
export type Web = Readonly<{
  url: string
  asked: string
  fetched: string
  etag: string | null
  lastModified: string | null
  feed: string | null
}>

/** Where a page was found, so that it can be found again. */
export type Provenance = Readonly<
  /** `path` is absolute. */
  | { kind: 'file'; path: string }
  /** Standard input. */
  | { kind: 'input' }
  | ({ kind: 'web' } & Web)
  /**
   * `offset` and `length` in bytes: of the record in a plain archive, of its gzip member in a compressed one (of as much of
   * it as holds the record, where one member holds several). `date` is the record's. `entry` is the archive's name within a
   * WACZ, and the offset then counts within that. Where the archive came from the network `path` is its address, and `web` how.
   */
  | {
      kind: 'warc'
      path: string
      offset: number
      length: number
      url: string
      date: string | null
      entry: string | null
      web?: Web
    }
  /** A line of JSON Lines, from 1; `path` is `-` for standard input, or an address, and `web` then how it was fetched. */
  | { kind: 'line'; path: string; line: number; web?: Web }
  | { kind: 'mail'; path: string; messageId: string | null; from: string | null }
>

/** What is known of a page beside its bytes. Where `format` is set, the bytes are UTF-8 and need no recognising. */
export type Given = Readonly<{
  id: string | null
  url: string | null
  /** ISO 8601. */
  published: string | null
  title: string | null
  format: 'html' | 'text' | null
}>

/** A page; its bytes stand in a buffer of their own, so that they can be handed to a worker. */
export type Found = Readonly<{ kind: 'page'; resource: Resource; given: Given; provenance: Provenance }>

/** What could not be had; `name` is what messages call it, `provenance` as far as it was known. */
export type Failed = Readonly<{
  kind: 'failed'
  name: string
  code: ErrorCode
  message: string
  hint: string
  provenance: Provenance | null
}>

/** A page or feed that has not changed since it was last fetched. */
export type Unchanged = Readonly<{ kind: 'unchanged'; name: string; provenance: Provenance }>

export type Item = Found | Failed | Unchanged

/** The page that was found. The same bytes and the same `given` always make the same page. */
export const pageOfFound = ({ resource, given }: Pick<Found, 'resource' | 'given'>): Page =>
  pageOfResource(resource, given)

/** Nothing known beside the bytes. */
export const NOTHING_GIVEN: Given = { id: null, url: null, published: null, title: null, format: null }

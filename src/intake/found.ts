import type { ErrorCode } from '../text/error.js'
import type { Resource } from './resource.js'

/** Where a page was found, so that it can be found again. */
export type Provenance =
  | Readonly<{ kind: 'file'; path: string }>
  | Readonly<{ kind: 'input' }>
  | Readonly<{
      kind: 'web'
      url: string
      fetched: string
      etag: string | null
      lastModified: string | null
      feed: string | null
    }>
  | Readonly<{
      kind: 'warc'
      path: string
      offset: number
      length: number
      url: string
      date: string | null
      entry: string | null
    }>
  | Readonly<{ kind: 'line'; path: string; line: number }>
  | Readonly<{ kind: 'mail'; path: string; messageId: string | null }>

/** What is known of a page from what it was found in. */
export type Given = Readonly<{
  id: string | null
  url: string | null
  published: string | null
  title: string | null
  format: 'html' | 'text' | null
}>

export type Found = Readonly<{ kind: 'page'; resource: Resource; given: Given; provenance: Provenance }>
export type Failed = Readonly<{
  kind: 'failed'
  name: string
  code: ErrorCode
  message: string
  hint: string
  provenance: Provenance | null
}>
export type Unchanged = Readonly<{ kind: 'unchanged'; name: string; provenance: Provenance }>

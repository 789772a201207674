import type { Note } from '../text/note.js'
import type { Span } from '../text/span.js'

/** A page as it came in: decoded characters and what is known about them from outside. */
export type Page = Readonly<{
  /** The caller's name for the page; a hash of the content where none is given. */
  id: string | null
  kind: 'html' | 'text'
  content: string
  url: string | null
  /** ISO 8601, as the caller knows it; comes before what the page itself says. */
  published: string | null
  title: string | null
  /** What was noticed when the page was opened, such as a charset that isn't the declared one. */
  notes?: readonly Note[]
}>

export type BlockKind = 'title' | 'body' | 'heading' | 'caption' | 'dateline' | 'debris'

/** A paragraph-like stretch of the text. Debris is marked and not read; `reason` says why. */
export type Block = Span & Readonly<{ kind: BlockKind; reason?: string }>

/** Where a stretch of the text stands in the page's own characters. */
export type SourceRange = Span & Readonly<{ page: Span }>

export type Article = Readonly<{
  id: string
  url: string | null
  title: string | null
  publisher: string | null
  byline: string | null
  /** ISO 8601 day or date and time with its zone, null if unknown. */
  published: string | null
  /** ISO 639-1, null if it can't be told. */
  language: string | null
  /** Plain text in: exactly the input. HTML: the extracted text. Never edited. */
  text: string
  /** In order, without overlap. */
  blocks: readonly Block[]
  /** In order; empty for plain text, where text and page are the same. */
  source: readonly SourceRange[]
  /** What was left out of the page or the metadata, and why. */
  notes: readonly Note[]
}>

import type { Figure } from '../records/record.js'

/** What a series uses of a figure: the record, the report it stands in, who gave it, and what people decided. */
export type Evidence = Readonly<{
  figure: Figure
  article: Readonly<{
    id: string
    title: string | null
    outlet: string | null
    /** The day of publication; null where unknown. */
    day: string | null
    url: string | null
  }>
  /** The sentence that proves it. */
  sentence: string
  /** Who gave it, as one identity; null is the reporter's own. */
  source: Readonly<{ key: string; name: string }> | null
  /** The founding article of the telling: copies of one text have one. */
  origin: string
  review: 'accepted' | 'rejected' | 'corrected' | 'added' | 'orphaned' | null
}>

/** The order of evidence that everything else follows, so that the order of input changes nothing. */
export const inOrder = (a: Evidence, b: Evidence): number =>
  compareText(a.article.day ?? '9', b.article.day ?? '9') ||
  compareText(a.article.id, b.article.id) ||
  a.figure.span.start - b.figure.span.start ||
  compareText(a.figure.id, b.figure.id)

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

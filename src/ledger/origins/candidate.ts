import type { Quote } from '../../text/span.js'
import type { Sketch } from './sketch.js'
import type { ArticleText } from './words.js'

/** An article as it is compared with others. */
export type Candidate = Readonly<{
  id: string
  sketch: Sketch
  publisher: string | null
  /** ISO 8601 day, or date and time with its zone; null if unknown. */
  published: string | null
  url: string | null
  title: string | null
  /** What it credits, as `agenciesOf` gives it. */
  agencies: readonly string[]
  /** For a rewrite or a longer version of an origin’s founding article, the id of that article; absent for founding articles. */
  rewriteOf?: string
  /** Its text, for the words that a comparison shows; verdicts don't need it. */
  text?: () => ArticleText
}>

export type Verdict = 'copy' | 'near-copy' | 'excerpt' | 'rewrite' | 'different'

/** The same words in both articles. */
export type SharedQuote = Readonly<{ a: Quote; b: Quote }>

export type Evidence = Readonly<{
  /** The judgement that held: see verdicts.ts. */
  rule: string
  /** Shared rows of four words by all rows of either, 0 to 1. */
  jaccard: number
  /** Shared rows of four words by the rows of the shorter text, 0 to 1. */
  containment: number
  /** The number of words in either body. */
  words: Readonly<{ a: number; b: number }>
  /** The share of the shorter text’s words in sentences that the other has or tells, 0 to 1. */
  told: number
  /** Sentences of the shorter text that the other has, word for word or nearly so. */
  sharedSentences: number
  /** The sentences of the shorter text. */
  sentences: number
  /** Sentences told alike that have a number in common, and those whose numbers differ. */
  sharedNumbers: number
  otherNumbers: number
  /** The longest stretches that both have, longest first, three at most; empty where a text isn't at hand. */
  longestShared: readonly SharedQuote[]
  /** Credited by both, or credited by one and the other’s own. */
  agencies: readonly string[]
  /** Hours between the two publications; null where one isn't known. */
  gapHours: number | null
}>

/** What two articles are to one another, the evidence, and one sentence that says why. */
export type Comparison = Readonly<{
  a: string
  b: string
  verdict: Verdict
  evidence: Evidence
  reason: string
}>

/** Whether a verdict puts two articles into one origin. */
export const folds = ({ verdict }: Pick<Comparison, 'verdict'>): boolean => verdict !== 'different'

/** Milliseconds since 1970 of a day or an instant; a day counts from its noon, UTC. */
export function instantOf(published: string | null): number | null {
  if (!published) return null
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(published) ? `${published}T12:00:00Z` : published)
  return Number.isNaN(time) ? null : time
}

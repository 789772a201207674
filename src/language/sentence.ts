import type { BlockKind } from '../article/article.js'
import type { Span } from '../text/span.js'

/** A word in Universal Dependencies style: clitics, punctuation and hyphens apart. */
export type Token = Span &
  Readonly<{
    /** As it stands in the article, but for apostrophes that were left as `#x27;`. */
    text: string
    /** Its place in the sentence. */
    index: number
    lemma: string
    /** Universal part of speech. */
    upos: string
    /** Penn Treebank tag. */
    xpos: string
    /** The head's place in the sentence, -1 for the root. */
    head: number
    /** Universal Dependencies relation to the head, without subtypes but for `nsubj:pass` and the like as the model gives them. */
    rel: string
    /** Probability of the head, 0 to 1; over-confident on news. */
    sure: number
  }>

export type Sentence = Span &
  Readonly<{
    index: number
    block: Readonly<{ index: number; kind: BlockKind }>
    tokens: readonly Token[]
    /** False where there is no tree: too long, or not worth parsing. Tags are then `X` and heads -1. */
    parsed: boolean
  }>

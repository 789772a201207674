import type { Block } from '../../article/article.js'
import type { Sentence, Token } from '../../language/sentence.js'
import type { Span } from '../../text/span.js'
import type { Quotation } from './quotes.js'

/** The article as the finders of statements see it. */
export type Scene = Readonly<{
  text: string
  blocks: readonly Block[]
  sentences: readonly Sentence[]
  /** The quotations of each block. */
  quotations: readonly (readonly Quotation[])[]
  /** The last words of the names of those who say something in the article. */
  speakers: ReadonlySet<string>
}>

/** Words with the cue and the source that they are attributed to. */
export type Found = Readonly<{
  sentence: Sentence
  cue: Span
  lemma: string
  speaker: Span
  /** Whom a relative pronoun stands for: "the ministry, which said …". */
  antecedent?: Span
  content: Span
  /** Whether the cue belongs to the sentence's own clause, not to one about time, reason or a noun. */
  main: boolean
  /** The medium that the words name as having carried it, where they do so in a way of their own. */
  carrier?: string | null
  negated: boolean
  /** Probability of the tree's head for the speaker, 0 to 1. */
  sure: number
  rule: string
}>

/** The words of a source beside its cue. */
export type Source = Readonly<{ span: Span; head: Token; antecedent?: Span }>

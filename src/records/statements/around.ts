import type { Sentence, Token } from '../../language/sentence.js'
import type { Span } from '../../text/span.js'
import type { Quotation } from './quotes.js'

/** A cue with its speaker, and the words they stand in. */
export type Around = Readonly<{
  text: string
  sentence: Sentence
  /** The quotations of the paragraph. */
  quotations: readonly Quotation[]
  cue: Token
  /** From the first to the last word of cue and speaker together. */
  group: Span
}>

/** Words attributed, and the rule that found them. */
export type Content = Readonly<{ span: Span; rule: string }>

/** The token's text in lower case, empty where there is none. */
export const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? ''

import type { Span } from '../text/span.js'
import type { Sentence, Token } from './sentence.js'

/** The relation without its subtype: `nsubj:pass` is `nsubj`. */
export const relation = (token: Token): string => token.rel.split(':')[0]!

export const headOf = (sentence: Sentence, token: Token): Token | null =>
  token.head < 0 ? null : (sentence.tokens[token.head] ?? null)

export const childrenOf = (sentence: Sentence, token: Token): readonly Token[] =>
  sentence.tokens.filter((t) => t.head === token.index)

/** The first child with one of these relations (compared without subtypes). */
export const childBy = (sentence: Sentence, token: Token, ...relations: string[]): Token | null =>
  sentence.tokens.find((t) => t.head === token.index && relations.includes(relation(t))) ?? null

/** The token and all that hangs below it, in order. */
export function subtreeOf(sentence: Sentence, token: Token): readonly Token[] {
  const inside = new Set([token.index])
  for (let grown = true; grown; ) {
    grown = false
    for (const t of sentence.tokens)
      if (!inside.has(t.index) && inside.has(t.head)) {
        inside.add(t.index)
        grown = true
      }
  }
  return sentence.tokens.filter((t) => inside.has(t.index))
}

/** The heads from the token's own up to the root. */
export function headsOf(sentence: Sentence, token: Token): readonly Token[] {
  const out: Token[] = []
  for (let t = headOf(sentence, token); t && out.length < sentence.tokens.length; t = headOf(sentence, t))
    out.push(t)
  return out
}

/** From the first to the last of the tokens. */
export const spanOf = (tokens: readonly Token[]): Span => ({
  start: Math.min(...tokens.map((t) => t.start)),
  end: Math.max(...tokens.map((t) => t.end)),
})

/** The tokens that lie wholly in the span. */
export const tokensIn = (sentence: Sentence, span: Span): readonly Token[] =>
  sentence.tokens.filter((t) => t.start >= span.start && t.end <= span.end)

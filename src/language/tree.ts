import type { Span } from '../text/span.js'
import type { Sentence, Token } from './sentence.js'

/** Relations without their subtypes, so that no string is cut twice. */
const bases = new Map<string, string>()

/** The relation without its subtype: `nsubj:pass` is `nsubj`. */
export function relation(token: Token): string {
  let base = bases.get(token.rel)
  if (base === undefined) {
    base = token.rel.split(':')[0]!
    bases.set(token.rel, base)
  }
  return base
}

/** The token it hangs on, null for the root and where there is no tree. */
export const headOf = (sentence: Sentence, token: Token): Token | null =>
  token.head < 0 ? null : (sentence.tokens[token.head] ?? null)

/** The children of every token of a sentence, by the token's index; worked out once a sentence. */
const children = new WeakMap<readonly Token[], readonly (readonly Token[])[]>()

function childrenBy(sentence: Sentence): readonly (readonly Token[])[] {
  const known = children.get(sentence.tokens)
  if (known) return known
  const lists: Token[][] = sentence.tokens.map(() => [])
  for (const t of sentence.tokens) lists[t.head]?.push(t)
  children.set(sentence.tokens, lists)
  return lists
}

/** The tokens that hang on it, in order. */
export const childrenOf = (sentence: Sentence, token: Token): readonly Token[] =>
  childrenBy(sentence)[token.index] ?? []

/** The first child with one of these relations (compared without subtypes). */
export const childBy = (sentence: Sentence, token: Token, ...relations: string[]): Token | null =>
  childrenOf(sentence, token).find((t) => relations.includes(relation(t))) ?? null

/** The token and all that hangs below it, in order. */
export function subtreeOf(sentence: Sentence, token: Token): readonly Token[] {
  const lists = childrenBy(sentence)
  const inside = new Set([token])
  for (const t of inside) for (const child of lists[t.index] ?? []) inside.add(child)
  return [...inside].sort((a, b) => a.index - b.index)
}

/** The heads from the token's own up to the root. */
export function headsOf(sentence: Sentence, token: Token): readonly Token[] {
  const out: Token[] = []
  for (let t = headOf(sentence, token); t && out.length < sentence.tokens.length; t = headOf(sentence, t))
    out.push(t)
  return out
}

/** From the first to the last of the tokens, in whatever order they are given. */
export function spanOf(tokens: readonly Token[]): Span {
  let start = Infinity
  let end = -Infinity
  for (const t of tokens) {
    if (t.start < start) start = t.start
    if (t.end > end) end = t.end
  }
  return { start, end }
}

/** The tokens that lie wholly in the span. */
export const tokensIn = (sentence: Sentence, span: Span): readonly Token[] =>
  sentence.tokens.filter((t) => t.start >= span.start && t.end <= span.end)

/** The last of them, null where no token lies in the span. */
export const lastTokenIn = (sentence: Sentence, span: Span): Token | null =>
  sentence.tokens.findLast((t) => t.start >= span.start && t.end <= span.end) ?? null

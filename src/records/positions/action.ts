import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, relation, subtreeOf } from '../../language/tree.js'
import { overlaps, type Span, trim } from '../../text/span.js'

const lower = (token: Token | undefined) => token?.text.toLowerCase() ?? ''
const CONDITION = /^(?:if|unless|once|when|until|provided|should)$/

/** The clause that the conduct depends on: "only if …", "unless …", "in the event that …". */
export function conditionOf(sentence: Sentence, verb: Token): Span | null {
  for (const child of childrenOf(sentence, verb)) {
    if (relation(child) !== 'advcl') continue
    const mark = childrenOf(sentence, child).find(
      (c) => /^(?:mark|advmod)$/.test(relation(c)) && CONDITION.test(lower(c)),
    )
    if (!mark) continue
    const inside = subtreeOf(sentence, child)
    const first = inside.find((t) => t.index >= Math.min(mark.index, child.index)) ?? mark
    const only = sentence.tokens[first.index - 1]
    return { start: lower(only) === 'only' ? only!.start : first.start, end: inside.at(-1)!.end }
  }
  return null
}

/**
 * The verb phrase of a conduct, without modal, negation and "to", up to a condition, another cue or the end of the clause.
 * A passive keeps its "be".
 */
export function actionOf(text: string, sentence: Sentence, verb: Token, condition: Span | null): Span {
  const be = childrenOf(sentence, verb).filter(
    (c) =>
      c.index < verb.index &&
      (c.rel === 'aux:pass' || c.rel === 'cop' || (relation(c) === 'aux' && lower(c) === 'be')),
  )
  const copular = verb.upos !== 'VERB' && be.length > 0
  const start = be.length > 0 ? Math.min(be[0]!.start, copular ? be[0]!.start : verb.start) : verb.start
  let end = verb.end
  for (const token of subtreeOf(sentence, verb)) {
    if (token.index < verb.index) continue
    if (condition && token.start >= condition.start && overlaps(token, condition)) break
    if (token.index > verb.index && /^(?:;|—|–|”|")$/.test(token.text) && token.start > verb.end + 8) break
    if (
      lower(token) === 'according' ||
      (/^(?:but|while)$/.test(lower(token)) && token.index > verb.index + 2)
    )
      break
    if (relation(token) === 'cc' && joins(sentence, token)) break
    end = token.end
  }
  const span = trim(text, { start, end })
  return {
    start: span.start,
    end: text.slice(span.start, span.end).replace(/[\s,.;:"”“]+$/, '').length + span.start,
  }
}

/** Whether a conjunction brings in a clause with a subject of its own. */
function joins(sentence: Sentence, conjunction: Token): boolean {
  const next = sentence.tokens[conjunction.head]
  return (
    next !== undefined &&
    relation(next) === 'conj' &&
    childrenOf(sentence, next).some((c) => relation(c) === 'nsubj')
  )
}

/** The noun phrase that a demand is for, up to the end of what hangs on it. */
export const phraseOf = (text: string, sentence: Sentence, head: Token): Span => {
  const inside = subtreeOf(sentence, head).filter((t) => !(t.head === head.index && relation(t) === 'case'))
  const cut = inside.findIndex((t) => t.index > head.index && /^(?:while|but|according|;)$/.test(lower(t)))
  const kept = cut > 0 ? inside.slice(0, cut) : inside
  const span = trim(text, { start: kept[0]!.start, end: kept.at(-1)!.end })
  return {
    start: span.start,
    end: text.slice(span.start, span.end).replace(/[\s,.;:]+$/, '').length + span.start,
  }
}

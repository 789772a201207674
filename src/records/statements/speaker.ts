import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, relation, spanOf } from '../../language/tree.js'
import type { Span } from '../../text/span.js'

/** The words of a source beside its cue. */
export type Source = Readonly<{ span: Span; head: Token; antecedent?: Span }>

/** The noun phrase of a token: without relative clauses, trailing descriptions and what stands beyond the cue. */
export function nounPhrase(
  sentence: Sentence,
  head: Token,
  stop: { before?: number; after?: number } = {},
): Span {
  const out = new Set<number>()
  const take = (token: Token) => {
    out.add(token.index)
    for (const child of childrenOf(sentence, token)) {
      const rel = relation(child)
      if (
        rel === 'acl' ||
        rel === 'parataxis' ||
        rel === 'advcl' ||
        rel === 'cop' ||
        rel === 'nsubj' ||
        (rel === 'cc' && token !== head)
      )
        continue
      if (rel === 'punct' && !/^[-–'"’“”()]$/.test(child.text)) continue
      // "John Smith, director of …": a description after a comma is kept only where it is a name ("the minister, X").
      if (rel === 'appos' && !(child.upos === 'PROPN' && head.upos !== 'PROPN')) continue
      take(child)
    }
  }
  take(head)
  const inside = [...out].filter(
    (i) => i < (stop.before ?? Number.POSITIVE_INFINITY) && i > (stop.after ?? -1),
  )
  // One stretch around the head: gaps of a comma or a dropped mark are closed, anything larger ends it.
  let from = head.index
  let to = head.index
  const named = (i: number) =>
    /^PROPN$/.test(sentence.tokens[i]?.upos ?? '') || sentence.tokens[i]?.text === '-'
  const sorted = new Set(inside)
  const near = (i: number) => sorted.has(i)
  while (
    near(from - 1) ||
    (named(from - 1) && head.upos === 'PROPN' && from - 1 > (stop.after ?? -1)) ||
    (near(from - 2) && from - 1 > (stop.after ?? -1))
  )
    from--
  while (near(to + 1) || (near(to + 2) && to + 1 < (stop.before ?? Number.POSITIVE_INFINITY))) to++
  while (/^(?:,|and|"|“|”|-)$/.test(sentence.tokens[from]!.text) && from < head.index) from++
  while (/^(?:,|and|"|“|-)$/.test(sentence.tokens[to]!.text) && to > head.index) to--
  return spanOf(sentence.tokens.slice(from, to + 1))
}

/** Who the verb says it: its subject, or that of the verb it is joined to; the agent of a passive. */
export function sourceOfCue(sentence: Sentence, cue: Token): Source | null {
  const passive = childrenOf(sentence, cue).some((c) => c.rel === 'nsubj:pass' || c.rel === 'aux:pass')
  if (passive) {
    const agent = childrenOf(sentence, cue).find(
      (c) => relation(c) === 'obl' && childBy(sentence, c, 'case')?.text.toLowerCase() === 'by',
    )
    if (agent)
      return {
        head: agent,
        span: nounPhrase(sentence, agent, {
          after: childBy(sentence, agent, 'case')!.index,
        }),
      }
    return null
  }
  // Where the tree names several subjects, the nearest is the speaker; the others belong to the words.
  const own = childrenOf(sentence, cue)
    .filter((c) => c.rel === 'nsubj' || c.rel === 'nsubj:outer')
    .sort((a, b) => Math.abs(a.index - cue.index) - Math.abs(b.index - cue.index))[0]
  if (own) {
    const stop = own.index < cue.index ? { before: cue.index } : { after: cue.index }
    const span = nounPhrase(sentence, own, stop)
    const described = relation(cue) === 'acl' ? headOf(sentence, cue) : null
    if (described && /^(?:which|who|that)$/i.test(own.text) && described.index < own.index)
      return { head: own, span, antecedent: nounPhrase(sentence, described, { before: own.index }) }
    return { head: own, span }
  }
  const head = headOf(sentence, cue)
  const rel = relation(cue)
  if (head && (rel === 'conj' || rel === 'xcomp') && head.upos !== 'NOUN') return sourceOfCue(sentence, head)
  if (head && rel === 'advcl' && /ing$/.test(cue.text)) return sourceOfCue(sentence, head)
  if (head && rel === 'acl' && (head.upos === 'NOUN' || head.upos === 'PROPN') && /ing$/.test(cue.text))
    return { head, span: nounPhrase(sentence, head, { before: cue.index }) }
  return beside(sentence, cue)
}

/** Where the tree has no subject: a noun phrase that touches the cue ("…, said the minister", "the ministry said"). */
function beside(sentence: Sentence, cue: Token): Source | null {
  const { tokens } = sentence
  const before = tokens[cue.index - 1]
  if (before && /^(?:NOUN|PROPN|PRON)$/.test(before.upos)) {
    let from = before.index
    while (from > 0 && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[from - 1]!.upos)) from--
    return { head: before, span: spanOf(tokens.slice(from, before.index + 1)) }
  }
  const after = tokens[cue.index + 1]
  if (after && /^(?:PROPN|DET|PRON)$/.test(after.upos) && /^[,"”’]$/.test(before?.text ?? '')) {
    let to = after.index
    while (to + 1 < tokens.length && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[to + 1]!.upos)) to++
    return { head: tokens[to]!, span: spanOf(tokens.slice(after.index, to + 1)) }
  }
  return null
}

import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, relation, spanOf } from '../../language/tree.js'
import { describe } from '../../mentions/actors/known.js'
import { nounPhrase, TIME } from '../../mentions/actors/phrase.js'
import type { Span } from '../../text/span.js'
import { shapesOf } from './cues.js'

/** The words of a source beside its cue. */
export type Source = Readonly<{ span: Span; head: Token; antecedent?: Span }>

export { nounPhrase }

/** Who the verb says it: its subject, or that of the verb it is joined to; the agent of a passive. */
export function sourceOfCue(sentence: Sentence, cue: Token): Source | null {
  const passive = childrenOf(sentence, cue).some((c) => c.rel === 'aux:pass')
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
    .filter((c) => relation(c) === 'nsubj' && !TIME.test(c.text))
    // "…, said the minister": a subject may follow its cue only where the words stand before it.
    .filter(
      (c) =>
        c.index < cue.index ||
        (cue.lemma !== 'tell' && /^[,"”’»'?!.…—–-]+$/.test(sentence.tokens[cue.index - 1]?.text ?? ',')),
    )
    // "… , confirmed a sharp rise": what follows is said, not saying.
    .filter(
      (c) =>
        c.index < cue.index ||
        !/^an?$/i.test(sentence.tokens[cue.index + 1]?.text ?? '') ||
        describe(c.text, 0).person,
    )
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
  if (head && rel === 'advcl' && /ing$/.test(cue.text))
    return sourceOfCue(sentence, cueOver(sentence, head, cue) ?? head)
  if (head && rel === 'acl' && (head.upos === 'NOUN' || head.upos === 'PROPN') && /ing$/.test(cue.text))
    return { head, span: nounPhrase(sentence, head, { before: cue.index }) }
  // "camps called X", "people reported missing": a participle that describes its noun reports nothing.
  if (rel === 'acl' && cue.xpos === 'VBN') return null
  return beside(sentence, cue)
}

/** "He said A, adding B": the participle goes on with the cue over the words it seems to hang on. */
function cueOver(sentence: Sentence, verb: Token, participle: Token): Token | null {
  if (shapesOf(participle).size === 0 || shapesOf(verb).size > 0) return null
  for (let t: Token | null = verb; t; t = headOf(sentence, t)) {
    const over = headOf(sentence, t)
    if (relation(t) === 'ccomp' && over && shapesOf(over).size > 0 && over.index < t.index) return over
  }
  return null
}

/** Where the tree has no subject: a noun phrase that touches the cue ("…, said the minister", "the ministry said"). */
function beside(sentence: Sentence, cue: Token): Source | null {
  const { tokens } = sentence
  let at = cue.index - 1
  while (
    TIME.test(tokens[at]?.text ?? '') ||
    /^(?:on|also|has|have|had|since|then)$/i.test(tokens[at]?.text ?? '')
  )
    at--
  const before = tokens[at]
  if (before && /^(?:NOUN|PROPN|PRON)$/.test(before.upos)) {
    let from = before.index
    while (from > 0 && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[from - 1]!.upos)) from--
    return { head: before, span: spanOf(tokens.slice(from, before.index + 1)) }
  }
  // "X, who lives there, told us": what stands between the commas is passed over.
  if (
    before?.text === ',' &&
    /^VB[DZP]$/.test(cue.xpos) &&
    !/^(?:ADP|PRON|DET|PROPN)$/.test(cue.lemma === 'tell' ? '' : (tokens[cue.index + 1]?.upos ?? ''))
  ) {
    const first = tokens.find((t) => /^(?:NOUN|PROPN)$/.test(t.upos) && relation(t) !== 'compound')
    if (first && first.index < before.index && first.index < 6)
      return { head: first, span: nounPhrase(sentence, first, { before: before.index }) }
  }
  const after = tokens[cue.index + 1]
  if (
    cue.lemma !== 'tell' &&
    after &&
    /^(?:PROPN|DET|PRON)$/.test(after.upos) &&
    /^[,"”’]$/.test(before?.text ?? '')
  ) {
    let to = after.index
    while (to + 1 < tokens.length && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[to + 1]!.upos)) to++
    return { head: tokens[to]!, span: spanOf(tokens.slice(after.index, to + 1)) }
  }
  return null
}

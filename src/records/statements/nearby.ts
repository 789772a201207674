import type { Sentence, Token } from '../../language/sentence.js'
import { relation, spanOf } from '../../language/tree.js'
import { nounPhrase, TIME } from '../../mentions/actors/phrase.js'
import type { Source } from './found.js'

const IN_NAME = /^(?:NOUN|PROPN|ADJ|DET|NUM|PART|PRON|X)$/
/** What ends the words before a speaker: a comma or a closing mark. */
const ENDS_WORDS = /^(?:,|"|”|’’|''|’|'|»|—|–|--)$/

/**
 * The noun phrase between the end of the words and the cue: "…, Climate Minister Sherry Rehman said", "…,” the agency said".
 * The words alone decide, for a tree often takes such a name apart. Null where anything else stands there.
 */
export function sourceBefore(sentence: Sentence, cue: Token): Source | null {
  const { tokens } = sentence
  let from = cue.index
  while (/^(?:also|later|then|has|had|have)$/i.test(tokens[from - 1]?.text ?? '')) from--
  const to = from
  while (from > 0 && mayStandIn(tokens, from - 1)) from--
  const boundary = tokens[from - 1]
  // At the start of the sentence only a name that the tree takes apart is put together again.
  const apart = sentence.tokens.filter(
    (t) => t.head === cue.index && t.rel === 'nsubj' && t.index >= from && t.index < to,
  )
  if (from === to || (boundary ? !ENDS_WORDS.test(boundary.text) : apart.length < 2)) return null
  const phrase = tokens.slice(from, to)
  if (!/^(?:DET|PROPN|NOUN|PRON|ADJ|NUM)$/.test(phrase[0]!.upos)) return null
  if (cue.xpos === 'VBN' && boundary?.text === ',') return null
  if (!phrase.some((t) => /^(?:NOUN|PROPN|PRON|NUM)$/.test(t.upos))) return null
  if (phrase.some((t) => TIME.test(t.text)) || /^(?:which|who|that|there)$/i.test(phrase[0]!.text))
    return null
  const preposition = phrase.findIndex((t) => t.upos === 'ADP')
  const head =
    phrase.findLast((t, i) => /^(?:NOUN|PROPN|PRON)$/.test(t.upos) && (preposition < 0 || i < preposition)) ??
    phrase.at(-1)!
  return { head, span: spanOf(phrase) }
}

function mayStandIn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (IN_NAME.test(token.upos)) return true
  const next = tokens[at + 1]
  if (token.upos === 'ADP') return /^(?:of|for|in|from|with|at|on)$/i.test(token.text)
  if (token.text === '-') return true
  return token.upos === 'CCONJ' && next !== undefined && IN_NAME.test(next.upos)
}

/** Where the tree has no subject: a noun phrase that touches the cue ("…, said the minister", "the ministry said"). */
export function beside(sentence: Sentence, cue: Token): Source | null {
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

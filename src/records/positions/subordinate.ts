import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, headOf, relation } from '../../language/tree.js'
import { isNegated, ownSubject } from './clause.js'

/** The first of the verbs that a verb is joined to by "and" or "or". */
function firstJoined(sentence: Sentence, verb: Token): Token | null {
  let t: Token | null = verb
  while (t && relation(t) === 'conj') t = headOf(sentence, t)
  return t
}

/** Whether the verb, or one it is joined to, only describes a noun: "areas through which people must move". */
export function describes(sentence: Sentence, verb: Token): boolean {
  return firstJoined(sentence, verb)?.rel === 'acl:relcl'
}

/** Whether the verb only tells which ones are meant: "those who refuse to leave", but not "the minister, who refuses". */
export function picksOut(sentence: Sentence, verb: Token): boolean {
  const first = firstJoined(sentence, verb)
  const who = first?.rel === 'acl:relcl' ? ownSubject(sentence, first) : null
  return who !== null && /^who$/i.test(who.text) && sentence.tokens[who.index - 1]?.text !== ','
}

const SUPPOSING = new Set(['if', 'whether', 'unless', 'lest', 'until', 'how', 'why', 'where'])

/** Whether the word stands in a clause that only supposes it: after if, whether, unless, as a question. */
export function isSupposed(sentence: Sentence, verb: Token): boolean {
  for (let t: Token | null = verb, steps = 0; t && steps < 12; t = headOf(sentence, t), steps++) {
    const mark = childrenOf(sentence, t).find((c) => relation(c) === 'mark' || relation(c) === 'advmod')
    if (t !== verb && relation(t) !== 'conj' && relation(t) !== 'xcomp' && relation(t) !== 'ccomp' && !mark)
      continue
    const words = childrenOf(sentence, t)
      .filter((c) => c.index < t!.index && (relation(c) === 'mark' || relation(c) === 'advmod'))
      .map((c) => c.text.toLowerCase())
    if (words.some((w) => SUPPOSING.has(w) && !(w === 'where' && /^(?:acl|advcl)$/.test(relation(t!)))))
      return true
  }
  return false
}

/** "The government denied that it had asked Egypt to …": what is said not to be so. */
export function isDisowned(sentence: Sentence, cue: Token): boolean {
  const verb = relation(cue) === 'ccomp' ? headOf(sentence, cue) : null
  return verb !== null && /^(?:deny|dispute)$/.test(verb.lemma) && !isNegated(sentence, verb)
}

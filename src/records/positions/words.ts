import type { Sentence, Token } from '../../language/sentence.js'
import { isNegation } from './clause.js'

/** The first word of the conduct after the modal, past its negation. */
export function wordAfter(sentence: Sentence, verb: Token): Token {
  let from = verb
  for (let i = verb.index - 1; i >= 0; i--) {
    const t = sentence.tokens[i]!
    const own =
      t.head === verb.index &&
      (t.upos === 'ADV' || t.rel === 'aux:pass' || t.lemma === 'be' || t.lemma === 'have')
    if (
      !own ||
      isNegation(t) ||
      /^(?:also|still|now|then|not)$/i.test(t.text) ||
      t.xpos === 'MD' ||
      /^(?:has|had|is|are|was|were|'s|'re)$/i.test(t.text)
    )
      break
    from = t
  }
  return from
}

/** What is refused to reporters is no course of conduct. */
export const SPEECH = new Set(
  'comment say give name identify disclose specify elaborate answer respond confirm discuss reveal provide detail speak talk be tell share describe acknowledge know'.split(
    ' ',
  ),
)

import type { Sentence, Token } from '../../language/sentence.js'
import { isNegation } from './clause.js'
import type { Conduct } from './scene.js'

const SHADES = /^(?:also|still|now|then|not)$/i
const FINITE = /^(?:has|had|is|are|was|were|'s|'re)$/i

/** The first word of the conduct before its verb, past modals and negations: "be increased", "forcefully operate". */
function firstWord(sentence: Sentence, verb: Token): Token {
  let first = verb
  for (let i = verb.index - 1; i >= 0; i--) {
    const t = sentence.tokens[i]!
    const helps = t.upos === 'ADV' || t.rel === 'aux:pass' || t.lemma === 'be' || t.lemma === 'have'
    if (t.head !== verb.index || !helps || t.xpos === 'MD') break
    if (isNegation(t) || SHADES.test(t.text) || FINITE.test(t.text)) break
    first = t
  }
  return first
}

/** The conduct that a verb names, from its first word on. */
export const verbal = (sentence: Sentence, verb: Token): Conduct => ({
  head: verb,
  from: firstWord(sentence, verb),
})

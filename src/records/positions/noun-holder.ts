import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, headOf, headsOf, relation } from '../../language/tree.js'
import { caseOf, isNegated, subjectOf } from './clause.js'
import { heldBy, heldByVoice } from './holder.js'
import type { Holder, Scene } from './scene.js'
import { wordsFor } from './words.js'

const meeting = wordsFor('meeting')
const speech = wordsFor('speech')

/** Whether the verb can have the stance of its own subject for object: not "enforces the order", "didn't detail plans". */
const isOwn = (sentence: Sentence, verb: Token): boolean =>
  !meeting.has(verb.lemma) && !(speech.has(verb.lemma) && isNegated(sentence, verb))

/** Who holds what a noun names: its owner, its author, or the subject of the verb that has or makes it. */
export function holderOfNoun(scene: Scene, noun: Token): Holder | null {
  const { sentence } = scene
  const governor = headOf(sentence, noun)
  const subject = governor?.upos === 'VERB' ? subjectOf(sentence, governor) : null
  const owner = childrenOf(sentence, noun).find((t) => t.rel === 'nmod:poss')
  if (owner && owner.upos !== 'PRON') return heldBy(scene, owner)
  // "The agency plans to register them", read as plans of the agency.
  const maker = childrenOf(sentence, noun).find(
    (t) => /^(?:compound|amod)$/.test(t.rel) && t.index === noun.index - 1,
  )
  const isVerb =
    relation(noun) === 'root' || (noun.xpos === 'NNS' && sentence.tokens[noun.index + 1]?.text === 'to')
  if (maker && isVerb && heldBy(scene, maker)) return heldBy(scene, maker)
  const author = childrenOf(sentence, noun).find(
    (t) => relation(t) === 'nmod' && /^(?:by|of|from)$/.test(caseOf(sentence, t) ?? ''),
  )
  if (author && heldBy(scene, author)) return heldBy(scene, author)
  if (governor && relation(noun) === 'obj' && !isOwn(sentence, governor)) return null
  if (subject && subject !== noun) return heldBy(scene, subject)
  // "Israel's compliance with its obligation to …": the owner of what it hangs on.
  const above = owner
    ? headsOf(sentence, noun)
        .flatMap((t) => childrenOf(sentence, t))
        .find((t) => t.rel === 'nmod:poss' && t.upos === 'PROPN')
    : undefined
  return above ? heldBy(scene, above) : heldByVoice(scene, noun)
}

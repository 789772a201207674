import type { Sentence, Token } from '../../language/sentence.js'
import { headOf, relation, subtreeOf } from '../../language/tree.js'
import { isPassive, subjectOf } from './clause.js'
import { heldBy, heldByVoice } from './holder.js'
import type { Reach } from './reach.js'
import type { Holder, Scene } from './scene.js'
import { voiceAt } from './speaker.js'
import { isInOffice } from './standing-of-name.js'
import { wordsFor } from './words.js'

const undertakings = wordsFor('undertakings')

/** "Ban Ki-moon called on states to …" read as "called" said of him: with an object of its own it is no passive. */
function nounBefore(sentence: Sentence, cue: Token): Token | null {
  if (relation(cue) !== 'acl' || cue.xpos !== 'VBN' || isPassive(sentence, cue)) return null
  let noun = headOf(sentence, cue)
  // A flat name, or the second half of "secretary-general".
  while (noun && (relation(noun) === 'flat' || sentence.tokens[noun.index - 1]?.text === '-'))
    noun = headOf(sentence, noun)
  return noun
}

/** "He wants to leave" is a position of those in office alone. */
export function isPrivateWish(scene: Scene, actor: Token | null): boolean {
  if (!actor || !/^(?:i|he|she)$/i.test(actor.text)) return false
  const voice = voiceAt(scene, actor)
  return voice !== null && voice.kind !== 'official' && !isInOffice(scene.reading, voice.name)
}

/** "The agency's appeal aims to reach a million": the owner of an undertaking, or whoever tells of it, holds what it aims at. */
export function heldByOwner(scene: Scene, noun: Token | null, cue: Token): Holder | null {
  if (!noun || !undertakings.has(noun.lemma)) return null
  const owner = subtreeOf(scene.sentence, noun).find((t) => t.rel === 'nmod:poss' && t.index < noun.index)
  return owner ? heldBy(scene, owner) : heldByVoice(scene, cue)
}

/** "The king called for calm", read as a king who is called. */
const isRoot = (sentence: Sentence, cue: Token): boolean => headOf(sentence, cue)?.rel === 'root'

/** Whose stance a cue tells of: its subject, or the one who is brought to act: "persuaded Turkey to". */
export function actorOfStance(
  sentence: Sentence,
  cue: Token,
  frame: string,
  whom: Reach['whom'],
): Token | null {
  if (frame === 'whom does') return whom
  return subjectOf(sentence, cue) ?? (whom || isRoot(sentence, cue) ? nounBefore(sentence, cue) : null)
}

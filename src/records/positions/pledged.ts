import type { Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, relation } from '../../language/tree.js'
import { isPassive, subjectOf } from './clause.js'
import { heldBy } from './holder.js'
import { byVerb } from './modal.js'
import { type Candidate, type Found, type Holder, isRefusal, type Scene } from './scene.js'
import { involuntary } from './words.js'

/** "Schools will be closed and a curfew extended": the second passive shares the modal, and whoever holds the first. */
export function joined(scene: Scene, token: Token, first: readonly Found[]): readonly Candidate[] {
  const { sentence } = scene
  return first.flatMap((found) => {
    if (isRefusal(found) || !isPassive(sentence, found.conduct.head)) return []
    return childrenOf(sentence, found.conduct.head)
      .filter((t) => t.xpos === 'VBN' && relation(t) === 'conj' && childBy(sentence, t, 'nsubj'))
      .filter((t) => !childBy(sentence, t, 'aux') && !involuntary.has(t.lemma))
      .flatMap((t) => byVerb(scene, token, found.modality, found.holder, t, found.weight))
  })
}

/** "Vows that Russia will pay", "promised that more will come": whoever gives the word for another is held to it. */
export function heldByPledge(
  scene: Scene,
  verb: Token,
  subject: Token | null,
  words: ReadonlySet<string>,
): Holder | null {
  const above = relation(verb) === 'ccomp' ? headOf(scene.sentence, verb) : null
  if (!above || !words.has(above.lemma) || subject?.upos === 'PRON') return null
  return heldBy(scene, subjectOf(scene.sentence, above))
}

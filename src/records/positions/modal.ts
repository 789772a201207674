import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, relation } from '../../language/tree.js'
import type { Modality } from '../record.js'
import { isInfinitive, isPassive } from './clause.js'
import { entriesOf } from './entries.js'
import type { Candidate, Holder, Scene } from './scene.js'
import { verbal } from './verbal.js'

/** The conduct below a verb that a modal helps, and what the verb between them adds. */
export type Inner = Readonly<{ verb: Token; shade: Modality | 'able' | null; passive: Token | null }>

/** What "will be allowed to", "would be forced to" or "will be barred from" add. */
function shadeOf(verb: Token): Modality | null {
  if (verb.lemma === 'force') return 'must'
  const entry = entriesOf(verb, 'VERB').find((e) => e.takes.some((frame) => /^whom (?:to|from)$/.test(frame)))
  return entry && /^(?:must|must-not|may)$/.test(entry.modality) ? entry.modality : null
}

/** The conduct below the words that only shade it: "will have to", "would be forced to", "will be allowed to". */
export function inner(sentence: Sentence, verb: Token): Inner {
  const passive = isPassive(sentence, verb) ? verb : null
  const to = childrenOf(sentence, verb).find(
    (t) => t.index > verb.index && /^(?:xcomp|advcl|ccomp)$/.test(relation(t)) && isInfinitive(sentence, t),
  )
  if (!to) return { verb, shade: null, passive }
  if ((verb.lemma === 'have' || verb.lemma === 'need') && !childBy(sentence, verb, 'obj'))
    return { verb: to, shade: 'must', passive: null }
  if (verb.lemma === 'able' || verb.lemma === 'free') return { verb: to, shade: 'able', passive: null }
  const shade = passive && shadeOf(verb)
  return shade ? { verb: to, shade, passive } : { verb, shade: null, passive }
}

/** The verb that a modal helps. */
export function helped({ sentence }: Scene, modal: Token): Token | null {
  const verb = relation(modal) === 'aux' ? headOf(sentence, modal) : null
  return verb && verb.index > modal.index ? verb : null
}

export const byVerb = (
  { sentence }: Scene,
  cue: Token,
  modality: Modality,
  holder: Holder,
  verb: Token,
  weight: number,
): readonly Candidate[] => [{ cue, modality, holder, conduct: verbal(sentence, verb), weight }]

import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, relation } from '../../language/tree.js'
import type { Modality } from '../record.js'
import { isInfinitive, isPassive } from './clause.js'
import { entriesOf } from './entries.js'
import type { Candidate, Holder, Scene } from './scene.js'
import { verbal } from './verbal.js'
import { wordsFor } from './words.js'

const forcing = wordsFor('forcing')
const waysOut = wordsFor('ways-out')

/** The conduct below a verb that a modal helps, and what the verb between them adds. */
export type Inner = Readonly<{
  verb: Token
  shade: Modality | 'able' | null
  passive: Token | null
  /** Who does it where that isn't the modal's subject: "the deal will see Turkey take them back". */
  doer: Token | null
}>

/** What "will be allowed to", "would be forced to" or "will be barred from" add. */
function shadeOf(verb: Token): Modality | null {
  if (forcing.has(verb.lemma)) return 'must'
  const entry = entriesOf(verb, 'VERB').find((e) => e.takes.some((frame) => /^whom (?:to|from)$/.test(frame)))
  return entry && /^(?:must|must-not|may)$/.test(entry.modality) ? entry.modality : null
}

/** "Will see Turkey take them back": the one it is seen of does it. */
function seen(sentence: Sentence, verb: Token): Inner | null {
  if (verb.lemma !== 'see') return null
  const bare = childrenOf(sentence, verb).find(
    (t) =>
      t.index > verb.index && t.xpos === 'VB' && /^[cx]comp$/.test(relation(t)) && !isInfinitive(sentence, t),
  )
  const doer = bare && (childBy(sentence, bare, 'nsubj') ?? childBy(sentence, verb, 'obj', 'obl'))
  return bare && doer ? { verb: bare, shade: null, passive: null, doer } : null
}

/** "Will have their visas extended": a passive by another road. */
function had(sentence: Sentence, verb: Token): Inner | null {
  const thing = verb.lemma === 'have' ? childBy(sentence, verb, 'obj') : null
  const done =
    thing &&
    [thing, verb]
      .flatMap((t) => childrenOf(sentence, t))
      .find(
        (t) =>
          t.xpos === 'VBN' &&
          t.index > thing.index &&
          /^(?:acl|[cx]comp)$/.test(t.rel) &&
          !childBy(sentence, t, 'nsubj'),
      )
  return done ? { verb, shade: null, passive: done, doer: null } : null
}

/** The conduct below the words that only shade it: "will have to", "would be forced to", "will be allowed to". */
export function inner(sentence: Sentence, verb: Token): Inner {
  const passive = isPassive(sentence, verb) ? verb : null
  const to = childrenOf(sentence, verb).find(
    (t) => t.index > verb.index && /^(?:xcomp|advcl|ccomp)$/.test(relation(t)) && isInfinitive(sentence, t),
  )
  if (!to) return seen(sentence, verb) ?? had(sentence, verb) ?? { verb, shade: null, passive, doer: null }
  const object = childBy(sentence, verb, 'obj')
  if ((verb.lemma === 'have' || verb.lemma === 'need') && !object)
    return { verb: to, shade: 'must', passive: isPassive(sentence, to) ? to : null, doer: null }
  // "Will have no option but to close it."
  if (verb.lemma === 'have' && object && waysOut.has(object.lemma))
    return { verb: to, shade: null, passive: null, doer: null }
  if (verb.lemma === 'able' || verb.lemma === 'free')
    return { verb: to, shade: 'able', passive: null, doer: null }
  const shade = passive && shadeOf(verb)
  return shade
    ? { verb: to, shade, passive, doer: null }
    : (had(sentence, verb) ?? { verb, shade: null, passive, doer: null })
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

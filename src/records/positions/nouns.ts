import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, headsOf, relation, subtreeOf } from '../../language/tree.js'
import { caseOf, isInfinitive, isNegated, isPassive, isSupposed, markOf, subjectOf } from './clause.js'
import { entriesOf, turned } from './entries.js'
import { reach } from './frames.js'
import { heldBy, heldByVoice } from './holder.js'
import type { Reach } from './reach.js'
import { type FindAt, type Holder, type PositionRule, refuse, type Scene } from './scene.js'
import { verbal } from './verbal.js'
import { wordsFor } from './words.js'

const dropping = wordsFor('dropping')
const meeting = wordsFor('meeting')
const needfulWords = wordsFor('needful')
const speech = wordsFor('speech')

/** Whether the verb can have the stance of its own subject for object: not "enforces the order", "didn't detail plans". */
const isOwn = (sentence: Sentence, verb: Token): boolean =>
  !meeting.has(verb.lemma) && !(speech.has(verb.lemma) && isNegated(sentence, verb))

/** Who holds what a noun names: its owner, its author, or the subject of the verb that has or makes it. */
function holderOfNoun(scene: Scene, noun: Token): Holder | null {
  const { sentence } = scene
  const governor = headOf(sentence, noun)
  const subject = governor?.upos === 'VERB' ? subjectOf(sentence, governor) : null
  const owner = childrenOf(sentence, noun).find((t) => t.rel === 'nmod:poss')
  if (owner && owner.upos !== 'PRON') return heldBy(scene, owner)
  // "The agency plans to register them", read as plans of the agency.
  const maker = childrenOf(sentence, noun).find(
    (t) => /^(?:compound|amod)$/.test(t.rel) && t.index === noun.index - 1,
  )
  if (maker && relation(noun) === 'root' && heldBy(scene, maker)) return heldBy(scene, maker)
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

/** The conduct a noun leads to; the parser often hangs it on the verb that the noun is the object of. */
function conductOf(scene: Scene, noun: Token, frame: string): Reach | null {
  const { sentence } = scene
  const own = reach(scene, noun, frame)
  if (own) return own
  if (frame.endsWith('ing')) {
    const gerund = childrenOf(sentence, noun).find(
      (t) =>
        t.index > noun.index &&
        t.xpos === 'VBG' &&
        /^(?:acl|nmod)$/.test(relation(t)) &&
        frame.startsWith(`${caseOf(sentence, t) ?? childBy(sentence, t, 'mark')?.text ?? ''} `),
    )
    return gerund ? { conduct: verbal(sentence, gerund), not: false, whom: null } : null
  }
  const governor = headOf(sentence, noun)
  if (!governor) return null
  if (frame === 'for whom to') {
    const verb = [noun, governor]
      .flatMap((t) => childrenOf(sentence, t))
      .find((t) => t.index > noun.index && isInfinitive(sentence, t) && markOf(sentence, t)?.text === 'for')
    return verb
      ? {
          conduct: verbal(sentence, verb),
          not: isNegated(sentence, verb),
          whom: childBy(sentence, verb, 'nsubj'),
        }
      : null
  }
  if (relation(noun) === 'nsubj') return isPassive(sentence, governor) ? reach(scene, governor, frame) : null
  const last = subtreeOf(sentence, noun).at(-1)!
  const verb = childrenOf(sentence, governor).find((t) => t.index > last.index && isInfinitive(sentence, t))
  const to = verb && sentence.tokens.slice(last.index + 1, verb.index).some((t) => t.xpos === 'TO')
  return verb && to && sentence.tokens[last.index + 1]?.text === 'to'
    ? { conduct: verbal(sentence, verb), not: isNegated(sentence, verb), whom: null }
    : null
}

const named: FindAt = (scene, token) => {
  const { sentence } = scene
  for (const entry of entriesOf(token, 'NOUN'))
    for (const frame of entry.takes) {
      const found = conductOf(scene, token, frame)
      if (!found) continue
      const governor = headOf(sentence, token)
      if (isSupposed(sentence, token)) return refuse(token, 'it is only supposed')
      if (childBy(sentence, found.conduct.head, 'cop'))
        return refuse(token, 'it tells a state, not a conduct')
      const dropped = governor !== null && dropping.has(governor.lemma)
      const turnedDown = dropped && /^(?:calls-for|must)$/.test(entry.modality)
      const holder = turnedDown ? heldBy(scene, subjectOf(sentence, governor)) : holderOfNoun(scene, token)
      if (!holder) return refuse(token, 'no actor with power to act is named')
      const not =
        isNegated(sentence, token) || dropped || (governor?.upos === 'VERB' && isNegated(sentence, governor))
      const modality = turnedDown ? 'will-not' : turned(entry, not, found.not)
      if (!modality) return refuse(token, 'the cue itself is denied')
      return [{ cue: token, modality, holder, conduct: found.conduct, weight: 0.6 }]
    }
  return []
}

/** "It is crucial to comply", said by an authority. */
const needful: FindAt = (scene, token) => {
  const { sentence } = scene
  if (
    !needfulWords.has(token.lemma) ||
    !childrenOf(sentence, token).some((t) => /^it$/i.test(t.text) && t.index < token.index)
  )
    return []
  const verb = childrenOf(sentence, token).find(
    (t) => t.index > token.index && t.upos === 'VERB' && isInfinitive(sentence, t),
  )
  if (!verb) return []
  if (isSupposed(sentence, token) || isNegated(sentence, token))
    return refuse(token, 'it is only supposed or denied')
  const holder = heldByVoice(scene, token)
  if (!holder) return refuse(token, 'no actor with power to act is named')
  return [{ cue: token, modality: 'calls-for', holder, conduct: verbal(sentence, verb), weight: 0.5 }]
}

export const nounRules: readonly PositionRule[] = [
  {
    id: 'position/named',
    why: 'A decision, pledge, plan, refusal or obligation to do something is held by its owner, author or the one that has it.',
    reads: [
      [
        'The decision by Austria to [receive thousands of people] was welcomed.',
        { modality: 'will', actor: { quote: 'Austria' } },
      ],
      ['The ministry has no plans to [close the border].', { modality: 'will-not' }],
      ['The UNHCR plans to [register 40,000 people].', { modality: 'will' }],
      ['The army issued the order for its soldiers to [withdraw].', { modality: 'must' }],
      ['The ministry had given a deadline for migrants to [register].', { modality: 'must' }],
      ['Egypt rejected calls to [open the crossing].', { modality: 'will-not', actor: { quote: 'Egypt' } }],
    ],
    ignores: [
      'The families have no plans to return.',
      'The minister said the country has no right to be there.',
      'Police officers enforced the order to leave.',
      "The agency didn't give any plans to help.",
    ],
    find: named,
  },
  {
    id: 'position/needful',
    why: 'What an authority calls crucial or necessary to do it calls for.',
    reads: [
      [
        '“It is crucial to [comply with the order],” the mayor said.',
        { modality: 'calls-for', actor: { quote: 'the mayor' } },
      ],
      ['The agency said it was vital to [keep the crossings open].', { modality: 'calls-for' }],
    ],
    ignores: [
      'It is important to know that the river is high.',
      'A villager said it was necessary to leave.',
    ],
    find: needful,
  },
]

import { childBy, childrenOf, headOf } from '../../language/tree.js'
import { isInfinitive, isNegated, subjectOf } from './clause.js'
import { entriesOf, turned } from './entries.js'
import { heldBy, heldByVoice } from './holder.js'
import { conductOf } from './noun-conduct.js'
import { holderOfNoun } from './noun-holder.js'
import { type FindAt, type PositionRule, refuse } from './scene.js'
import { isSupposed } from './subordinate.js'
import { verbal } from './verbal.js'
import { wordsFor } from './words.js'

const dropping = wordsFor('dropping')
const needfulWords = wordsFor('needful')

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
      [
        'Greece plans to [build a fence], the migration minister said.',
        { modality: 'will', actor: { quote: 'Greece' } },
      ],
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

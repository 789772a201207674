import type { Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, relation } from '../../language/tree.js'
import { lexicon } from '../../lexicon.js'
import { isInfinitive, isNegated, isPassive, subjectOf } from './clause.js'
import { heldBy, heldByAgent } from './holder.js'
import { wholeOf } from './reach.js'
import { type FindAt, type PositionRule, refuse } from './scene.js'
import { isSupposed } from './subordinate.js'
import { verbal } from './verbal.js'
import { involuntary, wordsFor } from './words.js'

const measures = new Set(lexicon<string>('announced-measures'))
const announcing = wordsFor('announcing')
const imposing = wordsFor('imposing')
const bindingOrders = wordsFor('binding')
const moneyWords = wordsFor('money')
const policy = wordsFor('policy')
const isMoney = (token: Token) => moneyWords.has(token.text) || moneyWords.has(token.lemma)

/** Told as a time or a reason ("after the ministry announced …"), it is the story's past, no news of a stance. */
const isBackground: (scene: Parameters<FindAt>[0], verb: Token) => boolean = ({ sentence }, verb) =>
  relation(verb) === 'advcl' &&
  /^(?:after|since|when|before|as|once)$/i.test(
    childBy(sentence, verb, 'mark')?.text ?? childBy(sentence, verb, 'advmod')?.text ?? '',
  )

const announced: FindAt = (scene, token) => {
  const { sentence } = scene
  if (token.upos !== 'VERB' || !announcing.has(token.lemma)) return []
  const noun = childBy(sentence, token, 'obj', 'iobj')
  if (!noun || isPassive(sentence, token)) return []
  const about = childrenOf(sentence, noun)
  if (!measures.has(noun.lemma) && !isMoney(noun) && !about.some(isMoney)) return []
  if (isBackground(scene, token)) return refuse(token, 'it is told as background')
  if (isSupposed(sentence, token) || isNegated(sentence, token))
    return refuse(token, 'it is only supposed or denied')
  const holder = heldBy(scene, subjectOf(sentence, token))
  if (!holder) return refuse(token, 'no actor with power to act is named')
  return [{ cue: token, modality: 'will', holder, conduct: wholeOf(sentence, noun), weight: 0.6 }]
}

const imposed: FindAt = (scene, token) => {
  const { sentence } = scene
  if (token.upos !== 'VERB' || !imposing.has(token.lemma)) return []
  const passive = isPassive(sentence, token)
  const noun = passive ? childBy(sentence, token, 'nsubj') : childBy(sentence, token, 'obj')
  if (!noun || !bindingOrders.has(noun.lemma)) return []
  // "Issued the order for its fighters to leave": what it orders is the conduct.
  if (childrenOf(sentence, token).some((t) => t.index > noun.index && isInfinitive(sentence, t))) return []
  if (isBackground(scene, token)) return refuse(token, 'it is told as background')
  if (isSupposed(sentence, token) || isNegated(sentence, token))
    return refuse(token, 'it is only supposed or denied')
  const holder = passive ? heldByAgent(scene, token) : heldBy(scene, subjectOf(sentence, token))
  if (!holder) return refuse(token, 'no actor with power to act is named')
  return [{ cue: token, modality: 'must', holder, conduct: wholeOf(sentence, noun), weight: 0.5 }]
}

/** "It was reducing the zone", told as an announcement. */
const underWay: FindAt = (scene, token) => {
  const { sentence } = scene
  const head = headOf(sentence, token)
  if (
    token.xpos !== 'VBG' ||
    relation(token) !== 'ccomp' ||
    !head ||
    !/^(?:announce|confirm|declare)$/.test(head.lemma)
  )
    return []
  const aux = childrenOf(sentence, token).find((t) => t.lemma === 'be' && t.index < token.index)
  if (!aux || token.lemma === 'go' || involuntary.has(token.lemma)) return []
  const holder = heldBy(scene, subjectOf(sentence, token))
  if (!holder) return refuse(aux, 'no actor with power to act is said to do it')
  const modality = isNegated(sentence, token) ? 'will-not' : 'will'
  return [{ cue: aux, modality, holder, conduct: verbal(sentence, token), weight: 0.5 }]
}

const refusedAsPolicy: FindAt = (scene, token) => {
  const { sentence } = scene
  if (!policy.has(token.lemma) || token.xpos !== 'VB' || !isNegated(sentence, token)) return []
  const aux = childrenOf(sentence, token).find((t) => relation(t) === 'aux')
  if (!aux || !/^(?:do|does)$/i.test(aux.text) || isSupposed(sentence, token)) return []
  const holder = heldBy(scene, subjectOf(sentence, token))
  if (!holder) return refuse(aux, 'no actor with power to act is said to do it')
  return [
    {
      cue: aux,
      modality: 'will-not',
      holder,
      conduct: verbal(sentence, token),
      weight: 0.5,
    },
  ]
}

export const measureRules: readonly PositionRule[] = [
  {
    id: 'position/announced-measure',
    why: 'An actor that announces aid, a closure or another measure commits to it.',
    reads: [
      [
        'The ministry announced [the opening of two more camps].',
        { modality: 'will', actor: { quote: 'The ministry' } },
      ],
      ['The government announced [compensation for the families].', { modality: 'will' }],
      ['The Pentagon announced [$300 million in military aid].', { modality: 'will' }],
    ],
    ignores: [
      'The ministry announced the results of the vote.',
      'Thousands fled after the president announced a mobilisation.',
    ],
    find: announced,
  },
  {
    id: 'position/imposed-order',
    why: 'Whoever issues an evacuation order or imposes a curfew binds those under it.',
    reads: [
      ['County officials issued [a mandatory evacuation order for the coast].', { modality: 'must' }],
      ['The government imposed [a nightly curfew].', { modality: 'must' }],
    ],
    ignores: [
      'The army issued the order for its soldiers to withdraw.',
      'The company issued a statement.',
      'A curfew was imposed.',
    ],
    find: imposed,
  },
  {
    id: 'position/under-way',
    why: 'What an actor announces that it is doing is conduct in force or about to be.',
    reads: [
      ['The army announced that it was [reducing the size of the zone].', { modality: 'will' }],
      ['The ministry announced it is [closing three crossings].', { modality: 'will' }],
    ],
    ignores: ['The ministry announced that the river was rising.'],
    find: underWay,
  },
  {
    id: 'position/policy',
    why: 'What a government does not recognise, accept or allow it refuses as a matter of policy.',
    reads: [
      ['The government does not [recognise the annexation].', { modality: 'will-not' }],
      ['Poland does not [accept the plan].', { modality: 'will-not' }],
    ],
    ignores: ['The villagers do not accept the plan.'],
    find: refusedAsPolicy,
  },
]

import { childrenOf } from '../../language/tree.js'
import { isNegated, isNegation, isPassive, isPerfect, subjectOf } from './clause.js'
import { heldBy, heldByNamedAgent, heldByVoice } from './holder.js'
import { helped, inner } from './modal.js'
import { type FindAt, type PositionRule, refuse } from './scene.js'
import { standingOf } from './standing.js'
import { describes, isSupposed } from './subordinate.js'
import { verbal } from './verbal.js'
import { involuntary } from './words.js'

const must: FindAt = (scene, token) => {
  const { sentence } = scene
  const isModal = token.text.toLowerCase() === 'must' && token.xpos === 'MD'
  const isHaveTo =
    token.lemma === 'have' &&
    token.upos === 'VERB' &&
    /^(?:VB|VBP|VBZ|VBG)$/.test(token.xpos) &&
    !childrenOf(sentence, token).some((t) => t.xpos === 'MD')
  const verb = isModal ? helped(scene, token) : isHaveTo ? inner(sentence, token).verb : null
  if (!verb || verb === token) return []
  if (isHaveTo && sentence.tokens[token.index + 1]?.xpos !== 'TO') return []
  if (isSupposed(sentence, verb)) return refuse(token, 'it is only supposed')
  if (isPerfect(sentence, verb)) return refuse(token, 'it is told of the past')
  if (
    verb.lemma === 'be' ||
    involuntary.has(verb.lemma) ||
    (verb.upos !== 'VERB' && !isPassive(sentence, verb))
  )
    return refuse(token, 'it tells a state, not a conduct')
  const subject = subjectOf(sentence, isModal ? verb : token)
  const not = isNegated(sentence, isModal ? verb : token)
  if (not && !isModal) return refuse(token, '"not have to" leaves it open')
  if (isModal && describes(sentence, verb) && /^(?:we|i)$/i.test(subject?.text ?? ''))
    return refuse(token, 'it describes what it is said of')
  const own = heldBy(scene, subject)
  const conduct = verbal(sentence, verb)
  if (own && !isPassive(sentence, verb) && verb.upos === 'VERB')
    return [{ cue: token, modality: not ? 'must-not' : 'must', holder: own, conduct, weight: 0.7 }]
  const agent = isPassive(sentence, verb) ? heldByNamedAgent(scene, verb) : null
  if (agent && !not) return [{ cue: token, modality: 'must', holder: agent, conduct, weight: 0.6 }]
  const voice = heldByVoice(scene, token)
  if (!voice || !subject) return refuse(token, 'no actor with power to act is named who demands it')
  const standing = standingOf(scene, subject)
  if (standing === 'private' && describes(sentence, verb))
    return refuse(token, 'it describes those it is said of')
  if (standing === 'private')
    return [{ cue: token, modality: not ? 'must-not' : 'must', holder: voice, conduct, weight: 0.7 }]
  return [{ cue: token, modality: 'calls-for', holder: voice, conduct, weight: 0.5 }]
}

const should: FindAt = (scene, token) => {
  const { sentence } = scene
  const isModal = /^(?:should|ought)$/i.test(token.text) && token.xpos === 'MD'
  const isNeed =
    token.lemma === 'need' &&
    token.upos === 'VERB' &&
    token.xpos !== 'VBD' &&
    !childrenOf(sentence, token).some((t) => t.xpos === 'MD')
  const verb = isModal ? helped(scene, token) : isNeed ? inner(sentence, token).verb : null
  if (!verb || verb === token) return []
  if (isSupposed(sentence, verb)) return refuse(token, 'it is only supposed')
  if (isPerfect(sentence, verb)) return refuse(token, 'it is told of the past')
  if (verb.upos !== 'VERB' || involuntary.has(verb.lemma))
    return refuse(token, 'it tells a state, not a conduct')
  if (!subjectOf(sentence, isModal ? verb : token)) return refuse(token, 'it is said of nobody')
  const holder = heldByVoice(scene, token)
  if (!holder) return refuse(token, 'no actor with power to act is named who demands it')
  const conduct = verbal(sentence, verb)
  // "Should not be sent back": not to do it is what is called for.
  const before = sentence.tokens[conduct.from.index - 1]
  const from = before && isNegation(before) && before.head === verb.index ? before : conduct.from
  return [{ cue: token, modality: 'calls-for', holder, conduct: { ...conduct, from }, weight: 0.6 }]
}

/** What an actor must or should do. */
export const demandRules: readonly PositionRule[] = [
  {
    id: 'position/must',
    why: '"Must" and "have to" bind the actor they are said of, or those an authority says them to.',
    reads: [
      ['The government must [cut spending].', { modality: 'must' }],
      ['The plan must now [be approved] by the parliament.', { actor: { quote: 'the parliament' } }],
      [
        '“Residents must [leave the valley now],” the sheriff said.',
        { modality: 'must', actor: { quote: 'the sheriff' } },
      ],
    ],
    ignores: [
      'Families must walk for days to reach water.',
      'The government must have sent help.',
      '“The number of people we must help has doubled,” the agency said.',
    ],
    find: must,
  },
  {
    id: 'position/should',
    why: 'What an authority says others should or need to do it calls for.',
    reads: [
      [
        'The minister said European states should [take in more refugees].',
        { modality: 'calls-for', actor: { quote: 'The minister' } },
      ],
      ['Refugees should [not be sent back], the agency said.', { modality: 'calls-for' }],
      ['The agency said neighbouring countries need to [share the burden].', { modality: 'calls-for' }],
    ],
    ignores: ['Where should the families go now?'],
    find: should,
  },
]

import { childBy, childrenOf, headOf, relation } from '../../language/tree.js'
import { isInfinitive, isNegated, isPassive, isPerfect, subjectOf } from './clause.js'
import { heldBy, heldByAgent } from './holder.js'
import { byVerb } from './modal.js'
import { type FindAt, type PositionRule, refuse } from './scene.js'
import { isSupposed, picksOut } from './subordinate.js'
import { involuntary } from './words.js'

const isTo: FindAt = (scene, token) => {
  const { sentence } = scene
  if (token.lemma !== 'be' || !/^(?:is|are|am|'s|'re|’s|’re)$/i.test(token.text)) return []
  const verb = headOf(sentence, token)
  if (verb?.upos !== 'VERB' || verb.index < token.index) return []
  const to = childrenOf(sentence, verb).find((t) => t.xpos === 'TO' && t.index > token.index)
  const between = to ? sentence.tokens.slice(token.index + 1, to.index) : []
  if (!to || to.index > verb.index || between.some((t) => t.upos !== 'ADV' && t.upos !== 'PART')) return []
  if (isSupposed(sentence, verb)) return refuse(token, 'it is only supposed')
  if (involuntary.has(verb.lemma) || isPerfect(sentence, verb))
    return refuse(token, 'it predicts what happens to the actor')
  if (picksOut(sentence, verb)) return refuse(token, 'it tells which ones are meant')
  const passive = childBy(sentence, verb, 'aux') !== null && isPassive(sentence, verb)
  const holder = passive ? heldByAgent(scene, verb) : heldBy(scene, subjectOf(sentence, verb))
  if (!holder) return refuse(token, 'no actor with power to act is said to do it')
  return byVerb(scene, token, isNegated(sentence, verb) ? 'will-not' : 'will', holder, verb, 0.7)
}

const goingTo: FindAt = (scene, token) => {
  const { sentence } = scene
  if (
    token.text.toLowerCase() !== 'going' ||
    !childrenOf(sentence, token).some((t) => t.lemma === 'be' && t.index < token.index)
  )
    return []
  const verb = childrenOf(sentence, token).find((t) => relation(t) === 'xcomp' && isInfinitive(sentence, t))
  if (!verb) return []
  if (verb.upos !== 'VERB' || involuntary.has(verb.lemma))
    return refuse(token, 'it predicts what happens to the actor')
  if (isSupposed(sentence, token)) return refuse(token, 'it is only supposed')
  const holder =
    heldBy(scene, subjectOf(sentence, token)) ?? (isPassive(sentence, verb) ? heldByAgent(scene, verb) : null)
  if (!holder) return refuse(token, 'no actor with power to act is said to do it')
  return byVerb(scene, token, isNegated(sentence, token) ? 'will-not' : 'will', holder, verb, 0.7)
}

/** What an actor is down or going to do. */
export const scheduledRules: readonly PositionRule[] = [
  {
    id: 'position/is-to',
    why: 'Who "is to" do something has it settled; so has the voice that tells it of a thing in the passive.',
    reads: [
      ['Germany is to [open two more camps], the interior minister said.', { modality: 'will' }],
      [
        'The prime minister is to [visit the town later this month].',
        { actor: { quote: 'The prime minister' } },
      ],
      ['The agency said two camps are to [be closed in May].', { actor: { quote: 'The agency' } }],
    ],
    ignores: [
      'The minister is to blame.',
      'The aim is to reach the coast.',
      'A farmer is to sell his land.',
      'The minister is in town to rest.',
    ],
    find: isTo,
  },
  {
    id: 'position/going-to',
    why: '"Going to" is a plain future, and a commitment where the actor decides.',
    reads: [
      ['The ministry said it was going to [close the crossing].', { modality: 'will' }],
      ['The army is not going to [withdraw its forces].', { modality: 'will-not' }],
    ],
    ignores: ['Residents are going to the shelters.'],
    find: goingTo,
  },
]

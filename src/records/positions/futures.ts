import type { Modality } from '../record.js'
import { isNegated, subjectOf } from './clause.js'
import { heldBy, heldByAgent } from './holder.js'
import { byVerb, helped, inner } from './modal.js'
import { heldByPledge, joined } from './pledged.js'
import { type FindAt, isRefusal, type PositionRule, refuse } from './scene.js'
import { voiceAt } from './speaker.js'
import { isSupposed, picksOut } from './subordinate.js'
import { involuntary, wordsFor } from './words.js'

const pledging = wordsFor('pledging')
const settling = wordsFor('settling')
const attacking = wordsFor('attacking')
const forcing = wordsFor('forcing')
const speech = wordsFor('speech')

const denied: Readonly<Record<Modality, Modality>> = {
  will: 'will-not',
  'will-not': 'will',
  must: 'must-not',
  'must-not': 'may',
  may: 'may-not',
  'may-not': 'may',
  'calls-for': 'calls-for',
  considers: 'will-not',
}

const will: FindAt = (scene, token) => {
  const first = willDo(scene, token)
  return first.some((found) => !isRefusal(found)) ? [...first, ...joined(scene, token, first)] : first
}

const willDo: FindAt = (scene, token) => {
  const { sentence } = scene
  const word = token.text.toLowerCase()
  const intends = /^(?:will|shall|wo|sha|'ll|’ll|would|'d|’d)$/.test(word) && token.xpos === 'MD'
  const verb = intends ? helped(scene, token) : null
  if (!verb) return []
  if (verb.upos !== 'VERB') return refuse(token, 'it tells a state, not a conduct')
  if (isSupposed(sentence, verb)) return refuse(token, 'it is only supposed')
  const settled = heldByPledge(scene, verb, subjectOf(sentence, verb), settling)
  if (/^(?:would|'d|’d)$/.test(word) && !settled && !voiceAt(scene, token))
    return refuse(token, 'an unreal or past "would" that nobody is quoted for')
  const { verb: conduct, shade, passive, doer } = inner(sentence, verb)
  if (speech.has(conduct.lemma) && isNegated(sentence, verb)) return refuse(token, 'a refusal to speak')
  // "Would not rule out" is read from its own verb.
  if (conduct.lemma === 'rule' && isNegated(sentence, verb)) return []
  if (shade === 'able') return refuse(token, 'it tells what will be possible')
  const decided = passive && !shade ? passive : conduct
  if (involuntary.has(decided.lemma) && (passive || !attacking.has(decided.lemma)))
    return refuse(token, 'it predicts what happens to the actor')
  const subject = doer ?? subjectOf(sentence, verb)
  if (picksOut(sentence, verb)) return refuse(token, 'it tells which ones are meant')
  const modality = shade ?? 'will'
  const not =
    isNegated(sentence, verb) ||
    (subject !== null && (isNegated(sentence, subject) || /^(?:nobody|none|no-one)$/i.test(subject.text)))
  const own = heldBy(scene, subject)
  const bound = shade === 'must' || /^(?:we|they|he|she)$/i.test(subject?.text ?? '') ? own : null
  const described = verb.rel === 'acl:relcl' && !shade
  const holder = passive
    ? (bound ?? (described ? null : heldByAgent(scene, passive)) ?? settled ?? (shade ? null : own))
    : (heldByPledge(scene, verb, subject, pledging) ?? own)
  if (!holder) return refuse(token, 'no actor with power to act is said to do it')
  // "Nobody will be forced to return": the forcing is what is ruled out.
  if (not && shade === 'must' && passive && forcing.has(passive.lemma))
    return byVerb(scene, token, 'will-not', holder, passive, 0.6)
  return byVerb(
    scene,
    token,
    not ? denied[modality] : modality,
    holder,
    conduct,
    passive && !shade ? 0.6 : 0.8,
  )
}

/** What an actor will do, in the future tense. */
export const futureRules: readonly PositionRule[] = [
  {
    id: 'position/will',
    why: 'An actor with power to act that "will" do something it can decide on commits to it; the voice of a passive does.',
    reads: [
      [
        'The defence ministry will not [send requests to other countries].',
        { modality: 'will-not', actor: { quote: 'The defence ministry' } },
      ],
      ['The government will [open two more camps near the border].', { modality: 'will' }],
      [
        'The ministry has not sent, has not prepared and will not [send requests to other countries].',
        { modality: 'will-not' },
      ],
      ['The agency said it would [send more tents].', { actor: { quote: 'it', name: 'The agency' } }],
      [
        'Finland would [extradite people fleeing the war] only in the event that they were on the list, it said.',
        { modality: 'will', condition: { quote: 'only in the event that they were on the list' } },
      ],
      [
        'Turkey will not [let more people in] unless the EU sends money.',
        { modality: 'will-not', condition: { quote: 'unless the EU sends money' } },
      ],
      [
        'The army will [leave the valley] as long as the ceasefire holds.',
        { condition: { quote: 'as long as the ceasefire holds' } },
      ],
      [
        'If the camp fills up, the government will [open a second one].',
        { condition: { quote: 'If the camp fills up' } },
      ],
      ['The police will [close the road until the water recedes].', { condition: null }],
      ['The president vowed that Russia would [pay].', { actor: { quote: 'The president' } }],
      ['Hungary, a member of the Union, will [close its border].', { actor: { quote: 'Hungary' } }],
      [
        'The minister said two more camps would [be opened this month].',
        { modality: 'will', actor: { quote: 'The minister' } },
      ],
      [
        'Schools will be closed on Tuesday and a curfew [extended for a second night], county officials said.',
        { modality: 'will', actor: { quote: 'county officials' } },
      ],
      [
        'The city council decided that 200 places would [be created].',
        { modality: 'will', actor: { quote: 'The city council' } },
      ],
      ['The mayor said nobody would [be forced to leave].', { modality: 'will-not' }],
      ['The authorities say the camp will have to [be expanded].', { actor: { quote: 'The authorities' } }],
      [
        'The minister said 130 people will [have their visas extended].',
        { actor: { quote: 'The minister' } },
      ],
      ['The minister announced that migrants will be expected to [return home].', { modality: 'must' }],
      ['The deal will see Turkey [take back those who crossed].', { actor: { quote: 'Turkey' } }],
      ['The police will have no option but to [close the road].', { modality: 'will' }],
      ['The army warned that it would [strike again].', { modality: 'will' }],
    ],
    ignores: [
      'The storm will hit the coast on Monday.',
      'The country will face a hard winter.',
      'It would be a mistake.',
      'Soldiers who will guard the camp are in training.',
      'On Sunday, Colombians will go to the polls.',
    ],
    find: will,
  },
]

import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, relation } from '../../language/tree.js'
import { lexicon } from '../../lexicon.js'
import type { Modality } from '../record.js'
import { isInfinitive, isNegated, isPassive, isSupposed, subjectOf } from './clause.js'
import { heldBy, heldByAgent, heldByVoice } from './holder.js'
import { standingOf } from './power.js'
import type { FindAt, Found, Holder, PositionRule, Scene } from './scene.js'
import { voiceAt } from './speaker.js'
import { SPEECH, wordAfter } from './words.js'

const involuntary = new Set(lexicon<string>('involuntary'))
const FORCED = new Set(['force', 'oblige', 'require', 'compel', 'order'])
const ALLOWED = new Set(['allow', 'permit', 'authorise', 'authorize', 'let'])
const BANNED = new Set(['ban', 'bar', 'prohibit', 'forbid'])
const PLEDGE = new Set(['vow', 'promise', 'pledge', 'guarantee', 'threaten', 'swear'])
/** What a leave to do something is usually about. */
const PERMITTED = new Set(
  'apply return stay enter cross remain leave work travel seek register claim go come use live settle bring keep receive access obtain visit move join attend walk drive'.split(
    ' ',
  ),
)

/** The conduct below the words that only shade it: "will have to", "would be forced to", "will be allowed to". */
function inner(
  sentence: Sentence,
  verb: Token,
): { verb: Token; shade: Modality | 'able' | null; passive: Token | null } {
  const to = childrenOf(sentence, verb).find(
    (t) => t.index > verb.index && /^(?:xcomp|advcl|ccomp)$/.test(relation(t)) && isInfinitive(sentence, t),
  )
  if (!to) return { verb, shade: null, passive: isPassive(sentence, verb) ? verb : null }
  const passive = isPassive(sentence, verb)
  if ((verb.lemma === 'have' || verb.lemma === 'need') && !childBy(sentence, verb, 'obj'))
    return { verb: to, shade: 'must', passive: null }
  if (passive && FORCED.has(verb.lemma)) return { verb: to, shade: 'must', passive: verb }
  if (passive && ALLOWED.has(verb.lemma)) return { verb: to, shade: 'may', passive: verb }
  if (passive && BANNED.has(verb.lemma)) return { verb: to, shade: 'must-not', passive: verb }
  if (verb.lemma === 'able' || verb.lemma === 'free') return { verb: to, shade: 'able', passive: null }
  return { verb, shade: null, passive: passive ? verb : null }
}

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

const refuse = (cue: Token, reason: string): readonly Found[] => [{ cue, reason }]

/** The verb that a modal helps, and what stands against reading it. */
function helped({ sentence }: Scene, token: Token): Token | null {
  const verb = relation(token) === 'aux' ? headOf(sentence, token) : null
  return verb && verb.index > token.index ? verb : null
}

const make = (
  scene: Scene,
  cue: Token,
  modality: Modality,
  holder: Holder,
  verb: Token,
  weight: number,
): readonly Found[] => [
  { cue, modality, holder, conduct: { head: verb, from: wordAfter(scene.sentence, verb) }, weight },
]

const will: FindAt = (scene, token) => {
  const { sentence } = scene
  const word = token.text.toLowerCase()
  const intends = /^(?:will|shall|wo|sha|'ll|’ll|would|'d|’d)$/.test(word) && token.xpos === 'MD'
  const verb = intends ? helped(scene, token) : null
  if (!verb) return []
  if (verb.upos !== 'VERB') return refuse(token, 'it tells a state, not a conduct')
  if (isSupposed(sentence, verb)) return refuse(token, 'it is only supposed')
  if (/^(?:would|'d|’d)$/.test(word) && !voiceAt(scene, token))
    return refuse(token, 'an unreal or past "would" that nobody is quoted for')
  const { verb: conduct, shade, passive } = inner(sentence, verb)
  if (SPEECH.has(conduct.lemma) && isNegated(sentence, verb)) return refuse(token, 'a refusal to speak')
  if (shade === 'able') return refuse(token, 'it tells what will be possible')
  if (involuntary.has(conduct.lemma)) return refuse(token, 'it predicts what happens to the actor')
  const subject = subjectOf(sentence, verb)
  const modality = shade ?? 'will'
  const not = isNegated(sentence, verb) || (subject !== null && isNegated(sentence, subject))
  const own = heldBy(scene, subject)
  const bound = shade === 'must' ? own : null
  const described = verb.rel === 'acl:relcl' && !shade
  const holder = passive
    ? (bound ?? (described ? null : heldByAgent(scene, passive)) ?? (shade ? null : own))
    : (heldByPledge(scene, verb, subject) ?? own)
  if (!holder) return refuse(token, 'no actor with power to act is said to do it')
  return make(scene, token, not ? denied[modality] : modality, holder, conduct, passive && !shade ? 0.6 : 0.8)
}

/** "Vows that Russia will pay", "promised that more will come": whoever gives the word for another is held to it. */
function heldByPledge(scene: Scene, verb: Token, subject: Token | null): Holder | null {
  const above = relation(verb) === 'ccomp' ? headOf(scene.sentence, verb) : null
  if (!above || !PLEDGE.has(above.lemma) || subject?.upos === 'PRON') return null
  return heldBy(scene, subjectOf(scene.sentence, above))
}

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
  if (verb.lemma === 'be' || (verb.upos !== 'VERB' && !isPassive(sentence, verb)))
    return refuse(token, 'it tells a state, not a conduct')
  const subject = subjectOf(sentence, isModal ? verb : token)
  const not = isNegated(sentence, isModal ? verb : token)
  if (not && !isModal) return refuse(token, '"not have to" leaves it open')
  const own = heldBy(scene, subject)
  const conduct = { head: verb, from: wordAfter(sentence, verb) }
  if (own && !isPassive(sentence, verb) && verb.upos === 'VERB')
    return [{ cue: token, modality: not ? 'must-not' : 'must', holder: own, conduct, weight: 0.7 }]
  const voice = heldByVoice(scene, token)
  if (!voice || !subject) return refuse(token, 'no actor with power to act is named who demands it')
  const standing = standingOf(scene, subject)
  if (standing === 'private' && verb.rel === 'acl:relcl')
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
  if (verb.upos !== 'VERB' || involuntary.has(verb.lemma))
    return refuse(token, 'it tells a state, not a conduct')
  if (!subjectOf(sentence, isModal ? verb : token)) return refuse(token, 'it is said of nobody')
  const holder = heldByVoice(scene, token)
  if (!holder) return refuse(token, 'no actor with power to act is named who demands it')
  return make(scene, token, 'calls-for', holder, verb, 0.6)
}

const may: FindAt = (scene, token) => {
  const { sentence } = scene
  const word = token.text.toLowerCase()
  if (!/^(?:can|ca|may|could)$/.test(word) || token.xpos !== 'MD') return []
  const verb = helped(scene, token)
  if (verb?.upos !== 'VERB') return []
  const subject = subjectOf(sentence, verb)
  const voice = heldByVoice(scene, token)
  if (!subject || !voice || isSupposed(sentence, verb)) return refuse(token, 'it tells what is possible')
  const not = isNegated(sentence, verb) || isNegated(sentence, subject)
  const standing = standingOf(scene, subject)
  if (isPassive(sentence, verb)) return refuse(token, 'it tells what is possible')
  if (not && word !== 'may' && standing === 'power' && !/^(?:we|i|it|he|she|they)$/i.test(subject.text))
    return make(scene, token, 'must-not', { kind: 'word', token: subject }, verb, 0.6)
  if (not && /^you$/i.test(subject.text)) return make(scene, token, 'must-not', voice, verb, 0.6)
  if (word !== 'could' && standing === 'private' && PERMITTED.has(verb.lemma))
    return make(scene, token, not ? 'may-not' : 'may', voice, verb, 0.5)
  return refuse(token, 'it tells what is possible')
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
  return make(scene, token, isNegated(sentence, token) ? 'will-not' : 'will', holder, verb, 0.7)
}

export const modalRules: readonly PositionRule[] = [
  {
    id: 'position/will',
    why: 'An actor with power to act that "will" do something it can decide on commits to it; the voice of a passive does.',
    reads: [
      [
        'The defence ministry will not [send requests to other countries].',
        { modality: 'will-not', actor: { quote: 'The defence ministry' } },
      ],
      ['The government will [open two more camps near the border].', { modality: 'will' }],
    ],
    ignores: [
      'The storm will hit the coast on Monday.',
      'The country will face a hard winter.',
      'It would be a mistake.',
    ],
    find: will,
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
  {
    id: 'position/must',
    why: '"Must" and "have to" bind the actor they are said of, or those an authority says them to.',
    reads: [
      ['The government must [cut spending].', { modality: 'must' }],
      [
        '“Residents must [leave the valley now],” the sheriff said.',
        { modality: 'must', actor: { quote: 'the sheriff' } },
      ],
    ],
    ignores: ['Families must walk for days to reach water.'],
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
      ['The agency said neighbouring countries need to [share the burden].', { modality: 'calls-for' }],
    ],
    ignores: ['Where should the families go now?'],
    find: should,
  },
  {
    id: 'position/may',
    why: '"Can" and "may" said by an authority of those it governs give leave; "cannot" takes it.',
    reads: [
      [
        'The mayor said residents can [return to their homes].',
        { modality: 'may', actor: { quote: 'The mayor' } },
      ],
      ['The minister said no country can [refuse to do its part].', { modality: 'must-not' }],
    ],
    ignores: ['The river could rise further, the agency said.', 'Russia may close its borders soon.'],
    find: may,
  },
]

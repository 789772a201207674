import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, relation } from '../../language/tree.js'
import { statementsNear } from '../near.js'
import { isNegated, isNegation } from './clause.js'
import { heldBy, heldByVoice } from './holder.js'
import type { FindAt, PositionRule, Scene } from './scene.js'
import { voiceAt } from './speaker.js'
import { wordsFor } from './words.js'

const idle = wordsFor('idle')
const commanding = wordsFor('commanding')

/** Whether a verb in its bare form opens its sentence, follows a mark that opens speech or goes on another command. */
function opens(sentence: Sentence, verb: Token): boolean {
  const { tokens } = sentence
  const before = relation(verb) === 'conj' ? headOf(sentence, verb) : null
  if (before)
    return (
      before.xpos === 'VB' && !childBy(sentence, before, 'nsubj', 'aux', 'mark') && opens(sentence, before)
    )

  for (let i = verb.index - 1; i >= 0; i--) {
    const t = tokens[i]!
    if (t.head === verb.index && (t.upos === 'ADV' || /^(?:please|do|and)$/i.test(t.text) || isNegation(t)))
      continue
    return /^["“‘'”:,–—!]$|^``$/.test(t.text)
  }
  return true
}

const command: FindAt = (scene, token) => {
  const { sentence } = scene
  if (token.xpos !== 'VB' && !(token.xpos === 'VBP' && relation(token) === 'root')) return []
  if (
    !/^(?:root|ccomp|conj|parataxis)$/.test(relation(token)) ||
    idle.has(token.lemma) ||
    token.text.toLowerCase() !== token.lemma
  )
    return []
  if (
    childrenOf(sentence, token).some(
      (t) => t.index < token.index && /^(?:nsubj|mark|cop|expl)$/.test(relation(t)),
    )
  )
    return []
  const aux = childBy(sentence, token, 'aux')
  if ((aux && aux.lemma !== 'do') || !opens(sentence, token)) return []
  const inSpeech = statementsNear(scene.reading, token).some(
    (s) => s.form !== 'indirect' && s.content.start <= token.start && token.end <= s.content.end,
  )
  if (!inSpeech) return []
  const holder = heldByVoice(scene, token)
  if (!holder) return [{ cue: token, reason: 'a command of nobody with power to act' }]
  const voice = voiceAt(scene, token)
  const must = `${voice?.quote} ${voice?.name}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((w) => commanding.has(w))
  const not = isNegated(sentence, token)
  const from = not ? (childrenOf(sentence, token).find((t) => t.lemma === 'do') ?? token) : token
  const modality = must ? (not ? 'must-not' : 'must') : 'calls-for'
  return [{ cue: token, modality, holder, conduct: { head: token, from: must ? token : from }, weight: 0.5 }]
}

/** "Let us cooperate": a call to those addressed. */
const letUs: FindAt = (scene, token) => {
  const { sentence } = scene
  const [us, verb] = [
    sentence.tokens[token.index + 1],
    childrenOf(sentence, token).find((t) => t.xpos === 'VB' && t.index > token.index),
  ]
  if (token.lemma !== 'let' || !us || !/^(?:us|'s|’s)$/i.test(us.text) || !verb || idle.has(verb.lemma))
    return []
  const holder = heldByVoice(scene, token)
  if (!holder) return [{ cue: token, reason: 'a call of nobody with power to act' }]
  return [{ cue: token, modality: 'calls-for', holder, conduct: { head: verb, from: verb }, weight: 0.5 }]
}

/** The verb of a headline such as "Kerry: U.S. to accept more refugees". */
function headlineVerb({ sentence }: Scene, token: Token): Token | null {
  if (token.xpos !== 'TO' || sentence.tokens.some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos))) return null
  const verb = sentence.tokens[token.index + 1]
  return verb?.xpos === 'VB' ? verb : null
}

const headline: FindAt = (scene, token) => {
  const verb = headlineVerb(scene, token)
  const subject = verb ? scene.sentence.tokens[token.index - 1] : undefined
  if (!verb || !subject || !/^(?:NOUN|PROPN)$/.test(subject.upos) || scene.sentence.tokens.length > 24)
    return []
  if (scene.sentence.block.kind === 'body' && /[.!?]$/.test(scene.sentence.tokens.at(-1)!.text)) return []
  const holder = heldBy(scene, subject)
  if (!holder) return [{ cue: token, reason: 'no actor with power to act is named' }]
  return [{ cue: token, modality: 'will', holder, conduct: { head: verb, from: verb }, weight: 0.4 }]
}

export const commandRules: readonly PositionRule[] = [
  {
    id: 'position/command',
    why: 'A command in the quoted words of an authority binds or calls on those it speaks to.',
    reads: [
      [
        '“[Stay in your homes until the storm has passed],” the mayor said.',
        { modality: 'calls-for', actor: { quote: 'the mayor' } },
      ],
      ['“[Leave the area immediately],” the army said.', { modality: 'must' }],
    ],
    ignores: [
      '“They may refuse visas, deny access, and hold people,” the army said.',
      '“Imagine losing everything,” the minister said.',
      '“Come with me,” a villager said.',
    ],
    find: command,
  },
  {
    id: 'position/let-us',
    why: '"Let us" in the words of an authority calls on those it speaks to.',
    reads: [
      ['“Let us [share the burden],” the president said.', { modality: 'calls-for' }],
      ['“Let us [work together],” the minister said.', { modality: 'calls-for' }],
    ],
    ignores: ['“Let us look at the map,” the minister said.'],
    find: letUs,
  },
  {
    id: 'position/headline',
    why: 'In a headline an actor that is "to" do something will.',
    reads: [
      ['Germany to [accept more refugees]', { modality: 'will' }],
      ['Minister: Finland to [reject asylum requests]', { modality: 'will' }],
    ],
    ignores: ['Families to leave camp'],
    find: headline,
  },
]

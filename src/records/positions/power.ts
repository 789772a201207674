import type { Token } from '../../language/sentence.js'
import { childBy, childrenOf, relation } from '../../language/tree.js'
import { lexicon } from '../../lexicon.js'
import type { ActorKind } from '../../mentions/mention.js'
import type { Scene } from './scene.js'
import { type Voice, voiceAt } from './speaker.js'

const powers = new Set(lexicon<string>('power'))
const privates = new Set(lexicon<string>('private'))

/** Whether a noun's bearer can hold a position: someone with power, a private person, or no person at all. */
export type Standing = 'power' | 'private' | 'thing'

const byKind: Readonly<Record<ActorKind, Standing>> = {
  official: 'power',
  organisation: 'power',
  state: 'power',
  medium: 'thing',
  document: 'thing',
  expert: 'private',
  private: 'private',
}

/** The standing of whoever the words are attributed to. */
export const standingOfVoice = (scene: Scene, voice: Voice): Standing =>
  voice.kind ? byKind[voice.kind] : voice.token ? standingOf(scene, voice.token) : 'thing'

/** The standing of a noun or pronoun of the sentence. */
export function standingOf(scene: Scene, token: Token, depth = 0): Standing {
  const { reading, sentence } = scene
  const word = token.text.toLowerCase()
  if (/^(?:we|i|us|our)$/.test(word)) {
    const voice = voiceAt(scene, token)
    return voice && depth < 2 ? standingOfVoice(scene, voice) : 'private'
  }
  if (/^(?:you|one|this|that|there|what|these|those)$/.test(word)) return word === 'you' ? 'private' : 'thing'
  const actor = reading.actors.find((a) => a.start <= token.start && token.end <= a.end)
  if (actor) return byKind[actor.kind]
  if (/^(?:he|she|it|they)$/.test(word)) {
    const voice = voiceAt(scene, token)
    return voice?.token && voice.token !== token && depth < 2 ? standingOfVoice(scene, voice) : 'thing'
  }
  if (powers.has(token.lemma) || powers.has(word)) return 'power'
  if (privates.has(token.lemma) || privates.has(word)) return 'private'
  const flat = childrenOf(sentence, token).filter((t) => /^(?:compound|flat|appos|amod)$/.test(relation(t)))
  if (token.upos === 'PROPN') return 'power'
  if (flat.some((t) => powers.has(t.lemma) && relation(t) === 'compound' && token.upos === 'PROPN'))
    return 'power'
  const of = childBy(sentence, token, 'nmod')
  if (
    /^(?:member|part|number|group|majority|all|most|both|each|none|rest|series|body|head|handful|half)$/.test(
      token.lemma,
    ) &&
    of &&
    depth < 3
  )
    return standingOf(scene, of, depth + 1)
  return 'thing'
}

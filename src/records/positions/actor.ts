import type { Quote } from '../../text/span.js'
import { inSentence } from '../near.js'
import { nounPhrase } from './phrase.js'
import type { Holder, Scene } from './scene.js'
import { type Voice, voiceAt } from './speaker.js'

const PRONOUN = /^(?:i|we|it|he|she|they)$/i

/** Whether a pronoun in reported words can mean the one who says them. */
function canBe(scene: Scene, pronoun: string, voice: Voice): boolean {
  if (/^(?:i|we)$/.test(pronoun)) return true
  const mention = inSentence(scene.reading.actors, scene.sentence.index).find(
    (a) => a.start < voice.end && voice.start < a.end,
  )
  const person = mention?.person ?? /^(?:official|private|expert)$/.test(voice.kind ?? '')
  if (pronoun === 'it') return !person
  return pronoun === 'they' ? (mention?.plural ?? /s$/.test(voice.quote)) : person
}

/** The actor as the text writes it, with its full name; a pronoun in reported words is named after their speaker. */
export function actorOf(scene: Scene, holder: Holder): Quote & Readonly<{ name: string }> {
  if (holder.kind === 'speaker') {
    const { start, end, quote, name } = holder.speaker
    return { start, end, quote, name }
  }
  const phrase = nounPhrase(scene, holder.token)
  if (!PRONOUN.test(phrase.quote)) return phrase
  const voice = voiceAt(scene, holder.token)
  const named = voice && voice.token !== holder.token && !PRONOUN.test(voice.name)
  return named && canBe(scene, phrase.quote.toLowerCase(), voice) ? { ...phrase, name: voice.name } : phrase
}

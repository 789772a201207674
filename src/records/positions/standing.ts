import type { Token } from '../../language/sentence.js'
import { childrenOf, relation } from '../../language/tree.js'
import type { ActorMention } from '../../mentions/mention.js'
import { inSentence } from '../near.js'
import { caseOf } from './clause.js'
import type { Scene } from './scene.js'
import { type Voice, voiceAt } from './speaker.js'
import { type Standing, standingOfName, standingOfNoun, standingOfPerson } from './standing-of-name.js'
import { wordsFor } from './words.js'

export type { Standing } from './standing-of-name.js'

/** The standing of whoever the words are attributed to. */
export function standingOfVoice(scene: Scene, voice: Voice): Standing {
  if (voice.kind === 'official') return 'power'
  if (voice.kind === 'expert' || voice.kind === 'medium') return 'private'
  if (voice.token) return standingOf(scene, voice.token, 1)
  const known = !/^(?:he|she|it|they|who|that|which)$/i.test(voice.name)
  return standingOfPerson(scene.reading, known ? voice.name : voice.quote, voice.kind)
}

/** Nouns that say how many of what follows them: "most of Eastern Europe", "a group of states". */
const parts = wordsFor('part-of')

/** The standing of a noun or pronoun of the sentence. */
export function standingOf(scene: Scene, token: Token, depth = 0): Standing {
  const { reading, sentence } = scene
  const word = token.text.toLowerCase()
  if (/^(?:we|i|us|our|my)$/.test(word)) {
    const voice = depth < 2 ? voiceAt(scene, token) : null
    return voice ? standingOfVoice(scene, voice) : 'private'
  }
  if (word === 'you') return 'private'
  if (/^(?:this|that|there|what|these|those|which)$/.test(word)) return 'thing'
  if (/^(?:he|she|it|they|his|her|its|their)$/.test(word)) return standingOfPronoun(scene, token, word, depth)
  const of = childrenOf(sentence, token).find((t) => relation(t) === 'nmod' && caseOf(sentence, t) === 'of')
  if (parts.has(token.lemma) && of && depth < 3) return standingOf(scene, of, depth + 1)
  const isPlace = inSentence(reading.places, sentence.index).some(
    (p) => p.use !== 'demonym' && p.start <= token.start && token.end <= p.end,
  )
  // The parser takes some names for adjectives: "Germany plans to …", "UNHCR plans to …".
  const isName = token.upos === 'PROPN' || /^\p{Lu}{2,}$/u.test(token.text)
  if (!isName && !(isPlace && token.upos === 'ADJ')) {
    const named = actorAt(scene, token)?.quote.match(/(?<!^)\b\p{Lu}/u)
    return standingOfNoun(token.lemma, word) ?? (named && /^\p{Lu}/u.test(token.text) ? 'power' : 'thing')
  }
  if (isPlace) return 'power'
  // "Colombians will vote": a people, and no state; "the Russians" may stand for theirs.
  if (/(?:s|ese)$/.test(token.text) && isPeople(scene, token)) return 'private'
  const actor = actorAt(scene, token)
  if (!actor?.name.endsWith(token.text)) return standingOfName(reading, nameAround(scene, token))
  return standingOfPerson(reading, actor.name, actor.kind)
}

const isPeople = ({ reading, sentence }: Scene, token: Token): boolean =>
  inSentence(reading.places, sentence.index).some((p) => p.use === 'demonym' && p.start === token.start) &&
  !childrenOf(sentence, token).some((t) => /^the$/i.test(t.text))

const actorAt = ({ reading, sentence }: Scene, token: Token): ActorMention | undefined =>
  inSentence(reading.actors, sentence.index).find((a) => a.start <= token.start && token.end <= a.end)

/** "He" in reported words is most often their speaker; elsewhere it is whom the article last named. */
function standingOfPronoun(scene: Scene, token: Token, word: string, depth: number): Standing {
  const voice = depth < 2 ? voiceAt(scene, token) : null
  const spoken = voice && voice.token !== token ? standingOfVoice(scene, voice) : null
  if (spoken === 'power' && !/^(?:they|their)$/.test(word)) return 'power'
  if (spoken === 'private' && /^(?:he|she|his|her)$/.test(word)) return 'private'
  const actor = actorAt(scene, token)
  if (actor && !/^(?:he|she|it|they)$/i.test(actor.name))
    return standingOfPerson(scene.reading, actor.name, actor.kind)
  return spoken ?? 'thing'
}

/** The run of names that the word ends. */
function nameAround({ sentence }: Scene, token: Token): string {
  let first = token.index
  while (sentence.tokens[first - 1]?.upos === 'PROPN') first--
  let last = token.index
  while (sentence.tokens[last + 1]?.upos === 'PROPN') last++
  return sentence.tokens
    .slice(first, last + 1)
    .map((t) => t.text)
    .join(' ')
}

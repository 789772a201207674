import type { Token } from '../../language/sentence.js'
import { subtreeOf } from '../../language/tree.js'
import { agentOf, caseOf } from './clause.js'
import type { Holder, Scene } from './scene.js'
import { voiceAt } from './speaker.js'
import { standingOf, standingOfVoice } from './standing.js'
import { isInTime } from './time.js'

/** The name or noun that a phrase between commas describes: "the agency" in "UNHCR, the agency, will" is UNHCR. */
function describedBy({ sentence }: Scene, token: Token): Token {
  const words = subtreeOf(sentence, token)
  const first = words.find((t) => t.text !== ',') ?? token
  const isComma = (index: number) => sentence.tokens[index]?.text === ','
  const isAside = isComma(first.index - 1) && (isComma(token.index + 1) || isComma(words.at(-1)!.index + 1))
  let named = sentence.tokens[first.index - 2]
  if (!isAside || !named || !/^(?:an?|the|its|itself)$/i.test(first.text)) return token
  while (named.head >= 0 && named.head < first.index) named = sentence.tokens[named.head]!
  const isNoun = /^(?:NOUN|PROPN)$/.test(named.upos) || /^\p{Lu}{2}/u.test(named.text)
  return isNoun && caseOf(sentence, named) === null ? named : token
}

/** The word as holder of the position, null unless its bearer has power to act. */
export function heldBy(scene: Scene, token: Token | null): Holder | null {
  if (!token || standingOf(scene, token) !== 'power') return null
  return { kind: 'word', token: describedBy(scene, token) }
}

/** Whoever the words around are attributed to, null unless that is an actor with power to act. */
export function heldByVoice(scene: Scene, token: Token): Holder | null {
  const voice = voiceAt(scene, token)
  if (!voice || standingOfVoice(scene, voice) !== 'power') return null
  return voice.token ? { kind: 'word', token: voice.token } : { kind: 'speaker', speaker: voice }
}

/** The agent that a passive names, null unless it has power to act; "by Friday" is none. */
export function heldByNamedAgent(scene: Scene, verb: Token): Holder | null {
  const agent = agentOf(scene.sentence, verb)
  return !agent || isInTime(scene, agent) || standingOf(scene, agent) !== 'power'
    ? null
    : { kind: 'word', token: agent }
}

/** Who stands behind a passive: the agent that is named, or the voice that tells of it. */
export const heldByAgent = (scene: Scene, verb: Token): Holder | null =>
  heldByNamedAgent(scene, verb) ?? heldByVoice(scene, verb)

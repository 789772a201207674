import type { Token } from '../../language/sentence.js'
import { agentOf } from './clause.js'
import { standingOf, standingOfVoice } from './power.js'
import type { Holder, Scene } from './scene.js'
import { voiceAt } from './speaker.js'

/** The word as holder of the position, null unless its bearer has power to act. */
export const heldBy = (scene: Scene, token: Token | null): Holder | null =>
  token && standingOf(scene, token) === 'power' ? { kind: 'word', token } : null

/** Whoever the words around are attributed to, null unless that is an actor with power to act. */
export function heldByVoice(scene: Scene, token: Token): Holder | null {
  const voice = voiceAt(scene, token)
  if (!voice || standingOfVoice(scene, voice) !== 'power') return null
  return voice.token ? { kind: 'word', token: voice.token } : { kind: 'speaker', speaker: voice }
}

/** Who stands behind a passive: the agent that is named, or the voice that tells of it. */
export function heldByAgent(scene: Scene, verb: Token): Holder | null {
  const agent = agentOf(scene.sentence, verb)
  return agent && standingOf(scene, agent) === 'power'
    ? { kind: 'word', token: agent }
    : heldByVoice(scene, verb)
}

import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, relation } from '../../language/tree.js'
import { isNegated, isPassive } from './clause.js'
import { type Entry, entriesOf, turned } from './entries.js'
import { reach } from './frames.js'
import { heldBy, heldByAgent } from './holder.js'
import { type Reach, wholeOf } from './reach.js'
import { type Conduct, type FindAt, type Found, refuse, type Scene } from './scene.js'
import { actorOfStance, heldByOwner, isPrivateWish } from './stance-actor.js'
import { standingOf } from './standing.js'
import { isDisowned, isSupposed, picksOut } from './subordinate.js'
import { involuntary, wordsFor } from './words.js'

const speech = wordsFor('speech')
const wishing = wordsFor('wishing')

const isThing = (scene: Scene, whom: Token | null): boolean =>
  whom !== null && /^(?:NOUN|NUM|SYM)$/.test(whom.upos) && standingOf(scene, whom) === 'thing'

/** "Not leave" is what is called for; "the camps to be closed" is wanted whole, for camps do nothing. */
function asCalledFor(scene: Scene, frame: string, { conduct, not, whom }: Reach): Conduct {
  const { sentence }: { sentence: Sentence } = scene
  if (whom && frame === 'whom to' && isThing(scene, whom))
    return { ...conduct, from: wholeOf(sentence, whom).from }
  return not ? { ...conduct, from: sentence.tokens[conduct.from.index - 1] ?? conduct.from } : conduct
}

function read(scene: Scene, cue: Token, entry: Entry, frame: string): readonly Found[] | null {
  const { sentence } = scene
  const found = reach(scene, cue, frame)
  if (!found) return null
  const { head } = found.conduct
  if (isSupposed(sentence, cue)) return refuse(cue, 'it is only supposed')
  if (isDisowned(sentence, cue)) return refuse(cue, 'it is denied')
  if (/^(?:will|will-not)$/.test(entry.modality) && picksOut(sentence, cue))
    return refuse(cue, 'it tells which ones are meant')
  if (entry.modality === 'will-not' && speech.has(head.lemma)) return refuse(cue, 'a refusal to speak')
  if (entry.modality === 'will' && head.upos === 'VERB' && involuntary.has(head.lemma))
    return refuse(cue, 'it tells what happens to the actor')
  const modality = turned(entry, isNegated(sentence, cue), found.not)
  if (!modality) return refuse(cue, 'the cue itself is denied')
  const passive = entry.pos === 'VERB' && isPassive(sentence, cue)
  const actor = actorOfStance(sentence, cue, frame, found.whom)
  if (wishing.has(cue.lemma) && frame === 'to' && isPrivateWish(scene, actor))
    return refuse(cue, 'a wish of somebody without an office')
  const holder =
    passive && frame !== 'sent to'
      ? heldByAgent(scene, cue)
      : (heldBy(scene, actor) ?? (entry.modality === 'will' ? heldByOwner(scene, actor, cue) : null))
  if (!holder) return refuse(cue, 'no actor with power to act is named')
  if (entry.modality === 'must' && isThing(scene, found.whom)) return refuse(cue, 'a thing cannot be bound')
  const conduct = modality === 'calls-for' ? asCalledFor(scene, frame, found) : found.conduct
  return [{ cue, modality, holder, conduct, weight: 0.8 }]
}

/** Whether the cue stands in the tense in which it tells of a stance that holds. */
function holds(sentence: Sentence, cue: Token, { tense, modality }: Entry, frame: string): boolean {
  // "Is considering a ban" is open, "has considered each case" is over.
  if (modality === 'considers' && frame === 'thing') return /^VBG?$/.test(cue.xpos)
  return (
    tense !== 'perfect' ||
    childrenOf(sentence, cue).some((t) => relation(t) === 'aux' && /^(?:has|have|'ve|’ve)$/i.test(t.text))
  )
}

/** Finds the stances of the words of this kind that lead to their conduct by one of the frames wanted. */
export const byFrames =
  (pos: Entry['pos'], wanted: (frame: string) => boolean): FindAt =>
  (scene, token) => {
    // "Called off the search" calls for nothing.
    if (scene.sentence.tokens[token.index + 1]?.text === 'off') return []
    for (const entry of entriesOf(token, pos))
      for (const frame of entry.takes) {
        const found =
          wanted(frame) && holds(scene.sentence, token, entry, frame)
            ? read(scene, token, entry, frame)
            : null
        if (found) return found
      }
    return []
  }

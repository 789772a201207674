import type { Token } from '../../language/sentence.js'
import { childBy, childrenOf } from '../../language/tree.js'
import { caseOf, isInfinitive, isPassive, markOf } from './clause.js'
import { after, gerundAfter, gerundFrom, infinitiveAfter } from './complements.js'
import { entriesOf } from './entries.js'
import { advisedAgainst, givenThing, givenTime, othersGerund, othersInfinitive } from './frames-of-others.js'
import { done, type Follow, type Reach, wholeOf } from './reach.js'
import type { Scene } from './scene.js'
import { standingOf } from './standing.js'
import { isInTime } from './time.js'
import { wordsFor } from './words.js'

const terms = wordsFor('terms')
const lawTexts = wordsFor('law-texts')
const saidOfOne = wordsFor('said-of-one')

function ownInfinitive({ sentence }: Scene, cue: Token): Reach | null {
  const verb = infinitiveAfter(sentence, cue, null)
  const doer = verb && childBy(sentence, verb, 'nsubj')
  if (!verb || (doer && doer.index > cue.index)) return null
  // "Wants the state to act": another is to do it.
  if (cue.upos === 'VERB' && after(sentence, cue, 'obj').some((t) => t.index < verb.index)) return null
  return done(sentence, verb)
}

/** "Has been dispatched to rescue": whoever is sent is to do it. */
const sentTo: Follow = (scene, cue) => (isPassive(scene.sentence, cue) ? ownInfinitive(scene, cue) : null)

function ownGerund({ sentence }: Scene, cue: Token): Reach | null {
  const verb = gerundAfter(sentence, cue, null)
  if (verb) return done(sentence, verb)
  // "Stopped issuing visas", read as visas that issue.
  const next = sentence.tokens[cue.index + 1]
  const noun = after(sentence, cue, 'obj').find(
    (t) => next?.xpos === 'VBG' && next.rel === 'amod' && next.head === t.index,
  )
  return noun && next ? { conduct: { head: noun, from: next }, not: false, whom: null } : null
}

function thing(scene: Scene, cue: Token): Reach | null {
  const { sentence } = scene
  const noun = after(sentence, cue, 'obj')[0]
  if (!noun || /^(?:PRON|VERB|DET)$/.test(noun.upos) || standingOf(scene, noun) === 'private') return null
  if (standingOf(scene, noun) === 'power' && !lawTexts.has(noun.lemma)) return null
  if (saidOfOne.has(noun.lemma)) return null
  // "Rejected calls to act": the conduct is what was called for.
  if (entriesOf(noun, 'NOUN').length > 0 || gerundFrom(sentence, cue, noun)) return null
  const said = after(sentence, cue, 'xcomp')
  if (said.some((t) => !isInfinitive(sentence, t) || childBy(sentence, t, 'cop'))) return null
  return { conduct: wholeOf(sentence, noun, cue), not: false, whom: null }
}

/** "Demanded that the troops withdraw", "proposed that states should share the costs". */
function thatClause({ sentence }: Scene, cue: Token): Reach | null {
  const verb = after(sentence, cue, 'ccomp')[0]
  if (verb?.upos !== 'VERB' || isInfinitive(sentence, verb)) return null
  const modal = childrenOf(sentence, verb).find((t) => t.xpos === 'MD')
  const asks = modal
    ? /^(?:should|must|ought|shall)$/i.test(modal.text)
    : /^(?:VB|VBP)$/.test(verb.xpos) || isPassive(sentence, verb)
  if (!asks) return null
  return done(sentence, verb, childBy(sentence, verb, 'nsubj'))
}

function whether({ sentence }: Scene, cue: Token): Reach | null {
  const verb = after(sentence, cue, 'ccomp', 'advcl', 'xcomp').find(
    (t) => markOf(sentence, t)?.text.toLowerCase() === 'whether',
  )
  return verb ? done(sentence, verb) : null
}

const plain: Readonly<Record<string, Follow>> = {
  to: ownInfinitive,
  'sent to': sentTo,
  ing: ownGerund,
  thing,
  that: thatClause,
  whether,
  'whom to': othersInfinitive,
  'whom from': othersGerund,
  'whom against': advisedAgainst,
  'whom thing': givenThing,
  'whom time to': givenTime,
  'whom does': othersInfinitive,
}

/** The noun after a preposition that goes with the cue: "called on Europe", "ruled out talks". */
function nounAfter(scene: Scene, cue: Token, preposition: string): Token | null {
  const { sentence } = scene
  const particle = childrenOf(sentence, cue).find((t) => t.index > cue.index && t.text === preposition)
  return (
    after(sentence, cue, 'obl', 'obj').find(
      (t) =>
        !isInTime(scene, t) &&
        (caseOf(sentence, t) === preposition || (particle !== undefined && particle.index < t.index)),
    ) ?? null
  )
}

/** Where the frame of a cue leads; null where the words don't follow it that way. */
export function reach(scene: Scene, cue: Token, frame: string): Reach | null {
  const follow = plain[frame]
  if (follow) return follow(scene, cue)
  const { sentence } = scene
  const [preposition, kind] = frame.split(' ') as [string, string]
  if (kind === 'ing') {
    const isParticle = childrenOf(sentence, cue).some(
      (t) => t.rel === 'compound:prt' && t.text === preposition,
    )
    const verb = gerundAfter(sentence, cue, isParticle ? null : preposition)
    return verb && { ...done(sentence, verb), not: false }
  }
  const noun = nounAfter(scene, cue, preposition)
  if (!noun) return null
  const isThing = noun.upos === 'NOUN' && standingOf(scene, noun) === 'thing'
  const verb = infinitiveAfter(sentence, cue, noun)
  if (kind === 'thing')
    return noun.upos === 'PRON' || (verb && !isThing) || (preposition === 'to' && terms.has(noun.lemma))
      ? null
      : { conduct: wholeOf(sentence, noun, cue), not: false, whom: null }
  return verb && !(isThing && preposition === 'for') ? done(sentence, verb, noun) : null
}

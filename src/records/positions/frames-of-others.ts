import type { Token } from '../../language/sentence.js'
import { childBy } from '../../language/tree.js'
import { isInfinitive, isPassive, subjectOf } from './clause.js'
import { after, gerundAfter, gerundFrom, infinitiveAfter } from './complements.js'
import { done, type Reach } from './reach.js'
import type { Scene } from './scene.js'
import { wordsFor } from './words.js'

const spans = wordsFor('spans')

/** "Urged them to leave", "wants the state to act", "were told to leave", "lets them stay". */
export function othersInfinitive({ sentence }: Scene, cue: Token): Reach | null {
  const passive = isPassive(sentence, cue)
  const whom = passive ? null : (after(sentence, cue, 'obj', 'iobj')[0] ?? null)
  const clauses = after(sentence, cue, 'ccomp', 'xcomp')
  const clause = clauses.find(
    (t) => childBy(sentence, t, 'nsubj') && (isInfinitive(sentence, t) || cue.lemma === 'let'),
  )
  const bare = cue.lemma === 'let' ? (clauses[0] ?? null) : null
  const verb = clause ?? infinitiveAfter(sentence, cue, whom) ?? bare
  const object = whom ?? (clause ? childBy(sentence, clause, 'nsubj') : null)
  if (!verb || !(object || (passive && subjectOf(sentence, cue)))) return null
  return done(sentence, verb, object)
}

export function othersGerund({ sentence }: Scene, cue: Token): Reach | null {
  const whom = isPassive(sentence, cue) ? null : (after(sentence, cue, 'obj', 'iobj')[0] ?? null)
  const verb = whom ? gerundFrom(sentence, cue, whom) : gerundAfter(sentence, cue, 'from')
  return verb && { ...done(sentence, verb, whom), not: false }
}

/** "Warned them against crossing": not to do it is what is called for. */
export function advisedAgainst({ sentence }: Scene, cue: Token): Reach | null {
  const verb = gerundAfter(sentence, cue, 'against')
  const from = verb && sentence.tokens.slice(cue.index, verb.index).find((t) => /^against$/i.test(t.text))
  return verb && from ? { conduct: { head: verb, from }, not: false, whom: null } : null
}

/** "Granted them asylum": the giving itself is the conduct. */
export function givenThing({ sentence }: Scene, cue: Token): Reach | null {
  const [whom, noun] = [childBy(sentence, cue, 'iobj'), childBy(sentence, cue, 'obj')]
  return whom && noun ? { conduct: { head: cue, from: cue }, not: false, whom } : null
}

/** "Gave residents two hours to leave". */
export function givenTime({ sentence }: Scene, cue: Token): Reach | null {
  const [whom, time] = [childBy(sentence, cue, 'iobj'), childBy(sentence, cue, 'obj')]
  if (!whom || !time || !spans.has(time.lemma)) return null
  const verb = infinitiveAfter(sentence, cue, time)
  return verb && done(sentence, verb, whom)
}

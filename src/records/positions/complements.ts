import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, relation } from '../../language/tree.js'
import { caseOf, isInfinitive, markOf } from './clause.js'

/** What hangs on the cue after it in one of these relations. */
export const after = (sentence: Sentence, cue: Token, ...relations: string[]): readonly Token[] =>
  childrenOf(sentence, cue).filter((t) => t.index > cue.index && relations.includes(relation(t)))

/** The infinitive that completes the cue; it may hang on the object or an oblique between them. */
export function infinitiveAfter(sentence: Sentence, cue: Token, between: Token | null): Token | null {
  const own = after(sentence, cue, 'xcomp', 'advcl', 'ccomp', 'acl', 'csubj')
  const hung = between ? after(sentence, between, 'acl', 'advcl', 'xcomp') : []
  const from = between?.index ?? cue.index
  const inTree = [...own, ...hung]
    .filter((t) => t.index > from && isInfinitive(sentence, t))
    .sort((a, b) => a.index - b.index)[0]
  return inTree ?? (between && infinitiveInReach(sentence, between))
}

/** The parser often hangs "to leave" on the last name of a list; no other verb may stand between. */
function infinitiveInReach({ tokens }: Sentence, from: Token): Token | null {
  for (let i = from.index + 1; i < tokens.length && i - from.index < 30; i++) {
    const t = tokens[i]!
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos) || /^[:;–—]$/.test(t.text)) return null
    if (t.text !== 'to') continue
    const verb = tokens.slice(i + 1, i + 4).find((v) => v.upos !== 'ADV' && !/^(?:re|-)$/i.test(v.text))
    if (verb?.xpos === 'VB') return verb
  }
  return null
}

/** "Accepting more", alone or after a preposition; the parser takes some for adjectives. */
export const gerundAfter = (sentence: Sentence, cue: Token, mark: string | null): Token | null =>
  after(sentence, cue, 'xcomp', 'ccomp', 'advcl', 'obj', 'obl').find(
    (t) =>
      (t.xpos === 'VBG' || (mark !== null && relation(t) === 'advcl' && /ing$/.test(t.text))) &&
      (markOf(sentence, t)?.text.toLowerCase() ?? caseOf(sentence, t)) === mark &&
      !(mark === null && sentence.tokens[t.index - 1]?.text === ','),
  ) ?? null

/** "From leaving" after the one who is barred, wherever the tree hangs it. */
export function gerundFrom(sentence: Sentence, cue: Token, whom: Token): Token | null {
  const own = gerundAfter(sentence, cue, 'from') ?? gerundAfter(sentence, whom, 'from')
  if (own) return own
  const near = sentence.tokens.slice(whom.index + 1, whom.index + 20)
  const end = near.findIndex((t) => childBy(sentence, t, 'nsubj') || /^[;:–—]$/.test(t.text))
  return (
    near
      .slice(0, end < 0 ? near.length : end)
      .find((t, i) => t.xpos === 'VBG' && near[i - 1]?.text === 'from') ?? null
  )
}

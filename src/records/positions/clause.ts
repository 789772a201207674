import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, headOf, headsOf, relation } from '../../language/tree.js'

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'nor', 'neither'])

export const isNegation = (token: Token): boolean => NEGATIONS.has(token.text.toLowerCase())

/** Whether the verb is denied by a word of its own: "will not send", "has no plans to send", "no longer accepts". */
export function isNegated(sentence: Sentence, verb: Token): boolean {
  for (const t of childrenOf(sentence, verb)) {
    if (t.index > verb.index) break
    if (isNegation(t)) return true
    if (t.text.toLowerCase() === 'no' && relation(t) === 'det') return true
    // "Nor will": the parser often hangs it elsewhere.
    if (relation(t) === 'aux' && /^(?:nor|neither)$/i.test(sentence.tokens[t.index - 1]?.text ?? ''))
      return true
    if (t.text.toLowerCase() === 'longer' && sentence.tokens[t.index - 1]?.text.toLowerCase() === 'no')
      return true
  }
  return false
}

export const wordsOf = (sentence: Sentence, verb: Token, ...relations: string[]): readonly Token[] =>
  childrenOf(sentence, verb).filter((t) => relations.includes(relation(t)))

/** The subordinating word: "to", "if", "that", "from". */
export const markOf = (sentence: Sentence, verb: Token): Token | null => childBy(sentence, verb, 'mark')

export const caseOf = (sentence: Sentence, noun: Token): string | null =>
  childBy(sentence, noun, 'case')?.text.toLowerCase() ?? null

/** "Were told", "be increased"; a past participle without its auxiliary is a past tense read wrongly. */
export const isPassive = (sentence: Sentence, verb: Token): boolean =>
  verb.xpos === 'VBN' &&
  childrenOf(sentence, verb).some(
    (t) => t.index < verb.index && (t.rel === 'aux:pass' || (relation(t) === 'aux' && t.lemma === 'be')),
  )

/** "May have left", "should have acted": what was, not what is to be. */
export const isPerfect = (sentence: Sentence, verb: Token): boolean =>
  childrenOf(sentence, verb).some((t) => relation(t) === 'aux' && t.text === 'have')

export const isInfinitive = (sentence: Sentence, verb: Token): boolean =>
  childrenOf(sentence, verb).some(
    (t) => t.text.toLowerCase() === 'to' && t.index < verb.index && t.upos === 'PART',
  )

const RELATIVES = new Set(['who', 'which', 'that', 'whom'])

/**
 * Who does it: the verb's own subject, or the one it shares with the verb it is joined to, completes or describes.
 * A relative pronoun stands for the noun it describes; null where nothing in the sentence says.
 */
export function subjectOf(sentence: Sentence, verb: Token, depth = 0): Token | null {
  const own = ownSubject(sentence, verb)
  const head = headOf(sentence, verb)
  if (own) {
    const relative = RELATIVES.has(own.text.toLowerCase()) && relation(verb) === 'acl' && head
    return relative || own
  }
  if (!head || depth > 6) return null
  const rel = relation(verb)
  if (rel === 'acl' && verb.xpos === 'VBG' && isSetOff(sentence, verb))
    return subjectOfClause(sentence, head, depth)
  if (rel === 'acl' || (rel === 'amod' && head.index < verb.index))
    return /^VB[GD]$/.test(verb.xpos) || verb.rel === 'acl:relcl' ? nounOf(sentence, head) : null
  if (rel === 'conj' || rel === 'xcomp' || rel === 'advcl' || rel === 'parataxis')
    return subjectOf(sentence, head, depth + 1)
  // "Remains committed", read as two clauses: the verb next to it has the subject.
  const before = sentence.tokens[verb.index - 1]
  return before && /^(?:VERB|AUX)$/.test(before.upos) && before.head === verb.head
    ? ownSubject(sentence, before)
    : null
}

/** Whether a comma parts it from what stands before: "…, ordering people to leave" is said of the whole clause. */
function isSetOff({ tokens }: Sentence, verb: Token): boolean {
  const before = tokens[verb.index - 1]
  return before?.text === ',' || (tokens[verb.index - 2]?.text === ',' && /^["”']+$/.test(before?.text ?? ''))
}

/** The subject of the nearest verb above a noun. */
function subjectOfClause(sentence: Sentence, noun: Token, depth: number): Token | null {
  const clause = headsOf(sentence, noun).find((t) => t.upos === 'VERB')
  return clause ? subjectOf(sentence, clause, depth + 1) : null
}

/** The subject that hangs on the verb itself: of several words read as subjects the name stands before the noun, and the nearer before the farther. */
export function ownSubject(sentence: Sentence, verb: Token): Token | null {
  const all = childrenOf(sentence, verb).filter(
    (t) =>
      relation(t) === 'nsubj' || (relation(t) === 'csubj' && !(verb.upos === 'ADJ' && t.index > verb.index)),
  )
  const left = all.filter((t) => t.index < verb.index)
  const it = () => childrenOf(sentence, verb).find((t) => relation(t) === 'expl' && /^it$/i.test(t.text))
  return (
    left.findLast((t) => t.upos === 'PROPN') ??
    left.at(-1) ??
    all[0] ??
    (verb.upos === 'ADJ' ? (doerBefore(sentence, verb) ?? it()) : null) ??
    null
  )
}

/** "The force is due to leave", read as if the force stood with "leave". */
function doerBefore(sentence: Sentence, adjective: Token): Token | null {
  const to = childrenOf(sentence, adjective).find(
    (t) => t.index > adjective.index && isInfinitive(sentence, t),
  )
  const doer = to ? childBy(sentence, to, 'nsubj') : null
  return doer && doer.index < adjective.index ? doer : null
}

const nounOf = (sentence: Sentence, head: Token): Token | null =>
  head.upos === 'VERB' ? subjectOf(sentence, head) : head

/** The agent of a passive: "by the ministry". */
export const agentOf = (sentence: Sentence, verb: Token): Token | null =>
  wordsOf(sentence, verb, 'obl').find((t) => caseOf(sentence, t) === 'by' && t.rel !== 'obl:tmod') ?? null

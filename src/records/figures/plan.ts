import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, headOf, relation } from '../../language/tree.js'
import { lexicon } from '../../lexicon.js'

type Entry = { as: 'ahead' | 'verb' | 'order' | 'noun' | 'capacity'; words: readonly string[] }
const words = (as: Entry['as']): ReadonlySet<string> =>
  new Set(lexicon<Entry>('plans').flatMap((entry) => (entry.as === as ? entry.words : [])))
const verbs = words('verb')
const orders = words('order')
const nouns = words('noun')
const ahead = words('ahead')
const capacities = words('capacity')

const MODAL = /^(?:will|would|shall|could|should|may|might|must|can|'ll)$/

const FUTURE = /^(?:will|would|shall|should|'ll)$/

const auxiliaries = (sentence: Sentence, verb: Token) =>
  childrenOf(sentence, verb).filter((c) => relation(c) === 'aux')

/** "Will arrive", "could reach", "is going to take"; "would have died" and "may have caught" speak of the past. */
function isModal(sentence: Sentence, verb: Token): boolean {
  const aux = auxiliaries(sentence, verb)
  const copula = verb.lemma === 'be' || childrenOf(sentence, verb).some((c) => relation(c) === 'cop')
  // "8,000 may be at sea" says that it is not known, not that it is to come.
  const modal = aux.some((a) => (copula ? FUTURE : MODAL).test(a.lemma))
  return modal && !aux.some((a) => a.lemma === 'have')
}

const isInfinitive = (sentence: Sentence, verb: Token) =>
  verb.xpos === 'VB' && !auxiliaries(sentence, verb).some((a) => a.lemma === 'have')

/** "Is set to leave", "due to arrive"; not "setting aside money to help". */
const isAhead = (head: Token) => ahead.has(head.lemma) && (head.lemma !== 'set' || head.xpos === 'VBN')

/** Whether a noun's count is of what is meant: "capacity", "a quota of", "an order for"; a list or a group is not. */
const isPlanNoun = (token: Token) => token.upos === 'NOUN' && nouns.has(token.lemma)

/** "Ordered 260,000 people to leave", "were told to go": what others are told to do and have yet to do. */
export const isOrdered = (sentence: Sentence, predicate: Token): boolean => {
  const parent = headOf(sentence, predicate)
  const head = relation(predicate) === 'acl' && parent ? headOf(sentence, parent) : parent
  return (
    head !== null &&
    /^(?:xcomp|ccomp|advcl|acl)$/.test(relation(predicate)) &&
    isInfinitive(sentence, predicate) &&
    orders.has(head.lemma)
  )
}

/**
 * Whether what the predicate says is planned, ordered, asked for or foreseen and has not happened: by its own modal verb,
 * or by a verb or noun of intention above it.
 */
export function isPlanned(sentence: Sentence, predicate: Token): boolean {
  let token: Token | null = predicate
  for (let step = 0; token && step < 6; step++) {
    const verbal = token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'ADJ'
    if (isModal(sentence, token) || isPlanNoun(token) || isOrdered(sentence, token)) return true
    const infinitive: boolean = verbal && isInfinitive(sentence, token)
    const parent = headOf(sentence, token)
    const rel = relation(token)
    // "Ordered 12 people to leave": the infinitive is taken for a clause of the noun.
    const head: Token | null =
      rel === 'acl' && parent && !isPlanNoun(parent) ? headOf(sentence, parent) : parent
    if (!head) return false
    const wanted = head.upos === 'VERB' && verbs.has(head.lemma)
    if (infinitive && /^(?:xcomp|ccomp|advcl|acl)$/.test(rel)) {
      if (wanted || isAhead(head) || isPlanNoun(head)) return true
      token = head
      continue
    }
    // "Expecting 1 million applications", "needs 300 nurses": the count is the very thing that is wanted.
    if (!verbal && wanted && /^(?:obj|obl|xcomp|ccomp)$/.test(rel)) return true
    if (
      verbal &&
      wanted &&
      /^(?:xcomp|ccomp)$/.test(rel) &&
      !auxiliaries(sentence, token).some((a) => a.lemma === 'have')
    )
      return token.xpos !== 'VBD'
    if (/^(?:ccomp|parataxis|advcl|acl|root)$/.test(rel)) return false
    if (!/^(?:nsubj|obj|obl|nmod|conj|xcomp|compound|appos|nummod|amod|dep)$/.test(rel)) return false
    token = head
  }
  return false
}

/** Whether the people themselves are what is planned or asked for: "expects 1 million applicants", "a quota of 500 refugees". */
export function isWanted(sentence: Sentence, noun: Token): boolean {
  const head = headOf(sentence, noun)
  if (!head) return false
  if (isPlanNoun(head)) return true
  const rel = relation(noun)
  if (rel !== 'obj' && rel !== 'nsubj' && rel !== 'obl') return false
  return (verbs.has(head.lemma) && rel !== 'nsubj') || isPlanned(sentence, head)
}

/** "A camp built for 50,000", "beds for 250": what a place is made for, not who is in it. */
export function isCapacity(sentence: Sentence, start: number): boolean {
  const first = sentence.tokens.findIndex((t) => t.end > start)
  if (sentence.tokens[first - 1]?.lemma !== 'for') return false
  return sentence.tokens.slice(Math.max(0, first - 4), first - 1).some((t) => capacities.has(t.lemma))
}

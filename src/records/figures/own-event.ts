import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, headOf, headsOf, relation, subtreeOf } from '../../language/tree.js'
import { isEvent, isSuddenEvent } from './event-words.js'
import { wordTells } from './frames/words.js'

/** What comes before an event that the people were counted from or up to, and that did not befall them. */
const APART = /^(?:since|after|before|until)$/

/** "Killed by the fire in Los Angeles". */
const isDoer = (sentence: Sentence, event: Token, predicate: Token): boolean =>
  headOf(sentence, event) === predicate &&
  childrenOf(sentence, event).some((c) => relation(c) === 'case' && c.lemma === 'by')

/** Whether what is told of the people happened in this sudden event: "an accident killed 12", "12 died in a blast". */
function isOwnEvent(sentence: Sentence, event: Token, predicate: Token): boolean {
  if (isDoer(sentence, event, predicate)) return true
  if (!isSuddenEvent(event)) return false
  if (headsOf(sentence, predicate).includes(event)) return true
  // "The quake in the north that killed 12": the clause is the quake's, whatever noun it hangs on.
  const who = childrenOf(sentence, predicate).find((c) => /^(?:that|which)$/i.test(c.text))
  if (who && subtreeOf(sentence, event).some((t) => t.index === who.index - 1)) return true
  if (childrenOf(sentence, event).some((c) => relation(c) === 'case' && APART.test(c.lemma))) return false
  return headsOf(sentence, event).find((t) => t.upos === 'VERB') === predicate
}

/**
 * Whether a place belongs to another event of the sentence: "the announcement of mobilisation in Russia". `counted` are the words
 * above those counted.
 */
export function ofOtherEvent(
  sentence: Sentence,
  place: Token,
  predicate: Token,
  counted: ReadonlySet<Token>,
): boolean {
  const [noun, preposition] = sentence.tokens.slice(Math.max(0, place.index - 2), place.index)
  if (noun && isOwnEvent(sentence, noun, predicate)) return false
  if (noun && preposition?.upos === 'ADP' && noun !== predicate && isEvent(noun)) return !counted.has(noun)
  for (const head of headsOf(sentence, place)) {
    if (head === predicate || head.upos === 'VERB' || isOwnEvent(sentence, head, predicate)) return false
    // "An outbreak at a shelter housing 200 evacuees in Chico": all of it is told of the event.
    if (counted.has(head)) return false
    if (isEvent(head) && wordTells('event', head) === null) return true
  }
  return false
}

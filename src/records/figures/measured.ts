import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, headOf, relation, subtreeOf } from '../../language/tree.js'
import type { NumberMention } from '../../mentions/mention.js'
import { wordTells } from './frames/words.js'
import { countedKind } from './lexicon.js'

const QUANTITY =
  /^(?:number|toll|total|tally|count|figure|population|amount|backlog|capacity|cap|limit|ceiling|quota|intake|list|estimate|crowd|flow|influx|exodus|apprehension|encounter|arrival|crossing|death|injury|application|arrest|entry|departure|displacement|rate|pace)$/

/** A noun that takes a number from elsewhere in its clause, and the people it speaks of; `people` is the noun itself where none are named. */
export type Measured = Readonly<{ noun: Token; people: Token; verb: Token | null }>

function measuredBy(sentence: Sentence, noun: Token, verb: Token | null): Measured | null {
  if (!QUANTITY.test(noun.lemma)) return null
  if (/^(?:rate|pace)$/.test(noun.lemma)) {
    // "Children arrive at a rate of 12,000 a week": the subject of the verb is counted.
    const moving = headOf(sentence, noun)
    const subject =
      moving && childrenOf(sentence, moving).find((c) => relation(c) === 'nsubj' && countedKind(c))
    return subject ? { noun: subject, people: subject, verb } : null
  }
  const near = childrenOf(sentence, noun).find((t) => relation(t) === 'nmod' && countedKind(t))
  const below =
    near ?? subtreeOf(sentence, noun).find((t) => t.index > noun.index && countedKind(t) === 'person')
  // "The number of trucks": what it counts is named and is no one.
  const ofThings = childrenOf(sentence, noun).some((t) => relation(t) === 'nmod' && t.index > noun.index)
  return below || !ofThings || wordTells('event', noun) ? { noun, people: below ?? noun, verb } : null
}

/** The subject of a verb, or of the verb that it goes on from: "the backlog jumped and now totals 787,882". */
const governors = (sentence: Sentence, verb: Token): readonly Token[] => {
  const own = childrenOf(sentence, verb).filter((c) => /^(?:nsubj|obj)$/.test(relation(c)))
  const first = own.length === 0 && relation(verb) === 'conj' ? headOf(sentence, verb) : null
  return first ? childrenOf(sentence, first).filter((c) => relation(c) === 'nsubj') : own
}

/** How a count is led up to: "rose to 7,000", "stands at 56", "surpassing 60 million". */
const LEADS_UP = /^(?:to|at|from|by|of|is|was|are|were)$/

/**
 * "The number of refugees has topped 1 million", "the toll climbed to 56", "kept the cap on admissions at 125,000": the
 * noun that a bare number measures; null where the number measures nothing of the kind.
 */
export function measuredNoun(sentence: Sentence, number: NumberMention, core: Token): Measured | null {
  const head = headOf(sentence, core)
  if (head && /^(?:nmod|appos|nummod)$/.test(relation(core)) && head.index < core.index) {
    const found = measuredBy(sentence, head, null)
    if (found) return found
  }
  // "Daily arrests are around 600": the number is the predicate.
  for (const verb of head ? [core, head] : [core])
    for (const noun of governors(sentence, verb)) {
      if (noun === core || noun.index > core.index) continue
      const found = measuredBy(sentence, noun, verb === core ? null : verb)
      if (found) return found
    }
  return measuredBefore(sentence, number, core)
}

/** The nearest such noun before the number in its clause, where the tree does not join them. */
function measuredBefore(sentence: Sentence, number: NumberMention, core: Token): Measured | null {
  const first = sentence.tokens.findIndex((t) => t.end > number.start)
  const before = sentence.tokens[first - 1]
  const leads = before && (before.upos === 'VERB' || LEADS_UP.test(before.text.toLowerCase()))
  const inside = sentence.tokens[first]?.upos === 'VERB'
  if (!leads && !inside) return null
  for (let i = first - 1; i >= Math.max(0, first - 20); i--) {
    const token = sentence.tokens[i]!
    if (/^[;.!?:]$/.test(token.text) || (token.upos === 'NUM' && i < first - 2)) return null
    if (token.upos !== 'NOUN') continue
    const found = measuredBy(sentence, token, headOf(sentence, core))
    if (found) return found
  }
  return null
}

import type { Sentence, Token } from '../../language/sentence.js'
import { childrenOf, headOf, relation } from '../../language/tree.js'
import { lexicon } from '../../lexicon.js'
import { type Entry, lookUp } from './gazetteer.js'
import type { Name } from './names.js'

/** Seats that aren't capitals, by their words in lower case, with their country. */
const seats: ReadonlyMap<string, string> = new Map(
  lexicon<{ country: string; words: string[] }>('metonyms').flatMap(({ country, words }) =>
    words.map((w) => [w.toLowerCase(), country] as const),
  ),
)
const words = new Map(
  lexicon<{ use: string; words: string[] }>('seat-words').map((list) => [list.use, new Set(list.words)]),
)
const isOne = (use: string, word: string) => words.get(use)!.has(word.toLowerCase())

/** Whether a name is that of a seat of government. */
export const isSeat = (name: Name, entry: Entry): boolean =>
  entry.level === 'capital' || seats.has(name.text.toLowerCase())

/** The country whose government a seat stands for, by its name alone; null where it is no seat. */
export const seatOf = (name: string): string | null =>
  seats.get(name.toLowerCase()) ?? lookUp(name).find((entry) => entry.level === 'capital')?.country ?? null

/** What a conjunct hangs on stands for it too: "Kyiv and Moscow agreed". */
function leading(sentence: Sentence, token: Token): Token {
  let at = token
  for (let i = 0; i < 8 && relation(at) === 'conj'; i++) at = headOf(sentence, at) ?? at
  return at
}

/** Whether the seat of government stands for the government: it acts, its acts are spoken of, or others deal with it. */
export function actsAt({ sentence, from, to }: Name): boolean {
  if (!sentence.parsed) return false
  const last = sentence.tokens[to - 1]!
  // The head of the name: the token that hangs on one outside it.
  const own = sentence.tokens.slice(from, to).find((t) => t.head < from || t.head >= to) ?? last
  const token = leading(sentence, own)
  const head = headOf(sentence, token)
  if (!head) return false
  const rel = relation(token)
  if (rel === 'nsubj')
    return token.rel === 'nsubj:pass'
      ? isOne('addressed', head.lemma)
      : head.upos === 'VERB' && !isOne('of-towns', head.lemma)
  if (rel === 'nmod' && childrenOf(sentence, own).some((t) => /^['’]s?$/.test(t.text)))
    return isOne('acts', head.lemma)
  const preposition = childrenOf(sentence, token)
    .find((t) => relation(t) === 'case')
    ?.text.toLowerCase()
  if (rel === 'obl' && preposition === 'by')
    return (
      childrenOf(sentence, head).some((t) => t.rel === 'aux:pass' || t.rel === 'nsubj:pass') ||
      head.xpos === 'VBN'
    )
  if (
    /^(?:nmod|obl)$/.test(rel) &&
    preposition &&
    /^(?:between|with|from|against|on|by|to|toward|towards)$/.test(preposition)
  )
    return preposition === 'by' ? isOne('acts', head.lemma) : isOne('dealings', head.lemma)
  return rel === 'obj' && isOne('addressed', head.lemma)
}

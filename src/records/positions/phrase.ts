import type { Token } from '../../language/sentence.js'
import { childrenOf, relation, subtreeOf } from '../../language/tree.js'
import { type Quote, quoteOf } from '../../text/span.js'
import { inSentence } from '../near.js'
import type { Scene } from './scene.js'

/** The noun phrase of a word without relative clauses and appositions, with the full name the article gives it. */
export function nounPhrase({ reading, sentence }: Scene, head: Token): Quote & Readonly<{ name: string }> {
  const out = new Set<Token>()
  for (const child of childrenOf(sentence, head)) {
    const rel = relation(child)
    const after = child.index > head.index
    if (
      rel === 'acl' ||
      rel === 'parataxis' ||
      rel === 'advcl' ||
      rel === 'punct' ||
      rel === 'case' ||
      (rel === 'appos' && after)
    )
      continue
    for (const t of subtreeOf(sentence, child)) out.add(t)
  }
  let first = head.index
  while (first > 0 && out.has(sentence.tokens[first - 1]!)) first--
  let last = head.index
  while (out.has(sentence.tokens[last + 1]!)) last++
  const quote = quoteOf(reading.article.text, {
    start: sentence.tokens[first]!.start,
    end: sentence.tokens[last]!.end,
  })
  const actor = inSentence(reading.actors, sentence.index).find(
    (a) => a.start <= head.start && head.end <= a.end,
  )
  // "The country" may stand for any in the article.
  const vague = /^(?:country|nation|state)$/.test(head.lemma)
  return { ...quote, name: (vague ? null : actor?.name) ?? quote.quote }
}

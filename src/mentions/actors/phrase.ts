import type { Sentence, Token } from '../../language/sentence.js'
import { childBy, childrenOf, relation, spanOf } from '../../language/tree.js'
import type { Span } from '../../text/span.js'

/** Words of time, which the tree often hangs on a speaker. */
export const TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tonight|earlier|later|week|month|january|february|march|april|june|july|august|september|october|november|december)$/i
const DOCUMENT = /^(?:statement|report|documents?|data|study|survey|analysis|letter|figures|post|tweet)$/i

/** The noun phrase of a token: without relative clauses, trailing descriptions and what stands beyond the cue. */
export function nounPhrase(
  sentence: Sentence,
  head: Token,
  stop: { before?: number; after?: number } = {},
): Span {
  const out = new Set<number>()
  const take = (token: Token) => {
    out.add(token.index)
    for (const child of childrenOf(sentence, token)) {
      const rel = relation(child)
      // "a statement released by the ministry": who issued a document belongs to its name.
      const issued =
        rel === 'acl' && child.xpos === 'VBN' && child.index > token.index && DOCUMENT.test(token.text)
      if (rel === 'obl' && childBy(sentence, child, 'case')?.lemma !== 'by') continue
      if (
        (rel === 'acl' && !issued) ||
        // "the ministry, for its part"
        /^(?:part|turn)$/i.test(child.text) ||
        TIME.test(child.text) ||
        rel === 'parataxis' ||
        rel === 'advcl' ||
        rel === 'cop' ||
        rel === 'nsubj' ||
        (rel === 'cc' && token !== head)
      )
        continue
      if (rel === 'punct' && !/^[-–'"’“”()]$/.test(child.text)) continue
      // "John Smith, director of …": a description after a comma is kept only where it is a name ("the minister, X").
      if (rel === 'appos' && !(child.upos === 'PROPN' && head.upos !== 'PROPN')) continue
      take(child)
    }
  }
  take(head)
  const inside = [...out].filter(
    (i) => i < (stop.before ?? Number.POSITIVE_INFINITY) && i > (stop.after ?? -1),
  )
  // One stretch around the head: gaps of a comma or a dropped mark are closed, anything larger ends it.
  let from = head.index
  let to = head.index
  const named = (i: number) =>
    /^PROPN$/.test(sentence.tokens[i]?.upos ?? '') || sentence.tokens[i]?.text === '-'
  const sorted = new Set(inside)
  const near = (i: number) => sorted.has(i)
  while (
    near(from - 1) ||
    (named(from - 1) && head.upos === 'PROPN' && from - 1 > (stop.after ?? -1)) ||
    (near(from - 2) && from - 1 > (stop.after ?? -1))
  )
    from--
  while (near(to + 1) || (near(to + 2) && to + 1 < (stop.before ?? Number.POSITIVE_INFINITY))) to++
  const opens = (i: number) =>
    /^(?:,|and|what|which|"|“|”|-|\[|\()$/.test(sentence.tokens[i]!.text) ||
    (sentence.tokens[i]!.upos === 'ADP' &&
      /^(?:of|in|with|to|on|for|at|from|by)$/i.test(sentence.tokens[i]!.text))
  while (from < head.index && opens(from)) from++
  while (/^(?:,|and|"|“|-)$/.test(sentence.tokens[to]!.text) && to > head.index) to--
  return spanOf(sentence.tokens.slice(from, to + 1))
}

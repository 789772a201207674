import type { Article, Block } from '../../article/article.js'
import { sentencesOf } from '../../language/language.js'
import type { NumberMention } from '../../mentions/mention.js'
import { findNumbers } from '../../mentions/numbers/find.js'
import { overlaps, type Span } from '../../text/span.js'

const articleOf = (text: string, blocks: readonly Block[]): Article => ({
  id: '',
  url: null,
  title: null,
  publisher: null,
  byline: null,
  published: null,
  language: null,
  text,
  blocks,
  source: [],
  notes: [],
})

/** The sentence that a span stands in, from the first it touches to the last; in debris, the span alone. */
export function sentenceAt(text: string, blocks: readonly Block[], span: Span): Span {
  const near = blocks.filter((block) => overlaps(block, span))
  const touched = sentencesOf(articleOf(text, near)).filter((sentence) => overlaps(sentence, span))
  return {
    start: Math.min(span.start, ...touched.map(({ start }) => start)),
    end: Math.max(span.end, ...touched.map(({ end }) => end)),
  }
}

/** The numbers that the project's rules read in a stretch of the text, as if it stood alone. */
export function numbersIn(text: string, span: Span): readonly NumberMention[] {
  const article = articleOf(text, [{ ...span, kind: 'body' }])
  return findNumbers({ article, sentences: sentencesOf(article) })
}

import type { Article } from '../article/article.js'
import { lemma } from './lemma.js'
import type { Parser } from './parser/parser.js'
import type { Sentence } from './sentence.js'
import { splitSentences } from './sentences.js'
import { tokenize, type Word } from './tokens.js'

/** The parser's longest sentence; longer ones are cut, so that work within a sentence stays bounded. */
const MAX_WORDS = 150

/** The parts of a sentence that is too long: cut after a semicolon, else a comma, else anywhere. */
function cut(words: readonly Word[]): readonly (readonly Word[])[] {
  if (words.length <= MAX_WORDS) return [words]
  const parts: (readonly Word[])[] = []
  for (let from = 0; from < words.length; ) {
    const limit = Math.min(from + MAX_WORDS, words.length)
    const last = (mark: RegExp) => words.slice(from, limit).findLastIndex((w) => mark.test(w.text)) + 1
    const length = limit === words.length ? limit - from : last(/^;$/) || last(/^,$/) || MAX_WORDS
    parts.push(words.slice(from, from + length))
    from += length
  }
  return parts
}

/** The sentences of an article, debris left out, without tags and trees. */
export function sentencesOf(article: Article): readonly Sentence[] {
  const out: Sentence[] = []
  article.blocks.forEach((block, index) => {
    if (block.kind === 'debris') return
    for (const words of splitSentences(tokenize(article.text, block)).flatMap(cut))
      out.push({
        index: out.length,
        start: words[0]!.start,
        end: words.at(-1)!.end,
        block: { index, kind: block.kind },
        parsed: false,
        tokens: words.map(({ start, end, text }, i) => ({
          start,
          end,
          text,
          index: i,
          lemma: text.toLowerCase(),
          upos: 'X',
          xpos: 'XX',
          head: -1,
          rel: 'dep',
          sure: 0,
        })),
      })
  })
  return out
}

/** The model knows words without their case, so it takes an acronym for the pronoun; it reads another body in its place. */
const ACRONYMS: ReadonlyMap<string, string> = new Map([['WHO', 'UNICEF']])

/** The words of a sentence as the model is given them. A sentence all in capitals says nothing of acronyms. */
function wordsFor({ tokens }: Sentence): readonly string[] {
  const shouted = tokens.every(({ text }) => text === text.toUpperCase())
  return tokens.map(({ text }) => (shouted ? text : (ACRONYMS.get(text) ?? text)))
}

/** The same sentences with tags, lemmas and trees; those the parser can't take stay as they are. */
export async function parseSentences(
  sentences: readonly Sentence[],
  parser: Parser,
): Promise<readonly Sentence[]> {
  const parses = await parser.parse(sentences.map(wordsFor))
  return sentences.map((sentence, k) => {
    const parse = parses[k]
    if (!parse) return sentence
    const tokens = sentence.tokens.map(({ start, end, text }, i) => ({
      start,
      end,
      text,
      index: i,
      upos: parse.upos[i]!,
      xpos: parse.xpos[i]!,
      head: parse.head[i]!,
      rel: parse.rel[i]!,
      sure: parse.sure[i]!,
      lemma: lemma(text, parse.upos[i]!),
    }))
    return { ...sentence, tokens, parsed: true }
  })
}

import { createHash } from 'node:crypto'
import { lexicon } from '../../lexicon.js'
import { hashOfWord } from './hash.js'
import { keysOf } from './keys.js'
import { type ArticleText, bodyWords, isTelling, type PlainWord, titleWords } from './words.js'

/** What a word is, as bits of `Sketch.marks`. */
export const NUMBER = 1
export const QUOTED = 2
export const FIRST = 4
export const PLAIN = 8
export const TELLING = 16
export const NAME = 32

/** How many words of a body a sketch keeps; later ones count in `textHash` and `length` only. */
export const MAX_WORDS = 4000

/**
 * What is kept of an article to compare it with others; made once, when the article is added, 3 bytes a word.
 * The title leads the words and is told by `titleLength`.
 */
export type Sketch = Readonly<{
  /** SHA-256 in hexadecimal of the body's words: case, white space, punctuation and the writing of numbers aside. */
  textHash: string
  /** At most 64 signed 32-bit integers under which the article is found again: see keys.ts. */
  keys: readonly number[]
  /** The number of words in the whole body. */
  length: number
  /** How many of the kept words belong to the headline; they come first. */
  titleLength: number
  /** 16 bits of the hash of each word, headline and body. */
  words: Uint16Array
  /** For each word the sum of NUMBER, QUOTED, FIRST (of its sentence), PLAIN (a function word), TELLING (a number), NAME (a capital
   * within the sentence). */
  marks: Uint8Array
}>

const functionWords = new Set(lexicon<string>('function-words'))

const markOf = (word: PlainWord): number =>
  (word.number ? NUMBER : 0) |
  (word.quoted ? QUOTED : 0) |
  (word.first ? FIRST : 0) |
  (functionWords.has(word.form) ? PLAIN : 0) |
  (isTelling(word) ? TELLING : 0) |
  (word.name ? NAME : 0)

/** A plural counts as its singular. */
const stem = (form: string): string =>
  form.length > 4 && form.endsWith('s') && !form.endsWith('ss') ? form.slice(0, -1) : form

/** A word in lower case as a sketch keeps it: 16 bits of the hash of its singular. */
export const sketchWord = (form: string): number => hashOfWord(stem(form)) & 0xffff

/** The sketch of an article, from its title and its body blocks; other blocks are left out. Time is linear in the text. */
export function sketchOf(article: ArticleText): Sketch {
  const body = bodyWords(article)
  const hash = createHash('sha256')
  for (let i = 0; i < body.length; i += 1000)
    hash.update(
      `${body
        .slice(i, i + 1000)
        .map((w) => w.form)
        .join(' ')}\n`,
    )
  const title = titleWords(article).slice(0, 60)
  const kept = body.slice(0, MAX_WORDS)
  const all = [...title, ...kept]
  return {
    textHash: hash.digest('hex'),
    keys: keysOf(kept.map((w) => ({ ...w, form: stem(w.form) }))),
    length: body.length,
    titleLength: title.length,
    words: Uint16Array.from(all, (w) => sketchWord(w.form)),
    marks: Uint8Array.from(all, markOf),
  }
}

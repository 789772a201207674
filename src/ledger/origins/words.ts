import type { Block } from '../../article/article.js'
import { splitSentences } from '../../language/sentences.js'
import { tokenize, type Word } from '../../language/tokens.js'
import { lexicon } from '../../lexicon.js'

/** The part of an article that origins are told by. */
export type ArticleText = Readonly<{ text: string; blocks: readonly Block[]; title: string | null }>

/** A word as it is compared: in lower case, numbers as digits; `start` and `end` are its place in the text. */
export type PlainWord = Readonly<{
  form: string
  start: number
  end: number
  number: boolean
  quoted: boolean
  first: boolean
}>

const numberWords = lexicon<{ word: string; value: number; scale?: boolean }>('number-words')
const values = new Map(numberWords.filter((w) => !w.scale).map((w) => [w.word, w.value]))
const scales = new Map(numberWords.filter((w) => w.scale && w.value !== 12).map((w) => [w.word, w.value]))

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const INVISIBLE_MARK = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/
const WORDLIKE = /[\p{L}\p{N}]/u
const GROUPS = /^\d{1,3}(?:[.,]\d{3})+$/
const DECIMAL = /^\d+[.,]\d{1,2}$/

/** The words of a block in their order, without punctuation. */
export function wordsOfBlock(text: string, block: Readonly<{ start: number; end: number }>): PlainWord[] {
  const out: PlainWord[] = []
  let open = false
  for (const sentence of splitSentences(tokenize(text, block))) {
    let first = true
    for (let i = 0; i < sentence.length; i++) {
      const token = sentence[i]!
      if (/^(?:[“”„«»"]|``|'')$/.test(token.text)) {
        open = token.text === '"' || token.text === '“' ? !open : /[„«`]/.test(token.text)
        continue
      }
      const last = out.at(-1)
      const before = sentence[i - 1]
      // A soft hyphen or another mark that can't be seen stands within the word.
      if (
        before &&
        INVISIBLE_MARK.test(before.text) &&
        last?.end === before.start &&
        before.end === token.start
      ) {
        out[out.length - 1] = { ...last, form: last.form + formOf(token.text), end: token.end }
        continue
      }
      const read = numberAt(sentence, i)
      const form = read ? String(read.value) : formOf(token.text)
      if (form === '') continue
      const end = sentence[i + (read?.length ?? 1) - 1]!.end
      out.push({ form, start: token.start, end, number: read !== null, quoted: open, first })
      first = false
      i += (read?.length ?? 1) - 1
    }
  }
  return out
}

/** A heading with as many words, or one that ends in dots, is a paragraph that was cut off before its end. */
const LONG_HEADING = 12
const CUT_OFF = /(?:…|\.\.\.)["'”’»)\]]*$/
/** A caption with as many words is a last paragraph whose credit, "(Reuters)", looks like a photographer's. */
const LONG_CAPTION = 40

/** The words of the body, block after block. */
export const bodyWords = ({ text, blocks }: ArticleText): PlainWord[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'body' && block.kind !== 'heading' && block.kind !== 'caption') return []
    const words = wordsOfBlock(text, block)
    if (block.kind === 'caption') return words.length >= LONG_CAPTION ? words : []
    const isCutOff = () => CUT_OFF.test(text.slice(Math.max(block.start, block.end - 8), block.end))
    return block.kind === 'body' || words.length >= LONG_HEADING || isCutOff() ? words : []
  })

/** Whether a number tells reports apart: no day, no year and no small count. */
export const isTelling = ({ number, form }: PlainWord): boolean =>
  number && Number(form) > 31 && !(/^\d{4}$/.test(form) && Number(form) > 1900 && Number(form) < 2100)

/** The words of the headline; their places are those in the text where it stands there, else in the title itself. */
export function titleWords({ text, blocks, title }: ArticleText): PlainWord[] {
  const block = blocks.find((b) => b.kind === 'title')
  if (block) return wordsOfBlock(text, block)
  return title ? wordsOfBlock(title, { start: 0, end: title.length }) : []
}

function formOf(word: string): string {
  if (/^['’]s$/i.test(word) || !(WORDLIKE.test(word) || word === '%')) return ''
  if (/^(?:%|percent|pct|cent)$/i.test(word)) return 'percent'
  return word
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/'s$/, '')
}

type ReadNumber = Readonly<{ value: number; length: number }>

/** The number that begins at a word: "10,000", "10 000", "10 thousand", "ninety-eight thousand", "seven"; null for none. */
function numberAt(words: readonly Word[], at: number): ReadNumber | null {
  const base = digitsAt(words, at) ?? spelledAt(words, at)
  if (!base) return null
  const scale = scales.get(words[at + base.length]?.text.toLowerCase() ?? '')
  if (scale === undefined) return base
  return { value: Math.round(base.value * scale * 100) / 100, length: base.length + 1 }
}

function digitsAt(words: readonly Word[], at: number): ReadNumber | null {
  const { text } = words[at]!
  if (GROUPS.test(text)) return { value: Number(text.replace(/[.,]/g, '')), length: 1 }
  if (DECIMAL.test(text)) return { value: Number(text.replace(',', '.')), length: 1 }
  const ordinal = /^(\d{1,15})(?:st|nd|rd|th)?$/.exec(text)?.[1]
  if (ordinal === undefined) return null
  let digits = ordinal
  let length = 1
  // 10 000: groups of three, a space between them.
  while (text === ordinal && ordinal.length <= 3 && digits.length < 13 && ordinal !== '0') {
    const next = words[at + length]
    if (!next || !/^\d{3}$/.test(next.text) || next.start - words[at + length - 1]!.end !== 1) break
    digits += next.text
    length++
  }
  return { value: Number(digits), length }
}

function spelledAt(words: readonly Word[], at: number): ReadNumber | null {
  const value = values.get(words[at]!.text.toLowerCase())
  // "One" is a pronoun more often than a count.
  if (value === undefined || (value < 2 && !scales.has(words[at + 1]?.text.toLowerCase() ?? ''))) return null
  const unit = words[at + 1]?.text === '-' ? values.get(words[at + 2]?.text.toLowerCase() ?? '') : undefined
  return value >= 20 && unit !== undefined && unit > 0 && unit < 10
    ? { value: value + unit, length: 3 }
    : { value, length: 1 }
}

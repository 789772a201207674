import type { Block } from '../../article/article.js'
import { splitSentences } from '../../language/sentences.js'
import { tokenize } from '../../language/tokens.js'
import { numberAt } from './number-at.js'

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
  /** It has a capital where no sentence begins. */
  name: boolean
}>

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const INVISIBLE_MARK = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/
const CAPITAL = /^\p{Lu}/u
const WORDLIKE = /[\p{L}\p{N}]/u

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
      out.push({
        form,
        start: token.start,
        end,
        number: read !== null,
        quoted: open,
        first,
        name: !first && CAPITAL.test(token.text),
      })
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

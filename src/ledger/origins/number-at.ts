import type { Word } from '../../language/tokens.js'
import { lexicon } from '../../lexicon.js'

const numberWords = lexicon<{ word: string; value: number; scale?: boolean }>('number-words')
const values = new Map(numberWords.filter((w) => !w.scale).map((w) => [w.word, w.value]))
const scales = new Map(numberWords.filter((w) => w.scale && w.value !== 12).map((w) => [w.word, w.value]))

const GROUPS = /^\d{1,3}(?:[.,]\d{3})+$/
const DECIMAL = /^\d+[.,]\d{1,2}$/

type ReadNumber = Readonly<{ value: number; length: number }>

/** The number that begins at a word: "10,000", "10 000", "10 thousand", "10 thousand 250", "ninety-eight thousand", "seven"; null for none. */
export function numberAt(words: readonly Word[], at: number): ReadNumber | null {
  const base = digitsAt(words, at) ?? spelledAt(words, at)
  if (!base) return null
  const scale = scales.get(words[at + base.length]?.text.toLowerCase() ?? '')
  if (scale === undefined) return base
  const length = base.length + 1
  const rest = restAt(words, at + length, scale)
  return { value: Math.round(base.value * scale * 100) / 100 + rest, length: length + (rest > 0 ? 1 : 0) }
}

/** The rest of "78 thousand 742": three digits after a thousand; 0 for none. */
function restAt(words: readonly Word[], at: number, scale: number): number {
  const text = words[at]?.text ?? ''
  return scale === 1000 && /^[1-9]\d\d$/.test(text) ? Number(text) : 0
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

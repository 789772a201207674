import { lower, standsAt, type Tokens, touch } from './tokens.js'
import { otherKinds, scales, units } from './words.js'

/** One value and the token after its last. */
export type Value = Readonly<{ to: number; value: number }>

/** Reads the value that begins at a token, null if none does. */
export type ValueAt = (tokens: Tokens, at: number) => Value | null

const PLAIN = /^\d+(?:\.\d+)?$/
/** 98,000 and 1,234.5; 1,20,000 as it is written in South Asia. */
const COMMAS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,2}(?:,\d{2})+,\d{3}$/
/** 98.000 and 1.200.000, as translations leave them. */
const STOPS = /^[1-9]\d{0,2}(?:\.\d{3})+$/
/** 2,3 before a scale word. */
const DECIMAL_COMMA = /^\d{1,3},\d{1,2}$/

const scaleAt = (tokens: Tokens, at: number) => {
  const scale = scales.get(lower(tokens[at]))
  return scale && (!scale.glued || touch(tokens[at - 1], tokens[at])) ? scale.value : null
}

/** Multiplies by the scale words that follow: `2.3 million`, `100 thousand`, `1.1bn`, `two-million`. */
function scaled(tokens: Tokens, { to, value }: Value): Value & Readonly<{ scale: number }> {
  let at = to
  let scale = 1
  while (scale < 1e9) {
    const hyphen = tokens[at]?.text === '-' ? 1 : 0
    const factor = scaleAt(tokens, at + hyphen)
    if (!factor) break
    scale *= factor
    at += hyphen + 1
  }
  // Decimals times a million are not exact in binary: 1.66 million is 1,660,000.
  return { to: at, value: Math.round(value * scale * 1000) / 1000, scale }
}

/** What digits in one token say; null where they say no number. */
function inDigits(text: string, beforeScale: boolean, beforeUnit: boolean): number | null {
  if (STOPS.test(text) && !beforeScale && !beforeUnit) return Number(text.replaceAll('.', ''))
  if (PLAIN.test(text)) return Number(text)
  if (COMMAS.test(text)) return Number(text.replaceAll(',', ''))
  return DECIMAL_COMMA.test(text) && beforeScale ? Number(text.replace(',', '.')) : null
}

/** "10,000", "98 000", "2.3 million", "3 lakh", and "1, 000" as careless typing has it. */
export const digits: ValueAt = (tokens, at) => {
  const text = tokens[at]?.text ?? ''
  let to = at + 1
  let value = inDigits(text, scaleAt(tokens, to) !== null, otherKinds.after.has(lower(tokens[to])))
  if (value === null) return null
  if (/^[1-9]\d{0,2}$/.test(text)) {
    const group = () =>
      /^\d{3}$/.test(tokens[to]?.text ?? '') && tokens[to]!.start === tokens[to - 1]!.end + 1
    for (; value < 1e9 && group(); to++) value = value * 1000 + Number(tokens[to]!.text)
    if (
      tokens[to]?.text === ',' &&
      touch(tokens[to - 1], tokens[to]) &&
      /^0\d\d$/.test(tokens[to + 1]?.text ?? '')
    ) {
      value = value * 1000 + Number(tokens[to + 1]!.text)
      to += 2
    }
  }
  return scaled(tokens, { to, value })
}

/** "seven", "seventy-six", "seventy six"; "a" where a scale word follows. */
const belowHundred: ValueAt = (tokens, at) => {
  const first = lower(tokens[at])
  if (first === 'a' || first === 'an') {
    const scale = scales.get(lower(tokens[at + 1]))
    return scale && !scale.glued ? { to: at + 1, value: 1 } : null
  }
  const value = units.get(first)
  if (value === undefined) return null
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0
  const ones = units.get(lower(tokens[at + 1 + hyphen])) ?? 0
  return value >= 20 && ones > 0 && ones < 10
    ? { to: at + 2 + hyphen, value: value + ones }
    : { to: at + 1, value }
}

/** "two hundred and five", "twelve hundred", "two and a half". */
const belowThousand: ValueAt = (tokens, at) => {
  const first = belowHundred(tokens, at)
  if (!first) return null
  if (standsAt(tokens, first.to, ['and', 'a', 'half'])) return { to: first.to + 3, value: first.value + 0.5 }
  if (lower(tokens[first.to]) !== 'hundred') return first
  const hundreds = first.value * 100
  const and = lower(tokens[first.to + 1]) === 'and' ? 1 : 0
  const rest = lower(tokens[first.to + 1 + and]) === 'a' ? null : belowHundred(tokens, first.to + 1 + and)
  return rest && rest.value < 100
    ? { to: rest.to, value: hundreds + rest.value }
    : { to: first.to + 1, value: hundreds }
}

/** "seventy-six", "two hundred and fifty thousand", "a million", "two and a half million". */
export const spelled: ValueAt = (tokens, at) => {
  const group = belowThousand(tokens, at)
  if (!group) return null
  const first = scaled(tokens, group)
  if (first.scale < 1000) return first
  const and = lower(tokens[first.to]) === 'and' ? 1 : 0
  const rest = spelled(tokens, first.to + and)
  return rest && rest.value < first.scale && lower(tokens[first.to + and]) !== 'a'
    ? { to: rest.to, value: first.value + rest.value }
    : first
}

/** "half a million", "a half-million", "half a dozen", "a quarter of a million". */
export const half: ValueAt = (tokens, start) => {
  const article = lower(tokens[start]) === 'a' ? 1 : 0
  const part = { half: 0.5, quarter: 0.25 }[lower(tokens[start + article])]
  if (part === undefined) return null
  let at = start + article + 1
  if (standsAt(tokens, at, ['of', 'a'])) at += 2
  else if (lower(tokens[at]) === 'a' || tokens[at]?.text === '-') at++
  return scaleAt(tokens, at) ? scaled(tokens, { to: at, value: part }) : null
}

/** The value that begins at a token, however it is written. */
export const valueAt: ValueAt = (tokens, at) => digits(tokens, at) ?? half(tokens, at) ?? spelled(tokens, at)

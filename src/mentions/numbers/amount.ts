import type { Token } from '../../language/sentence.js'
import { scales, units, vagueNumbers } from './words.js'

/** A number without its qualifier: its tokens (half-open) and what it says. */
export type Amount = Readonly<{
  from: number
  to: number
  low: number | null
  high: number | null
  form: 'exact' | 'range' | 'vague'
}>

const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/
const lower = (token: Token | undefined) => token?.text.toLowerCase() ?? ''

/** Whether two tokens touch in the text. */
const touch = (a: Token | undefined, b: Token | undefined) =>
  a !== undefined && b !== undefined && a.end === b.start

type Value = { to: number; value: number }

/** Multiplies by the scale words that follow: `2.3 million`, `100 thousand`, `1.1bn`. */
function scaled(tokens: readonly Token[], { to, value }: Value): Value {
  let at = to
  let product = value
  for (;;) {
    const hyphen = tokens[at]?.text === '-' && scales.has(lower(tokens[at + 1])) ? 1 : 0
    const scale = scales.get(lower(tokens[at + hyphen]))
    if (!scale || (scale.glued && !touch(tokens[at - 1], tokens[at]))) break
    product *= scale.value
    at += hyphen + 1
  }
  // Decimals times a million are not exact in binary: 1.66 million is 1,660,000.
  return { to: at, value: Math.round(product * 1000) / 1000 }
}

function digits(tokens: readonly Token[], at: number): Value | null {
  const text = tokens[at]?.text ?? ''
  if (!DIGITS.test(text)) return null
  let value = Number(text.replaceAll(',', ''))
  let to = at + 1
  // "98 000", and "1, 000" as careless typing has it.
  while (
    /^\d{3}$/.test(tokens[to]?.text ?? '') &&
    /^\d{1,3}$/.test(text) &&
    tokens[to]!.start === tokens[to - 1]!.end + 1
  ) {
    value = value * 1000 + Number(tokens[to]!.text)
    to++
  }
  if (
    tokens[to]?.text === ',' &&
    touch(tokens[to - 1], tokens[to]) &&
    /^\d{1,3}$/.test(text) &&
    /^0\d\d$/.test(tokens[to + 1]?.text ?? '')
  ) {
    value = value * 1000 + Number(tokens[to + 1]!.text)
    to += 2
  }
  return scaled(tokens, { to, value })
}

/** "seventy-six", "two hundred and fifty thousand", "a million", "half a million", "two and a half million". */
function spelled(tokens: readonly Token[], start: number): Value | null {
  let at = start
  const first = lower(tokens[at])
  if (
    (first === 'a' || first === 'an') &&
    scales.has(lower(tokens[at + 1])) &&
    !scales.get(lower(tokens[at + 1]))!.glued
  )
    return scaled(tokens, { to: at + 1, value: 1 })
  if (first === 'half' || first === 'quarter') {
    if (lower(tokens[at + 1]) === 'a' || tokens[at + 1]?.text === '-') at++
    const scale = scales.get(lower(tokens[at + 1]))
    return scale && !scale.glued ? scaled(tokens, { to: at + 1, value: first === 'half' ? 0.5 : 0.25 }) : null
  }
  const unit = units.get(first)
  if (unit === undefined) return null
  let value = unit
  at++
  if (unit >= 20 && tokens[at]?.text === '-' && (units.get(lower(tokens[at + 1])) ?? 99) < 10) {
    value += units.get(lower(tokens[at + 1]))!
    at += 2
  }
  if (lower(tokens[at]) === 'and' && lower(tokens[at + 1]) === 'a' && lower(tokens[at + 2]) === 'half') {
    value += 0.5
    at += 3
  }
  let total = scaled(tokens, { to: at, value })
  for (;;) {
    const and = lower(tokens[total.to]) === 'and' ? 1 : 0
    const next =
      units.has(lower(tokens[total.to + and])) && total.value >= 100 ? spelled(tokens, total.to + and) : null
    if (!next || next.value >= total.value) return total
    total = { to: next.to, value: total.value + next.value }
  }
}

const valueAt = (tokens: readonly Token[], at: number): Value | null =>
  digits(tokens, at) ?? spelled(tokens, at)

function vagueAt(tokens: readonly Token[], at: number): Amount | null {
  const first = lower(tokens[at])
  const many = first === 'many' ? (lower(tokens[at + 1]) === 'more' ? 2 : 1) : 0
  const start = at + many
  for (const { words, entry } of vagueNumbers.get(lower(tokens[start])) ?? [])
    if (words.every((word, i) => lower(tokens[start + i]) === word))
      return { from: at, to: start + words.length, low: entry.unit, high: entry.unit, form: 'vague' }
  return null
}

/** The second end of a range: `5,000 to 6,000`, `5,000-6,000`, `between 10 and 20`, `two or three`. */
function rangeFrom(tokens: readonly Token[], at: number, first: Value): Amount | null {
  const link = lower(tokens[first.to])
  const between = lower(tokens[at - 1]) === 'between'
  if (
    !(
      link === 'to' ||
      link === '-' ||
      link === '–' ||
      link === '—' ||
      link === 'or' ||
      (between && link === 'and')
    )
  )
    return null
  const second = valueAt(tokens, first.to + 1)
  if (!second) return null
  // "10-11,000" and "2 to 3 million": the first number borrows the scale of the second.
  let low = first.value
  if (low < 1000 && second.value >= 1000) {
    const scale = 10 ** (Math.floor(Math.log10(second.value) / 3) * 3)
    if (low * scale < second.value) low *= scale
  }
  if (low >= second.value || (link === 'or' && second.value > low * 10)) return null
  return { from: between ? at - 1 : at, to: second.to, low, high: second.value, form: 'range' }
}

/** The number that begins at a token, if one does. */
export function amountAt(tokens: readonly Token[], at: number): Amount | null {
  const vague = vagueAt(tokens, at)
  if (vague) return vague
  const first = valueAt(tokens, at)
  if (!first) return null
  return (
    rangeFrom(tokens, at, first) ?? {
      from: at,
      to: first.to,
      low: first.value,
      high: first.value,
      form: 'exact',
    }
  )
}

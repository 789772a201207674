import type { Span } from '../../text/span.js'
import { isWhole } from './anchor.js'

/** Longer ones are no words of a record, and the search for them would take memory for nothing. */
const MOST = 10_000

/** What people type for what newspapers print. */
const LIKE: Readonly<Record<string, string>> = {
  "'": "['’‘`]",
  '’': "['’‘`]",
  '‘': "['’‘`]",
  '"': '["“”„«»]',
  '“': '["“”„«»]',
  '”': '["“”„«»]',
  '-': '[-‐‑–—]',
  '–': '[-‐‑–—]',
  '—': '[-‐‑–—]',
}

/** Where some words stand in a text; quotation marks, dashes and white space may be of another sort. */
export function allWords(text: string, words: string): readonly Span[] {
  const typed = words.trim()
  if (typed === '' || typed.length > MOST) return []
  const pattern = typed
    .split(/\s+/)
    .map((word) => [...word].map((c) => LIKE[c] ?? c.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join(''))
    .join('\\s+')
  return [...text.matchAll(new RegExp(pattern, 'gu'))]
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
    .filter(({ start, end }) => isWhole(text, start, end))
}

/** Where the nearest of some spellings stands; null where none does. */
export function nearestWords(text: string, spellings: readonly string[], near: number): Span | null {
  for (const spelling of spellings) {
    const [best] = allWords(text, spelling).toSorted(
      (a, b) => Math.abs(a.start - near) - Math.abs(b.start - near),
    )
    if (best) return best
  }
  return null
}

import type { Span } from '../../text/span.js'

/** How many characters before and after some words tell which of several such words are meant. */
export const REACH = 32
/** How many more of those characters the best place must share than the next, to be meant without doubt. */
const CLEAR = 4
/** Words of this length are known by themselves; shorter ones need this share of what stands around them. */
const LONG = 24
const ENOUGH = 1 / 3

/** What stands before and after some words, at most 32 characters each. */
export type Around = readonly [before: string, after: string]

/** Words with what stood around them, and where they stood; `text.slice(start, start + quote.length) === quote` then. */
export type Anchor = Readonly<{ quote: string; start: number; around: Around }>

export const aroundOf = (text: string, { start, end }: Span): Around => [
  text.slice(Math.max(0, start - REACH), start),
  text.slice(end, end + REACH),
]

/** White space differs from one extraction of a page to the next. */
const plain = (text: string) => text.replace(/\s+/g, ' ')

/** How many characters next to the words are the same before and after them, white space taken as one space. */
export function sharedAround(a: Around, b: Around): number {
  const [beforeA, afterA, beforeB, afterB] = [plain(a[0]), plain(a[1]), plain(b[0]), plain(b[1])]
  let before = 0
  while (
    before < beforeA.length &&
    before < beforeB.length &&
    beforeA.at(-1 - before) === beforeB.at(-1 - before)
  )
    before++
  let after = 0
  while (after < afterA.length && after < afterB.length && afterA[after] === afterB[after]) after++
  return before + after
}

/** Whether so many shared characters tell that words of an anchor are the same as these. */
export const isEnough = ({ quote, around }: Anchor, shared: number): boolean =>
  quote.length >= LONG || shared >= ENOUGH * (plain(around[0]).length + plain(around[1]).length)

/** Where words begin in the text, not counting those inside a longer word or number. */
export function placesOf(text: string, quote: string): readonly number[] {
  const found: number[] = []
  if (quote === '') return found
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (isWhole(text, at, at + quote.length)) found.push(at)
  return found
}

const LETTER = /[\p{L}\p{N}]/u

/** Whether a stretch of the text begins and ends at the edge of a word or number. */
export function isWhole(text: string, start: number, end: number): boolean {
  const cut = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && LETTER.test(a) && LETTER.test(b)
  if (cut(text[start - 1], text[start]) || cut(text[end - 1], text[end])) return false
  const number = (from: number, to: number) => /^\d[.,]\d$/.test(text.slice(from, to))
  return !number(start - 2, start + 1) && !number(end - 1, end + 2)
}

/**
 * Where the words of an anchor stand in a text: at their old place where nothing around them has changed, at their only
 * place, or at the one whose surroundings are clearly the most alike. Null where they are gone or no place is clearly
 * meant: it never guesses.
 */
export function findAgain(text: string, anchor: Anchor): Span | null {
  const { quote, start, around } = anchor
  const spanAt = (at: number): Span => ({ start: at, end: at + quote.length })
  if (quote === '') return null
  if (text.startsWith(quote, start)) {
    const [before, after] = aroundOf(text, spanAt(start))
    if (before === around[0] && after === around[1]) return spanAt(start)
  }
  const [best, next] = placesOf(text, quote)
    .map((at) => ({ at, shared: sharedAround(around, aroundOf(text, spanAt(at))) }))
    .sort((a, b) => b.shared - a.shared)
  if (!best || !isEnough(anchor, best.shared)) return null
  return !next || best.shared >= next.shared + CLEAR ? spanAt(best.at) : null
}

import { lexicon } from '../lexicon.js'
import type { Span } from '../text/span.js'
import { abbreviation } from './abbreviations.js'

/** A word and where it stands. Its text is as it stands there, but for an apostrophe that a scraper has left as `#x27;`. */
export type Word = Span & Readonly<{ text: string }>

/** What is left of a character reference after a careless scraper: `&#39;`, `#x27;`, `x27;`, `&quot;`. Not a word. */
export const ENTITY_JUNK =
  /(?:&(?:amp;)?)?#(?:x[0-9a-f]{2,4}|\d{2,5});|(?<![\p{L}\p{N}])x(?:2[0-9a-f]|3[ce]|a0|20[0-9a-f]{2});|&(?:amp;)?(?:quot|apos|amp|nbsp|lt|gt|rsquo|lsquo|ldquo|rdquo|laquo|raquo|mdash|ndash|hellip|bull|shy|zwnj);/u

/** An apostrophe that a careless scraper has left inside a word. */
const APOSTROPHE_JUNK = '(?:(?:&(?:amp;)?)?#(?:x27|39|x2019|8217);|&(?:amp;)?(?:apos|rsquo);|x27;)'
const APOSTROPHES = new RegExp(APOSTROPHE_JUNK, 'g')

/** An everyday word with a space or comma after it: three words of four, read without trying the rest. */
const PLAIN = /[A-Za-z]+(?=[\s,])/y

// One alternative a kind of word, the first that fits. Every part is bounded or moves on, so time is linear.
const WORD = new RegExp(
  [
    `(?<junk>${ENTITY_JUNK.source}|x27;)`,
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]{0,500}[^\s<>"“”.,:;!?)\]'’]`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}`,
    String.raw`(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:com|org|net|gov|edu|int|info|news|ru|ua|kz|ge|uk|eu|de|fr)(?![\p{L}\p{N}-])(?:\/[^\s<>"“”]{0,300}[^\s<>"“”.,:;!?)\]'’])?`,
    String.raw`[@#]\p{L}[\p{L}\p{N}_]{1,60}`,
    String.raw`\p{L}\.(?:\p{L}\.){1,6}(?![\p{L}\p{N}])|\p{L}(?:\.\p{L}){1,6}(?![\p{L}\p{N}])`, // U.S., a.m., U.S
    String.raw`\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\p{N}\/])`, // 9/11, a date, a fraction
    String.raw`\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|(?<=0)s)(?![\p{L}\p{N}]))?`, // 1,374; 10:00; 20th; 1990s
    String.raw`(?:US|AU?|CA?|NZ|HK|S)\$`,
    String.raw`(?<letters>(?:(?!x27;)[\p{L}\p{M}])+)(?:(?:['’]|${APOSTROPHE_JUNK}|&(?!\w{2,6};))[\p{L}\p{M}]+)*\p{N}*`,
    String.raw`['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])`, // a clitic that stands apart
    String.raw`\.{2,}|[!?]{2,}|(?<run>[-_*=~])\k<run>+|’’|''|\x60\x60|\S`,
  ].join('|'),
  'uy',
)

const CLITIC = new RegExp(
  `(?:n(?:['’]|${APOSTROPHE_JUNK})t|(?:['’]|${APOSTROPHE_JUNK})(?:s|re|ve|d|ll|m))$`,
  'iu',
)
/** Words written as one that are two, and the length of the first: `can not`. */
const fused = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
])
const prefixes = new Set(lexicon<string>('prefixes'))
const SPACES = /\s+/y
const NUMBER_AFTER_STOP = /^\.\s?\d/
const LETTERS_AFTER_HYPHEN = /-\p{L}[\p{L}\p{M}]*/uy

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Splits a stretch of the text into words in Universal Dependencies style: `do n't`, `Moldova 's`, `16 - year - old`. */
export function tokenize(text: string, within: Span): readonly Word[] {
  const slice = text.slice(within.start, within.end)
  const out: Word[] = []
  const push = (start: number, end: number) => {
    if (end <= start) return
    const text = slice.slice(start, end)
    out.push({
      start: within.start + start,
      end: within.start + end,
      text: text.includes(';') ? text.replace(APOSTROPHES, "'") : text,
    })
  }
  for (let at = endOf(SPACES, slice, 0); at < slice.length; at = endOf(SPACES, slice, at)) {
    const start = at
    at = endOf(PLAIN, slice, start)
    if (at === start) {
      WORD.lastIndex = start
      const { junk, letters } = WORD.exec(slice)!.groups!
      at = WORD.lastIndex
      if (junk !== undefined) continue
      if (letters !== undefined && start + letters.length === at) at = withStopOrPrefix(slice, start, at)
    }
    const second = start + lengthOfFirst(slice, start, at)
    push(start, second)
    push(second, at)
  }
  return out
}

/** The end of a word of letters with the stop of an abbreviation or what a prefix such as "co-" belongs to. */
function withStopOrPrefix(text: string, start: number, end: number): number {
  if (end - start > 20) return end
  const next = text[end]
  if (next === '.') {
    const isInitial = end - start === 1 && /^\p{Lu}\. ?\p{Lu}/u.test(text.slice(start, end + 3))
    const ending = abbreviation(text.slice(start, end + 1))
    const isAbbreviation =
      ending === 'number' ? NUMBER_AFTER_STOP.test(text.slice(end, end + 3)) : ending !== null
    return isInitial || isAbbreviation ? end + 1 : end
  }
  if (next === '-' && prefixes.has(text.slice(start, end).toLowerCase()))
    return endOf(LETTERS_AFTER_HYPHEN, text, end)
  return end
}

/** The length of the first of two words written as one; the whole length where there is but one. */
function lengthOfFirst(text: string, start: number, end: number): number {
  const length = end - start
  if (length < 3 || length > 60) return length
  const tail = text.slice(end - 3, end)
  if (!/['’;]|[nt]a|not/i.test(tail)) return length
  const word = text.slice(start, end)
  const clitic = word.search(CLITIC)
  return clitic > 0 ? clitic : (fused.get(word.toLowerCase()) ?? length)
}

import { lexicon } from '../lexicon.js'
import type { Span } from '../text/span.js'

export type Word = Span & Readonly<{ text: string }>

const abbreviations = lexicon<{ word: string; ends: 'never' | 'number' | 'maybe' }>('abbreviations')
const escapeRegExp = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const known = abbreviations.map((a) => escapeRegExp(a.word)).join('|')

/** What is left of a character reference after a careless scraper: `#x27;`, `x27;`, `&#39;`, `&quot;`. Not a word. */
export const ENTITY_JUNK =
  /&?#x?[0-9a-f]{2,4};|\bx27;|&(?:quot|apos|amp|nbsp|rsquo|lsquo|ldquo|rdquo|mdash|ndash);/

// One alternative a kind of word, the first that fits. Every part is bounded or moves on, so time is linear.
const WORD = new RegExp(
  [
    `(?<junk>${ENTITY_JUNK.source})`,
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]{1,500}`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}`,
    String.raw`(?<![\p{L}\p{N}])(?:${known})(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,6}(?![\p{L}\p{N}])`, // U.S., I.O.M.
    String.raw`(?<![\p{L}\p{N}.])\p{Lu}\.(?=\s?\p{Lu})`, // an initial
    String.raw`\d+(?:[.,:]\d+)*`,
    String.raw`[\p{L}\p{M}]+(?:['’.&][\p{L}\p{M}]+)*\d*`,
    String.raw`\.{2,}|-{2,}|’’|''|\x60\x60|\$|\S`,
  ].join('|'),
  'gu',
)

const CLITIC = /^(.+?)(n['’]t|['’](?:s|S|re|ve|d|ll|m))$/u

/** Splits a stretch of the text into words in Universal Dependencies style: `do n't`, `Moldova 's`, `16 - year - old`. */
export function tokenize(text: string, within: Span): readonly Word[] {
  const out: Word[] = []
  const push = (start: number, end: number) => out.push({ start, end, text: text.slice(start, end) })
  const slice = text.slice(within.start, within.end)
  for (const match of slice.matchAll(WORD)) {
    if (match.groups?.junk) continue
    const start = within.start + match.index
    const word = match[0]
    const end = start + word.length
    const clitic = /['’]/.test(word) && word.length < 60 ? CLITIC.exec(word) : null
    if (clitic) {
      push(start, start + clitic[1]!.length)
      push(start + clitic[1]!.length, end)
    } else if (/^cannot$/i.test(word)) {
      push(start, start + 3)
      push(start + 3, end)
    } else push(start, end)
  }
  return out
}

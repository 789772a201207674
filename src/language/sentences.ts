import { lexicon } from '../lexicon.js'
import { abbreviation } from './abbreviations.js'
import type { Word } from './tokens.js'

/** Words that, with a capital, begin a sentence more often than they go on with a name. */
const starters = new Set(lexicon<string>('sentence-starters'))
/** What may follow a time of day in the same sentence: a weekday, a month, a time zone. */
const afterTime =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.?|(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|\p{Lu}{2,4}|Eastern|Central|Mountain|Pacific|Greenwich|Moscow|Local)$/u
/** Verbs that follow the speaker after a question or a call: `“Where do we go?” Amina asked`. */
const asks =
  /^(?:asked|asks|said|says|wondered|wonders|shouted|cried|exclaimed|replied|wrote|told|tweeted|added|demanded|insisted)$/

const STOP = /^(?:\.|\.{2,}|…|[!?]+)$/
const CLOSER = /^["'“”‘’«»)\]]+$/
const ALWAYS_CLOSER = /^[”»)\]]$/
const OPENER = /^["'“‘„«([—–-]+$/
const BULLET = /^[•►▪●■◆▶]$/
const BEGINS = /^[\p{Lu}\p{N}#@$€£]/u

/** Groups the words of one block into sentences; closing quotation marks stay with the sentence they close. */
export function splitSentences(words: readonly Word[]): readonly (readonly Word[])[] {
  const out: (readonly Word[])[] = []
  const isOpening = openingQuotes(words)
  let first = 0
  const cutAt = (at: number) => {
    if (at > first) out.push(words.slice(first, at))
    first = at
  }
  for (let i = 0; i < words.length; i++) {
    const { text } = words[i]!
    if (BULLET.test(text)) cutAt(i)
    if (!text.endsWith('.') && !STOP.test(text)) continue
    let after = i + 1
    while (after < words.length && closes(words, after, isOpening)) after++
    if (isReference(words, after)) after += 3
    let next = after
    while (next < words.length && OPENER.test(words[next]!.text)) next++
    if (!ends(words, { first, stop: i, after, next })) continue
    cutAt(after)
    i = after - 1
  }
  cutAt(words.length)
  return out
}

/** Straight double quotation marks open and close in turn; which of the words are opening ones. */
function openingQuotes(words: readonly Word[]): ReadonlySet<number> {
  const opening = new Set<number>()
  let open = false
  words.forEach((word, i) => {
    if (word.text !== '"') return
    open = !open
    if (open) opening.add(i)
  })
  return opening
}

/** Whether a word closes what stands before it: a bracket, a quotation mark that touches it or is the second of its pair. */
function closes(words: readonly Word[], at: number, isOpening: ReadonlySet<number>): boolean {
  const { text, start } = words[at]!
  if (!CLOSER.test(text)) return false
  if (ALWAYS_CLOSER.test(text)) return true
  const touchesLast = start === words[at - 1]!.end
  const touchesNext = words[at + 1]?.start === words[at]!.end
  if (touchesLast !== touchesNext) return touchesLast
  return text === '"' ? !isOpening.has(at) : touchesLast && /["'’]/.test(text)
}

/** The mark of a footnote that touches the stop: `since 1805.[6]`. */
const isReference = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === '[' &&
  words[at]!.start === words[at - 1]!.end &&
  /^\p{N}{1,3}$/u.test(words[at + 1]?.text ?? '') &&
  words[at + 2]?.text === ']'

/** Where a sentence might end: its first word, the stop, the word after the closing marks, and the next that is no mark. */
type Place = Readonly<{ first: number; stop: number; after: number; next: number }>

function ends(words: readonly Word[], { first, stop, after, next }: Place): boolean {
  const following = words[next]?.text
  if (following === undefined) return true
  const { text } = words[stop]!
  const spaced = words[after]!.start > words[after - 1]!.end
  if (!spaced && !isGlued(words, stop, following)) return false
  if (BULLET.test(following)) return true
  if (!BEGINS.test(following)) return false
  if (text === '.') return !(stop === first + 1 && /^(?:\p{N}{1,2}|\p{L})$/u.test(words[first]!.text))
  if (/^[!?]/.test(text)) return after === stop + 1 || !isAsked(words, next)
  if (STOP.test(text)) return true
  const ending = abbreviation(text)
  if (ending === 'never') return false
  if (ending === 'often') return /^\p{Lu}/u.test(following) && !afterTime.test(following)
  return starters.has(following)
}

/** A stop without a space after it still ends a sentence between a word and a capitalised one: "returned.The next". */
function isGlued(words: readonly Word[], stop: number, following: string): boolean {
  if (!/^(?:\p{Lu}\p{Ll}|A$|I$)/u.test(following) || !STOP.test(words[stop]!.text)) return false
  const before = words[stop - 1]?.text ?? ''
  return /[\p{Ll}\p{N}]{2}$|["”»)]$/u.test(before) || (/\p{L}{2}$/u.test(before) && starters.has(following))
}

/** Whether a name and a verb of asking follow: then the question belongs to them. */
function isAsked(words: readonly Word[], next: number): boolean {
  for (let i = next + 1; i < Math.min(next + 5, words.length); i++) {
    if (asks.test(words[i]!.text)) return !starters.has(words[next]!.text) || i === next + 1
    if (!/^(?:\p{Lu}|of$|the$|al$|-$)/u.test(words[i]!.text)) return false
  }
  return false
}

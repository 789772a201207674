import { hashOfRow, hashOfWord } from './hash.js'
import { isTelling, type PlainWord } from './words.js'

/** Words in a row that make one key. */
const ROW = 4
const MAX_ROWS = 48
const MAX_NUMBERS = 16

/** A key that more articles hold than this is boilerplate, and finds nothing. */
export const COMMON_KEY = 50
/** No article is compared with more candidates than this. */
export const MAX_CANDIDATES = 24

/**
 * The keys under which an article is found: the 48 rows of four words with the least hashes, and up to 16 of its telling
 * numbers, alone or two neighbours together. As all articles keep the least hashes, a cut-off copy shares keys with the whole
 * text in proportion to its length, and a rewrite in proportion to the words it took over, in whatever order they stand.
 */
export function keysOf(words: readonly PlainWord[]): readonly number[] {
  const hashes = words.map((w) => hashOfWord(w.form))
  const rows = new Set<number>()
  for (let i = 0; i + ROW <= hashes.length; i++) rows.add(hashOfRow(hashes.slice(i, i + ROW)))
  const numbers = new Set<number>()
  const telling = words.filter(isTelling).map((w) => hashOfWord(`#${w.form}`))
  words.filter(isTelling).forEach((word, i) => {
    if (!/^\d{1,2}0*$/.test(word.form)) numbers.add(telling[i]!)
    if (i > 0 && telling[i] !== telling[i - 1]) numbers.add(pairOf(telling[i]!, telling[i - 1]!))
  })
  return [...new Set([...least(rows, MAX_ROWS), ...least(numbers, MAX_NUMBERS)])]
}

const pairOf = (a: number, b: number): number => hashOfRow(a < b ? [a, b] : [b, a])

const least = (hashes: ReadonlySet<number>, count: number): readonly number[] =>
  [...hashes].sort((a, b) => (a >>> 0) - (b >>> 0)).slice(0, count)

/**
 * Which articles to compare an article with, best first: `holders` has for each key of the article those that hold it, at most
 * `COMMON_KEY + 1` of them (`select article from band where key = ? limit 51`). Keys with more are left out, rare keys count more.
 * Only founding articles should be in the index: then a text printed a thousand times still counts once.
 */
export function candidatesOf<Id>(holders: ReadonlyMap<number, readonly Id[]>): readonly Id[] {
  const scores = new Map<Id, number>()
  for (const ids of holders.values())
    if (ids.length <= COMMON_KEY)
      for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + 1 / (1 + ids.length))
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || (String(a) < String(b) ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
    .map(([id]) => id)
}

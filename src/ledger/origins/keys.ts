import { hashOfRow, hashOfWord } from './hash.js'
import { isTelling, type PlainWord } from './words.js'

/** Words in a row that make one key. */
const ROW = 4
const MAX_ROWS = 40
const MAX_NUMBERS = 16
/** How far apart two numbers may stand, counted in numbers, to make a key together. */
const REACH = 3
const MAX_NAMES = 8
/** What keeps keys of different kinds apart. */
const NUMBER = 1
const NAME = 2

/** A key that more articles of the index hold than this is boilerplate, and finds nothing. */
export const COMMON_KEY = 50
/** No article is compared with more candidates than this. */
export const MAX_CANDIDATES = 32
/** One shared key is chance, where an article has this many and more. */
const MANY_KEYS = 12

/**
 * The keys under which an article is found, 64 at most: the 40 rows of four words with the least hashes, the 16 least of its telling
 * numbers, alone or two that are near one another, and the 8 least of its names of two words. As all articles keep the least hashes, a cut-off copy
 * shares keys with the whole text in proportion to its length, and a rewrite in proportion to the words it took over, in whatever
 * order they stand; one that took over no words still shares names and numbers.
 */
export function keysOf(words: readonly PlainWord[]): readonly number[] {
  const hashes = words.map((w) => hashOfWord(w.form))
  const rows = new Set<number>()
  for (let i = 0; i + ROW <= hashes.length; i++) rows.add(hashOfRow(hashes.slice(i, i + ROW)))
  const names = new Set<number>()
  words.forEach((word, i) => {
    const next = words[i + 1]
    if (word.name && next?.name && next.start === word.end + 1)
      names.add(hashOfRow([NAME, hashes[i]!, hashes[i + 1]!]))
  })
  return [
    ...new Set([
      ...least(rows, MAX_ROWS),
      ...least(numberKeys(words.filter(isTelling)), MAX_NUMBERS),
      ...least(names, MAX_NAMES),
    ]),
  ]
}

function numberKeys(telling: readonly PlainWord[]): ReadonlySet<number> {
  const keys = new Set<number>()
  // Round numbers stand in too many articles to find one by.
  for (const { form } of telling) if (!/^\d{1,2}0*$/.test(form)) keys.add(keyOf(form))
  const forms = [...new Set(telling.map(({ form }) => form))]
  forms.forEach((form, i) => {
    // A rewrite may leave out what stood between two numbers, or turn them round.
    for (const other of forms.slice(i + 1, i + 1 + REACH)) keys.add(pairOf(keyOf(form), keyOf(other)))
  })
  return keys
}

const keyOf = (form: string): number => hashOfRow([NUMBER, hashOfWord(form)])

const pairOf = (a: number, b: number): number => hashOfRow(a < b ? [a, b] : [b, a])

const least = (hashes: ReadonlySet<number>, count: number): readonly number[] =>
  [...hashes].sort((a, b) => (a >>> 0) - (b >>> 0)).slice(0, count)

/**
 * Which articles of the index to compare an article with, best first. `holders` has for each key of the article those that hold it,
 * at most `COMMON_KEY + 1` of them (`select article from band where key = ? limit 51`): a key with more is left out, and
 * rare keys count more than others. So a look-up reads at most 64 times 51 rows, however many articles there are.
 */
export function candidatesOf<Id>(holders: ReadonlyMap<number, readonly Id[]>): readonly Id[] {
  const found = new Map<Id, { keys: number; score: number }>()
  for (const ids of holders.values()) {
    if (ids.length > COMMON_KEY) continue
    for (const id of ids) {
      const { keys, score } = found.get(id) ?? { keys: 0, score: 0 }
      found.set(id, { keys: keys + 1, score: score + 1 / (1 + ids.length) })
    }
  }
  const least = holders.size < MANY_KEYS ? 1 : 2
  return [...found]
    .filter(([, { keys }]) => keys >= least)
    .sort(([a, x], [b, y]) => y.score - x.score || (String(a) < String(b) ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
    .map(([id]) => id)
}

import { lexicon } from '../../lexicon.js'
import type { NumberKind, Qualifier } from '../mention.js'

type NumberWord = Readonly<{ word: string; value: number; scale?: boolean; glued?: boolean }>

const words = lexicon<NumberWord>('number-words')

/** Words that stand for themselves: "twelve". */
export const units = new Map(words.filter((w) => !w.scale).map((w) => [w.word, w.value]))

/** Words that multiply what stands before: "million"; `bn` only where it touches the digits. */
export const scales = new Map(words.filter((w) => w.scale).map((w) => [w.word, w]))

/** A phrase of the lexicon in its words. */
export type Phrase<Entry> = Readonly<{ words: readonly string[]; entry: Entry }>

/** Phrases by their first or last word, the longer ones first. */
function phrasesBy<Entry extends Readonly<{ phrase: string }>>(
  end: 'first' | 'last',
  entries: readonly Entry[],
): ReadonlyMap<string, readonly Phrase<Entry>[]> {
  const map = new Map<string, Phrase<Entry>[]>()
  for (const entry of entries) {
    const list = entry.phrase.split(' ')
    const key = list.at(end === 'first' ? 0 : -1)!
    map.set(key, [...(map.get(key) ?? []), { words: list, entry }])
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return map
}

/** `of`: only where "of" and no digits follow. */
type VagueNumber = Readonly<{ phrase: string; unit: number | null; of?: boolean }>
export const vagueNumbers = phrasesBy('first', lexicon<VagueNumber>('vague-numbers'))

export type QualifierWord = Readonly<{ phrase: string; means: Qualifier; place?: 'after' }>
const qualifiers = lexicon<QualifierWord>('qualifiers')
export const qualifiersAfter = phrasesBy(
  'first',
  qualifiers.filter((q) => q.place === 'after'),
)
/** By the last word, since they are looked for backwards from the number. */
export const qualifiersBefore = phrasesBy(
  'last',
  qualifiers.filter((q) => q.place !== 'after'),
)

/** "doubled" is 2. */
export const ratios = new Map(
  lexicon<{ ratio: number; words: string[] }>('ratios').flatMap((e) =>
    e.words.map((word) => [word, e.ratio]),
  ),
)

/** Lemmas of rise and fall. */
export const directions = new Map(
  lexicon<{ direction: 'up' | 'down'; words: string[] }>('directions').flatMap((e) =>
    e.words.map((word) => [word, e.direction]),
  ),
)

type OtherKind = Readonly<{ kind: NumberKind; place: OtherPlace; words: readonly string[] }>
type OtherPlace = 'before' | 'after' | 'hyphen' | 'around'
const kindsAt = (place: OtherPlace): ReadonlyMap<string, NumberKind> =>
  new Map(
    lexicon<OtherKind>('not-people')
      .filter((e) => e.place === place)
      .flatMap(({ kind, words: list }) => list.map((word) => [word, kind] as const)),
  )
/** What a number is where these words stand before it, after it, or after it and a hyphen. */
export const otherKinds = { before: kindsAt('before'), after: kindsAt('after'), hyphen: kindsAt('hyphen') }

const near = (use: string): ReadonlySet<string> =>
  new Set(lexicon<{ use: string; words: string[] }>('number-settings').find((e) => e.use === use)!.words)
/** Words near a number that is dialled, a result, a year, an address. */
export const dialled = near('dialled')
export const contests = near('contest')
export const beforeYear = near('before-year')
export const streets = near('street')

import { lexicon } from '../../lexicon.js'
import type { NumberKind, Qualifier } from '../mention.js'

type NumberWord = { word: string; value: number; scale?: boolean; glued?: boolean }

const words = lexicon<NumberWord>('number-words')

/** Words that stand for themselves: "twelve". */
export const units = new Map(words.filter((w) => !w.scale).map((w) => [w.word, w.value]))

/** Words that multiply what stands before: "million"; `bn` only where it touches the digits. */
export const scales = new Map(words.filter((w) => w.scale).map((w) => [w.word, w]))

const byFirstWord = <Entry>(entries: readonly Entry[], phrase: (entry: Entry) => string) => {
  const map = new Map<string, { words: readonly string[]; entry: Entry }[]>()
  for (const entry of entries) {
    const list = phrase(entry).split(' ')
    map.set(list[0]!, [...(map.get(list[0]!) ?? []), { words: list, entry }])
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return map
}

export type VagueNumber = { phrase: string; unit: number | null }
export const vagueNumbers = byFirstWord(lexicon<VagueNumber>('vague-numbers'), (v) => v.phrase)

type QualifierWord = { phrase: string; means: Qualifier; place?: 'after' }
const qualifiers = lexicon<QualifierWord>('qualifiers')
export const qualifiersAfter = byFirstWord(
  qualifiers.filter((q) => q.place === 'after'),
  (q) => q.phrase,
)
/** Keyed by the last word, since they are looked for backwards from the number. */
export const qualifiersBefore = new Map<string, { words: readonly string[]; entry: QualifierWord }[]>()
for (const entry of qualifiers.filter((q) => q.place !== 'after')) {
  const list = entry.phrase.split(' ')
  qualifiersBefore.set(list.at(-1)!, [...(qualifiersBefore.get(list.at(-1)!) ?? []), { words: list, entry }])
}
for (const list of qualifiersBefore.values()) list.sort((a, b) => b.words.length - a.words.length)

export const otherKinds = new Map<string, NumberKind>(
  lexicon<{ kind: NumberKind; words: string[] }>('not-people').flatMap(({ kind, words: list }) =>
    list.map((word) => [word, kind] as const),
  ),
)

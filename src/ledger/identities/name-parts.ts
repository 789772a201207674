import { lexicon } from '../../lexicon.js'

const parts = new Map(
  lexicon<{ part: string; words: readonly string[] }>('name-parts').map((p) => [p.part, new Set(p.words)]),
)

/** Whether a word, in lower case and without marks, is such a part of names: a particle, a suffix, an honorific. */
export const isA = (part: string, word: string): boolean => parts.get(part)!.has(word)

/** The words of a part of names. */
export const wordsOf = (part: string): readonly string[] => [...parts.get(part)!]

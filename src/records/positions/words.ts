import { lexicon } from '../../lexicon.js'

const uses = new Map(
  lexicon<{ use: string; words: readonly string[] }>('position-words').map((e) => [e.use, new Set(e.words)]),
)

/** The words of lexicon/en/position-words.yml for a use. */
export function wordsFor(use: string): ReadonlySet<string> {
  const words = uses.get(use)
  if (!words) throw new Error(`lexicon/en/position-words.yml has no words for ${use}`)
  return words
}

/** Verbs for what befalls an actor or is only felt. */
export const involuntary: ReadonlySet<string> = new Set(lexicon<string>('involuntary'))

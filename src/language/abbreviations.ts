import { lexicon } from '../lexicon.js'

/**
 * Whether a sentence can end with an abbreviation: `never` - a name or a number follows; `number` - a number follows, else
 * it is no abbreviation; `maybe` - a word that begins sentences ends it; `often` - any capitalised word does, but a day or a time zone.
 */
export type Ending = 'never' | 'number' | 'maybe' | 'often'

const endings = new Map(
  lexicon<{ word: string; ends: Ending }>('abbreviations').map(({ word, ends }) => [word, ends]),
)

/** Looks a word up with its final stop, as it stands and in lower case; null for one that isn't in the list. */
export const abbreviation = (word: string): Ending | null =>
  endings.get(word) ?? endings.get(word.toLowerCase()) ?? null

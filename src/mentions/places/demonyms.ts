import { lexicon } from '../../lexicon.js'

/** The country of an adjective or noun for a people, by the words in lower case; null for a people of no one state. */
export const demonyms: ReadonlyMap<string, string | null> = new Map(
  lexicon<{ country: string | null; words: string[] }>('demonyms').flatMap(({ country, words }) =>
    words.map((w) => [w.toLowerCase(), country] as const),
  ),
)

import { lexicon } from '../../lexicon.js'

/** The country of an adjective or noun for a people, by the words in lower case; null for a people of no one state. */
export const demonyms: ReadonlyMap<string, string | null> = new Map(
  lexicon<{ country: string | null; words: string[] }>('demonyms').flatMap(({ country, words }) =>
    words.map((w) => [w.toLowerCase(), country] as const),
  ),
)

const lands = new Set(lexicon<{ words: string[] }>('lands').flatMap(({ words }) => words))

/** Whether a noun after the adjective of a people makes it a place: "the Libyan coast". */
export const isLand = (noun: string | undefined): boolean => lands.has(noun?.toLowerCase() ?? '')

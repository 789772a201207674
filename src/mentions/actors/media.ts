import { lexicon } from '../../lexicon.js'

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** The names of media of these kinds, for use in a pattern. */
export const mediaNames = (kinds: RegExp): string =>
  lexicon<{ kind: string; names: string[] }>('media')
    .filter(({ kind }) => kinds.test(kind))
    .flatMap(({ names }) => names)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')

const NAME = mediaNames(/^(?:agency|broadcaster|newspaper|site)$/)
const NOUN = mediaNames(/^noun$/)

/** A medium's name in a phrase, else its noun. */
const NAMED = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${NAME})(?![\\p{L}\\p{N}-])`, 'u')
const UNNAMED = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:\\p{Lu}[\\p{L}’']+ ){0,3}(?:${NOUN})(?![\\p{L}\\p{N}-])(?: \\p{Lu}[\\p{L}]+){0,3}`,
  'u',
)

/** The medium named in a phrase: "the state-run Tass news agency" is "Tass", "Iran's state television" stays whole; null for none. */
export function mediumIn(phrase: string): string | null {
  const bare = phrase.replace(/^(?:the|an?|its|his|her)\s+/i, '')
  return NAMED.exec(bare)?.[0] ?? UNNAMED.exec(bare)?.[0] ?? null
}

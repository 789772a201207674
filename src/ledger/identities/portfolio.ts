import { lexicon } from '../../lexicon.js'
import { bodyWords } from './words.js'

const portfolios = new Map(
  lexicon<{ portfolio: string; words: readonly string[] }>('portfolios').flatMap(({ portfolio, words }) =>
    words.map((w) => [bodyWords(w).join(' '), portfolio] as const),
  ),
)

/** What a minister or ministry is for, by the words for it: "internal affairs" is "interior"; null where the words are none. */
export const portfolioIn = (words: string): string | null =>
  portfolios.get(bodyWords(words).join(' ')) ?? null

/** What a ministry is for by its name without its country: "Ministry of the Interior", "defence ministry"; null where it is none. */
export function portfolioOfMinistry(name: string): string | null {
  const words = bodyWords(name)
  const at = words.findIndex((w) => w === 'ministry' || w === 'department')
  if (at < 0 || (at > 0 && at < words.length - 1)) return null
  // "Department of Health" is a ministry; "health department" may be a town's.
  if (words[at] === 'department' && at > 0) return null
  return portfolioIn([...words.slice(0, at), ...words.slice(at + 1)].join(' ')) ?? null
}

const ofOffices = new Set([
  ...[...portfolios.keys()].flatMap((words) => words.split(' ')),
  ...lexicon<{ words: readonly string[] }>('body-words')[0]!.words,
])

/** Whether a word is one of those that say what an office or a body is for: "Development", "Refugees". */
export const isOfOffices = (word: string): boolean => bodyWords(word).every((w) => ofOffices.has(w))

import { lexicon } from '../../lexicon.js'
import { isCommon, isTitle } from './names.js'

const nouns = lexicon<string>('private-people')
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const NOUN = `(?<![\\p{L}\\p{M}-])(?:\\d+-)?(?:${nouns})(?![\\p{L}\\p{M}-])`
const NAME =
  "(?<name>\\p{Lu}[\\p{L}\\p{M}'’-]+(?: (?:(?:de|von|van|der|den|bin|ibn|al|el|la|da|dos|di|du) )?\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,3})"

/** How reports introduce people who are no public figures. */
const INTRODUCED: readonly RegExp[] = [
  // "a student called X", "his brother X", "a driver, X,", "a 40-year-old refugee from Homs named X"
  new RegExp(
    `${NOUN}(?:(?: (?:from|in|of|at) [\\p{L}\\p{M}’'-]+(?: \\p{Lu}[\\p{L}\\p{M}’'-]+)?)?,? (?:called|named|identified as|known as|who gave (?:his|her|their) name as)|,)? ${NAME}`,
    'gu',
  ),
  // "X, 34,", "X (34)", "X, aged 34"
  new RegExp(
    `(?<![\\p{L}\\p{M}])${NAME}(?:, (?:aged )?\\d{1,2}(?=[,.;:)]| (?:and|from|who|of)\\b)| \\(\\d{1,2}\\))`,
    'gu',
  ),
  // "X, a driver from Y," "X, his wife,"
  new RegExp(
    `(?<![\\p{L}\\p{M}])${NAME}, (?:an?|the|one|his|her|their|my|our|who (?:is|was) an?) (?:[\\p{L}\\p{M}\\d’'-]+ ){0,4}?${NOUN}(?=[,.;:]| (?:from|in|at|of|on|with|who|whose|and|for)\\b)`,
    'gu',
  ),
]
const HAS_ONE = new RegExp(`${NOUN}|, (?:aged )?\\d\\d?[,.;:) ]|\\(\\d\\d?\\)`, 'u')

/** Names that a text gives to people who are no public figures by what it calls them. */
export function introducedIn(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  if (!HAS_ONE.test(text)) return found
  for (const pattern of INTRODUCED)
    for (const { groups } of text.matchAll(pattern)) {
      const name = groups!.name!.replace(/['’]s$/u, '').replace(/[.'’-]+$/u, '')
      const words = name.split(/[\s-]+/)
      if (!words.some((word) => isTitle(word) || isCommon(word.toLowerCase()))) found.add(name)
    }
  return found
}

import { lexicon } from '../../lexicon.js'
import { countryNamed, withoutCountry } from './country.js'
import { bodyWords } from './words.js'

/** Nouns for people, in the singular, from the lists that reading uses. */
const persons = new Set([
  ...lexicon<{ words: readonly string[] }>('person-nouns').flatMap(({ words }) => words),
  ...lexicon<string>('private'),
])
/** Nouns for several that are no plural of a person. */
const SEVERAL =
  /^(?:authorities|forces|troops|agencies|groups|media|staff|people|men|women|children|police officers|members|firefighters|nations|countries|states|services|lawmakers|border guards|organizers|organisers|statistics|data|figures|reports|forecasts|sources)$/i
/** What ends in such a noun and is one body all the same. */
const BODY =
  /\b(?:ministry|office|council|committee|(?:armed|defen[cs]e|security|support|police|special) forces|guards corps|services? agency|union|party|without borders|united nations|states of america)\b/i

/** Several people named together, and whose they are: "Kazakh officials", "authorities in Kazakhstan", "Russians". */
export type Group = Readonly<{ noun: string; country: string | null }>

const isPersons = (noun: string): boolean =>
  SEVERAL.test(noun) ||
  (/s$/i.test(noun) &&
    (persons.has(noun.slice(0, -1).toLowerCase()) || persons.has(noun.replace(/ies$/, 'y').toLowerCase())))

/** The group that words name; null where they name a body, a person or an office. */
export function groupIn(words: string): Group | null {
  const bare = words.replace(/^the\s/i, '')
  if (/^\p{Lu}[\p{L} -]+s$/u.test(bare) && !bare.includes(' ')) {
    const country = countryNamed(bare)
    // "Americans", but not "the Philippines" or "the United States".
    if (country && countryNamed(bare.slice(0, -1)) === country) return { noun: 'people', country }
  }
  const { rest, country } = withoutCountry(bare)
  const core = rest.split(/\s(?:of|in|for|from|with|at|on|who)\s/)[0]!
  const noun = core.split(/\s+/).at(-1)!
  if (!isPersons(noun) || BODY.test(rest) || rest.split(/\s+/).length > 5) return null
  // Capitals make a name: "Doctors Without Borders", "Texas Rangers".
  if (/\s/.test(core) && /^\p{Lu}/u.test(noun)) return null
  return { noun: bodyWords(rest).join(' '), country }
}

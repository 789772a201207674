import { lexicon } from '../../lexicon.js'
import { demonyms } from '../../mentions/places/demonyms.js'
import { lookUp } from '../../mentions/places/gazetteer.js'
import { seatOf } from '../../mentions/places/metonym.js'

const more = new Map(
  lexicon<{ country: string; words: readonly string[] }>('country-names').flatMap(({ country, words }) =>
    words.map((w) => [w.toLowerCase(), country] as const),
  ),
)
/** Peoples of a part of a country, whose bodies are not the country's. */
const regional = new Set(
  lexicon<{ words: readonly string[] }>('regional-peoples').flatMap(({ words }) =>
    words.map((w) => w.toLowerCase()),
  ),
)
const ARTICLE = /^the\s+/i
const FORMAL =
  /^(?:(?:Islamic|Arab|People[’']s|Democratic|Federal|Bolivarian|Hashemite|Socialist) )*(?:Republic|Kingdom|State|Federation|Government) of (?:the )?/

/** The country that words name or are the adjective of; no seat of government. Null for none. */
export function countryNamed(words: string): string | null {
  const bare = words
    .replace(ARTICLE, '')
    .replace(/['’]s?$/u, '')
    .trim()
  if (!/^\p{Lu}/u.test(bare)) return null
  if (regional.has(bare.toLowerCase())) return null
  const people = demonyms.get(bare.toLowerCase()) ?? more.get(bare.toLowerCase())
  if (people) return people
  for (const name of [bare, bare.replace(FORMAL, '')]) {
    const country = lookUp(name).find((entry) => entry.kind === 'country')
    if (country) return country.country
  }
  return null
}

/** The country whose government words stand for by its seat: "Moscow", "Astana"; null for none. */
export const countryOfSeat = (words: string): string | null => seatOf(words.replace(ARTICLE, '').trim())

/** A name with the country taken off it: "Poland's Border Guard", "Interior Ministry of Kazakhstan", "Ministry of Health (Gaza)". */
export type Placed = Readonly<{ rest: string; country: string | null }>

/** Takes a country off the front or the end of a name; the rest is never empty. */
export function withoutCountry(name: string): Placed {
  const bare = name.trim().replace(ARTICLE, '')
  const brackets = /^(.+?)\s*\(([^)]+)\)$/u.exec(bare)
  if (brackets) {
    const country = countryNamed(brackets[2]!)
    if (country) return { rest: brackets[1]!, country }
    // "(IOM)", "(NDMA)": what is in brackets is the acronym of what stands before.
    if (/^\p{Lu}[\p{Lu}.]+$/u.test(brackets[2]!)) return withoutCountry(brackets[1]!)
  }
  const comma = /^(.+?),\s*(.+)$/u.exec(bare)
  const after = comma && countryNamed(comma[2]!)
  if (after) return { rest: comma[1]!, country: after }
  for (const tail of bare.matchAll(/\s(?:of|in)\s(?=(?:the\s)?\p{Lu})/gu)) {
    const country = countryNamed(bare.slice(tail.index + tail[0].length))
    if (country) return { rest: bare.slice(0, tail.index), country }
  }
  const words = bare.split(/\s+/)
  for (let length = Math.min(5, words.length - 1); length > 0; length--) {
    const country = countryNamed(words.slice(0, length).join(' '))
    if (country) return { rest: words.slice(length).join(' '), country }
  }
  return { rest: bare, country: null }
}

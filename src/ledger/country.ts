import countries from 'i18n-iso-countries'
import { lexicon } from '../lexicon.js'
import { lookUp } from '../mentions/places/gazetteer.js'
import { OnRecordError } from '../text/error.js'
import { foldName } from '../text/fold-name.js'
import { nearest } from '../text/nearest.js'

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
/** ISO 3166 has no code for Kosovo. */
const codes: ReadonlySet<string> = new Set([...Object.keys(countries.getAlpha2Codes()), 'XK'])

/** "Georgia" for GE. */
export const countryName = (code: string): string => names.of(code) ?? code

/** Codes by folded name: the names that are shown, and those of the lists of names and peoples. */
const byName: ReadonlyMap<string, string> = new Map([
  ...['demonyms', 'country-names'].flatMap((list) =>
    lexicon<{ country: string | null; words: readonly string[] }>(list).flatMap(({ country, words }) =>
      country === null ? [] : words.map((word) => [foldName(word), country] as const),
    ),
  ),
  ...[...codes].map((code) => [foldName(countryName(code)), code] as const),
])

/**
 * The ISO 3166-1 alpha-2 code of a country that is given by its code, its English name or its people: RU, Russia, Russian.
 * Throws `misuse` for what is none, with the nearest, and for a name of two.
 */
export function countryOf(value: string): string {
  const given = value.trim()
  if (codes.has(given.toUpperCase())) return given.toUpperCase()
  const name = foldName(given).replace(/^the /, '')
  const listed = byName.get(name)
  const [code, other] = listed
    ? [listed]
    : new Set(lookUp(name).flatMap(({ kind, country }) => (kind === 'country' && country ? [country] : [])))
  if (other)
    throw misuse(
      `“${given}” is the name of two countries`,
      `Give ${inFull(code!)} or ${inFull(other)} by its code.`,
    )
  if (code) return code
  const near = nearest(name, [...byName.keys()])
  throw misuse(
    `“${given}” is no country`,
    near
      ? `Did you mean “${countryName(byName.get(near)!)}”? A code of ISO 3166 (RU, GE) is taken too.`
      : 'Give its English name or its code of ISO 3166: Georgia, GE.',
  )
}

const inFull = (code: string): string => `${countryName(code)} (${code})`

const misuse = (message: string, hint: string) => new OnRecordError({ code: 'misuse', message, hint })

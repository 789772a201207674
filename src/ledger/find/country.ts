import { foldName } from '../../text/fold-name.js'
import { nearest } from '../../text/nearest.js'
import { misuse } from './misuse.js'

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** What Intl has names for and ISO 3166-1 has not: withdrawn codes, groups of countries, islands, test regions. */
const NO_COUNTRIES = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH QO RH SU TA TP UK UN VD XA XB YD YU ZR ZZ'.split(' '),
)

/** Names that people use beside those of Intl. */
const OTHERS: Readonly<Record<string, string>> = {
  'russian federation': 'RU',
  'united states of america': 'US',
  usa: 'US',
  uk: 'GB',
  britain: 'GB',
  'great britain': 'GB',
  turkey: 'TR',
  'czech republic': 'CZ',
  burma: 'MM',
  myanmar: 'MM',
  'ivory coast': 'CI',
  'dr congo': 'CD',
  'democratic republic of the congo': 'CD',
  'democratic republic of congo': 'CD',
  palestine: 'PS',
}

let known: ReadonlyMap<string, string> | null = null

/** ISO 3166-1 alpha-2 codes by folded name. */
function codesByName(): ReadonlyMap<string, string> {
  if (known) return known
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !NO_COUNTRIES.has(code))
  const named = codes.flatMap((code): (readonly [string, string])[] => {
    const name = names.of(code)
    return name ? [[foldName(name), code]] : []
  })
  known = new Map([...named, ...Object.entries(OTHERS)])
  return known
}

/** The ISO 3166-1 alpha-2 code of a country given by its code or its English name; throws `misuse` with the nearest. */
export function countryOf(value: string): string {
  const byName = codesByName()
  const code = value.trim().toUpperCase()
  if (/^[A-Z]{2}$/.test(code) && !NO_COUNTRIES.has(code) && names.of(code)) return code
  const name = foldName(value.trim()).replace(/^the /, '')
  const found = byName.get(name)
  if (found) return found
  const near = nearest(name, [...byName.keys()])
  throw misuse(
    `“${value.trim()}” is no country`,
    near
      ? `Did you mean “${names.of(byName.get(near)!)}”?`
      : 'Give its English name or its ISO code: Georgia, GE.',
  )
}

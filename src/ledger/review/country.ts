import countries from 'i18n-iso-countries'
import { demonyms } from '../../mentions/places/demonyms.js'
import { lookUp } from '../../mentions/places/gazetteer.js'
import { OnRecordError } from '../../text/error.js'
import { nearest } from '../../text/nearest.js'

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
/** ISO 3166 has no code for Kosovo. */
const codes: readonly string[] = [...Object.keys(countries.getAlpha2Codes()), 'XK']

/** "Georgia" for GE. */
export const countryName = (code: string): string => names.of(code) ?? code

/**
 * The code of a country that is given by its code, its name or its people: RU, Russia, Russian. Throws `misuse` with the
 * nearest for what is none.
 */
export function countryOf(value: string): string {
  const given = value.trim()
  if (codes.includes(given.toUpperCase())) return given.toUpperCase()
  const code =
    lookUp(given).find((e) => e.kind === 'country')?.country ?? demonyms.get(given.toLowerCase()) ?? null
  if (code) return code
  const near = nearest(
    given,
    codes.map((c) => countryName(c)),
  )
  throw new OnRecordError({
    code: 'misuse',
    message: `“${given}” is no country`,
    hint: near
      ? `Did you mean “${near}”? A code of ISO 3166 (RU, GE) is taken too.`
      : 'Give its name or its code of ISO 3166: RU, GE.',
  })
}

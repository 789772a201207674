import type { Place } from '../../mentions/mention.js'
import { fame } from '../../mentions/places/choose.js'
import { placeOf } from '../../mentions/places/find.js'
import { type Entry, lookUp, reviewedPlaces } from '../../mentions/places/gazetteer.js'
import { kindAfter } from '../../mentions/places/words.js'
import { OnRecordError } from '../../text/error.js'
import { nearest } from '../../text/nearest.js'
import { countryName, countryOf } from '../country.js'
import { nearestWords } from './words.js'

/** How much better known a place must be than its namesakes abroad to be meant by its bare name, in powers of ten. */
const CLEAR = 0.5

const misuse = (message: string, hint: string) => new OnRecordError({ code: 'misuse', message, hint })

/**
 * The place that a person names: a country by its code or name, a name of the gazetteer, alone or with its country
 * (`Athens, GR`), or `new:NAME, COUNTRY` for one that no list has. Its words are those nearest to `near` in the text, empty
 * where the text doesn't name it. Throws `misuse` where the name stands for none, or for several as well known.
 */
export function placeFor(value: string, text: string, near: number): Place {
  const [, fresh, rest] = /^(new:)?\s*(.*)$/s.exec(value) as unknown as [string, string | undefined, string]
  const comma = rest.lastIndexOf(',')
  const name = (comma < 0 ? rest : rest.slice(0, comma)).trim()
  const land = comma < 0 ? null : countryOf(rest.slice(comma + 1))
  const words = (spellings: readonly string[]) => {
    const span = nearestWords(text, spellings, near)
    return span ? { ...span, quote: text.slice(span.start, span.end) } : { start: near, end: near, quote: '' }
  }
  if (fresh) return { ...placeOf(words([name]), unlisted(name, land), false), precision: null }
  const code = comma < 0 ? codeOf(name) : null
  const entry = code ? country(code) : choose(name, land)
  return placeOf(words([name, entry.name]), entry, false)
}

const codeOf = (name: string): string | null => (/^[A-Z]{2}$/.test(name) ? countryOf(name) : null)

const country = (code: string): Entry => {
  const name = countryName(code)
  return (
    lookUp(name).find((e) => e.kind === 'country' && e.country === code) ?? {
      ...unlisted(name, code),
      kind: 'country',
    }
  )
}

const unlisted = (name: string, land: string | null): Entry => ({
  kind: 'city',
  level: 'town',
  name,
  country: land,
  admin1: null,
  population: 0,
  latitude: null,
  longitude: null,
  id: null,
})

function choose(name: string, land: string | null): Entry {
  const candidates = candidatesFor(name)
    .filter((e) => land === null || e.country === land)
    .toSorted((a, b) => fame(b) - fame(a))
  const [best] = candidates
  if (!best)
    throw misuse(
      `“${name}”${land ? ` in ${countryName(land)}` : ''} is in no list of places`,
      suggestion(name) ?? 'For a place of no list write new:NAME, COUNTRY',
    )
  const rival = candidates.find((e) => e.country !== best.country && fame(best) - fame(e) < CLEAR)
  if (rival)
    throw misuse(
      `“${name}” may be ${described(best)} or ${described(rival)}`,
      `Say which: “${name}, ${best.country}” or “${name}, ${rival.country}”`,
    )
  return best
}

/** "Kherson region" is the region, "Kherson" the city. */
function candidatesFor(name: string): readonly Entry[] {
  const found = lookUp(name)
  if (found.length > 0) return found
  const [, bare, kind] = /^(.+?)([ -]\p{L}+)$/u.exec(name) ?? []
  const word = bare && kind ? kindAfter(name, bare.length, name.length) : null
  return word ? lookUp(bare!).filter((e) => e.kind === word.kind) : []
}

const described = ({ name, kind, country }: Entry) =>
  `${name}, a ${kind}${country ? ` in ${countryName(country)}` : ''}`

function suggestion(name: string): string | null {
  const near = nearest(
    name,
    reviewedPlaces.flatMap((place) => [place.name, ...(place.variants ?? [])]),
  )
  return near && `Did you mean “${near}”? For a place of no list write new:NAME, COUNTRY`
}

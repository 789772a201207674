import { readFileSync } from 'node:fs'
import { lexicon } from '../../lexicon.js'
import type { PlaceKind } from '../mention.js'

/** A place by its name: coordinates are null where the place is no point. */
export type Entry = Readonly<{
  kind: PlaceKind
  name: string
  country: string | null
  population: number
  latitude: number | null
  longitude: number | null
  id: string | null
}>

type Row = [
  kind: PlaceKind,
  name: string,
  country: string,
  population: number,
  latitude: number | null,
  longitude: number | null,
  id: number | null,
]
type Reviewed = {
  name: string
  kind: PlaceKind
  country: string | null
  latitude?: number
  longitude?: number
  variants?: string[]
}

/** Lower case, without diacritics. */
export const placeKey = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const rows: Readonly<Record<string, Row>> = JSON.parse(
  readFileSync(new URL('../../../build/places.json', import.meta.url), 'utf8'),
)
const reviewed = new Map<string, Entry>()
for (const { name, kind, country, latitude, longitude, variants } of lexicon<Reviewed>('places'))
  for (const spelling of [name, ...(variants ?? [])])
    reviewed.set(placeKey(spelling), {
      kind,
      name,
      country,
      population: 1e9,
      latitude: latitude ?? null,
      longitude: longitude ?? null,
      id: null,
    })

/** The best-known place of that name, null if there is none. Reviewed places come before GeoNames'. */
export function lookUp(name: string): Entry | null {
  const key = placeKey(name)
  const known = reviewed.get(key)
  if (known) return known
  const row = Object.hasOwn(rows, key) ? rows[key] : undefined
  if (!row) return null
  const [kind, full, country, population, latitude, longitude, id] = row
  return {
    kind,
    name: full,
    country,
    population,
    latitude,
    longitude,
    id: id === null ? null : `geonames:${id}`,
  }
}

export const demonyms: ReadonlyMap<string, string> = new Map(
  lexicon<{ country: string; words: string[] }>('demonyms').flatMap(({ country, words }) =>
    words.map((w) => [w.toLowerCase(), country] as const),
  ),
)
export const metonyms: ReadonlyMap<string, string> = new Map(
  lexicon<{ country: string; words: string[] }>('metonyms').flatMap(({ country, words }) =>
    words.map((w) => [w.toLowerCase(), country] as const),
  ),
)

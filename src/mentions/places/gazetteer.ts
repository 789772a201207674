import { readFileSync } from 'node:fs'
import { lexicon } from '../../lexicon.js'
import { foldName } from '../../text/fold-name.js'
import type { PlaceKind } from '../mention.js'

/** Where an entry comes from: GeoNames' levels, a country of ISO 3166, or the project's own reviewed lists. */
export type Level = 'country' | 'admin1' | 'admin2' | 'capital' | 'seat' | 'town' | 'reviewed'

/** One of the places that a name stands for. Coordinates are null where the place has no known point or middle. */
export type Entry = Readonly<{
  kind: PlaceKind
  level: Level
  name: string
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** GeoNames' code of the first-level region it lies in or is: `UA.08`. */
  admin1: string | null
  population: number
  latitude: number | null
  longitude: number | null
  /** `geonames:706448` for a town, `admin:UA.08` for a region by GeoNames' code, `own:verkhny lars` for the reviewed lists. */
  id: string | null
}>

/** An entry of the reviewed lists; `source` is stated where the list as a whole doesn't. */
export type Reviewed = Readonly<{
  name: string
  kind: PlaceKind
  country: string | null
  neighbour?: string
  latitude?: number
  longitude?: number
  variants?: readonly string[]
  /** No town of GeoNames lies within 60 km, or none of its own country within 120 km. */
  remote?: boolean
  source?: string
}>

/** The reviewed lists, each a file of `lexicon/en`. */
const REVIEWED_LISTS = ['places', 'crossings', 'camps', 'waters'] as const

/** All of them, in the order of the lists. */
export const reviewedPlaces: readonly Reviewed[] = REVIEWED_LISTS.flatMap((list) => lexicon<Reviewed>(list))

const reviewed = new Map<string, readonly Entry[]>()
for (const { name, kind, country, latitude, longitude, variants } of reviewedPlaces) {
  const entry: Entry = {
    kind,
    level: kind === 'country' ? 'country' : 'reviewed',
    name,
    country,
    admin1: null,
    population: 0,
    latitude: latitude ?? null,
    longitude: longitude ?? null,
    id: kind === 'country' ? null : `own:${foldName(name)}`,
  }
  for (const spelling of new Set([name, ...(variants ?? [])].map(foldName)))
    reviewed.set(spelling, [...(reviewed.get(spelling) ?? []), entry])
}

/** Lines sorted by key, so that a name is found by halving and nothing is parsed at the start. */
const table = readFileSync(new URL('../../../build/places.tsv', import.meta.url), 'utf8')

/** Where the first line begins that is not before the prefix. */
function firstLine(prefix: string): number {
  let low = 0
  let high = table.length
  while (low < high) {
    const start = table.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1
    if (table.slice(start, start + prefix.length) >= prefix) high = start
    else {
      const end = table.indexOf('\n', start)
      low = end < 0 ? table.length : end + 1
    }
  }
  return low
}

const kindOf = (level: string): PlaceKind =>
  level === 'country' ? 'country' : level.startsWith('admin') ? 'region' : 'city'

function entryOf(line: string): Entry {
  const [, level, name, country, admin1, population, latitude, longitude, id] = line.split('\t')
  return {
    kind: kindOf(level!),
    level: level as Level,
    name: name!,
    country: country!,
    admin1: admin1 || null,
    population: Number(population),
    latitude: latitude ? Number(latitude) : null,
    longitude: longitude ? Number(longitude) : null,
    id: id ? `${level!.startsWith('admin') ? 'admin' : 'geonames'}:${id}` : null,
  }
}

function listed(key: string): readonly Entry[] {
  const prefix = `${key}\t`
  const found: Entry[] = []
  for (let at = firstLine(prefix); table.startsWith(prefix, at); ) {
    const end = table.indexOf('\n', at)
    const next = end < 0 ? table.length : end
    found.push(entryOf(table.slice(at, next)))
    at = next + 1
  }
  return found
}

/** Names asked for before: reports repeat their places. Bounded, for those who read many. */
const known = new Map<string, readonly Entry[]>()
const REMEMBERED = 20_000

/** Every place of that name, reviewed ones first; none where the name is in no list. */
export function lookUp(name: string): readonly Entry[] {
  const key = foldName(name)
  const before = known.get(key)
  if (before) return before
  const own = reviewed.get(key) ?? []
  // A country of the reviewed list is the same as GeoNames', under its usual name.
  const found = [
    ...own,
    ...listed(key).filter(
      ({ level, country }) => !own.some((o) => o.level === level && o.country === country),
    ),
  ]
  if (known.size >= REMEMBERED) known.clear()
  known.set(key, found)
  return found
}

import type { Entry } from './gazetteer.js'
import type { Demonym, Name } from './names.js'

/** What the article is about, as far as names that can only mean one country tell. */
export type Setting = Readonly<{
  /** Each country's share of those names, 0 to 1. */
  countries: ReadonlyMap<string, number>
  /** First-level regions that are named: `US.FL`. */
  regions: ReadonlySet<string>
  /** Of all names, the share of each country's first-level regions. */
  regional: ReadonlyMap<string, number>
}>

/** A demonym tells less about the setting than a name: a people may be anywhere. */
const DEMONYM = 0.5

const bump = (counts: Map<string, number>, key: string, by: number) =>
  counts.set(key, (counts.get(key) ?? 0) + by)
const shares = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0)
  return new Map([...counts].map(([key, n]) => [key, n / total]))
}

/** The one country that all candidates lie in, if a country or a first-level region is among them. */
function telling(candidates: readonly Entry[]): Entry | null {
  const first = candidates.find((e) => e.kind === 'country' || e.level === 'admin1' || e.level === 'reviewed')
  const state = candidates.some((e) => e.kind === 'country')
  const rivals = candidates.filter(
    (e) => e.country !== first?.country && (state ? e.level === 'admin1' : true),
  )
  const small = rivals.every((e) => e.level === 'town' || e.level === 'seat' || e.level === 'admin2')
  return first?.country && (rivals.length === 0 || (first.kind !== 'city' && small)) ? first : null
}

/** The countries and regions that the article's names and demonyms speak of. */
export function settingOf(names: readonly Name[], demonyms: readonly Demonym[]): Setting {
  const countries = new Map<string, number>()
  const regional = new Map<string, number>()
  const regions = new Set<string>()
  for (const { country } of demonyms) if (country) bump(countries, country, DEMONYM)
  for (const { candidates } of names) {
    const entry = telling(candidates)
    if (!entry) continue
    bump(countries, entry.country!, 1)
    // A town of the region's name tells of the country but not that the article goes by regions.
    const region =
      entry.level === 'admin1' && !candidates.some((e) => e.kind === 'city' && e.admin1 === entry.admin1)
    bump(regional, region ? entry.country! : '', 1)
    if (entry.admin1) regions.add(entry.admin1)
  }
  return { countries: shares(countries), regions, regional: shares(regional) }
}

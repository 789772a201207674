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

/** A place abroad with less than this share of the people is no rival. */
const RIVAL = 0.1

/** How many people stand behind a name, roughly where the lists don't say. */
const peopleOf = ({ kind, level, population }: Entry): number =>
  kind === 'country' ? 5_000_000 : level === 'reviewed' ? 1_000_000 : population

/** The country or region that a name means, where no place of that name elsewhere comes near it. */
function telling(candidates: readonly Entry[]): Entry | null {
  const first =
    candidates.find((e) => e.kind === 'country') ??
    candidates.find((e) => e.level === 'reviewed') ??
    candidates
      .filter((e) => e.level === 'admin1')
      .reduce<Entry | null>((most, e) => (!most || e.population > most.population ? e : most), null)
  if (!first?.country) return null
  const rivals = candidates.filter((e) => e.country !== first.country)
  return rivals.every((e) => peopleOf(e) < RIVAL * peopleOf(first)) ? first : null
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

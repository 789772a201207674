import type { PlaceKind } from '../mention.js'
import type { Setting } from './evidence.js'
import type { Entry } from './gazetteer.js'
import type { Name } from './names.js'

/** What stands beside a name in its sentence. */
export type Beside = Readonly<{
  /** The place named with it as the one it lies in: "Athens, Georgia"; its candidates. */
  container: readonly Entry[] | null
  /** The best-known places of its neighbours in a list: "Kazakhstan, Georgia and Finland". */
  peers: readonly Entry[]
  /** What the same name was found to mean elsewhere in the article, where words beside it told. */
  sense: Entry | null
}>

/** A choice with the rules that made it. */
export type Choice = Readonly<{ entry: Entry; rules: readonly string[] }>

/**
 * How well known a place is, on the scale of the logarithm of a town's people. A country comes before a town of its name, a
 * town of 100,000 before the region around it; the reviewed lists hold what news means by a name.
 */
export function fame({ level, kind, population }: Entry): number {
  if (kind === 'country') return 7
  // A small place is known for its crossing, a larger town is more.
  if (kind === 'crossing') return 4.2
  if (level === 'reviewed') return 6.5
  if (level === 'admin1') return 4 + Math.log10(population + 1) / 10
  if (level === 'admin2') return 2 + Math.log10(population + 1) / 10
  return Math.log10(population + 1) + (level === 'capital' ? 1 : 0)
}

/** Weights on the scale of fame: what stands beside a name outweighs any fame, what the article is about outweighs some. */
const KIND = 20
const CONTAINER = 10
const PEERS = 2
const SENSE = 3
const COUNTRY = 2.2
const REGION = 0.8
const REGIONAL = 3
const LESSER = -5
/** "the Niger" is the river, "Niger" the country. */
const RIVER = 4

/** Whether one place can lie in the other. */
export const liesIn = (inner: Entry, outer: Entry): boolean =>
  inner.kind !== 'country' &&
  inner.country !== null &&
  inner.country === outer.country &&
  (outer.kind === 'country' ||
    (outer.level === 'admin1' && inner.admin1 === outer.admin1 && inner.level !== 'admin1') ||
    (outer.level === 'reviewed' && outer.kind === 'region' && inner.level !== 'admin1'))

/** Whether two places of a list are of one sort: two countries, or two regions of one country. */
const alike = (a: Entry, b: Entry) =>
  a.kind === b.kind &&
  (a.kind === 'country' || (a.kind === 'region' && a.country === b.country && a.level !== 'admin2'))

/** "A California town" is no town called California; "Kherson city" lies in the region of its name. */
function kindOf({ kind, candidates }: Name): PlaceKind | null {
  const wider = candidates.filter(
    (e) => e.kind === 'country' || e.level === 'admin1' || e.level === 'reviewed',
  )
  const town = candidates.some((e) => e.kind === 'city' && wider.some((outer) => liesIn(e, outer)))
  return kind === 'city' && wider.length > 0 && !town ? null : kind
}

function weigh(entry: Entry, name: Name, beside: Beside, setting: Setting): Choice & { weight: number } {
  const rules: string[] = []
  const kind = kindOf(name)
  const count = (weight: number, rule: string | null, when: boolean | undefined) => {
    if (when && rule) rules.push(rule)
    return when ? weight : 0
  }
  const { country, admin1, level } = entry
  const share = country ? (setting.countries.get(country) ?? 0) : 0
  const alone = !name.candidates.some((e) => e.kind === 'city' && e.admin1 === admin1)
  const regional =
    level === 'admin1' && alone ? Math.min(1.5, REGIONAL * (setting.regional.get(country!) ?? 0)) : 0
  // "Mexico" is the country, not its city or state of that name.
  const lesser =
    entry.kind !== 'country' && name.candidates.some((e) => e.kind === 'country' && e.country === country)
  const weight =
    fame(entry) +
    count(KIND, 'place/kind', kind === entry.kind) +
    count(
      CONTAINER,
      'place/within',
      beside.container?.some((outer) => liesIn(entry, outer)),
    ) +
    count(
      PEERS,
      'place/list',
      beside.peers.some((peer) => alike(entry, peer)),
    ) +
    count(
      beside.sense === entry ? SENSE + 1 : SENSE,
      'place/said-before',
      beside.sense !== null && sameGround(beside.sense, entry),
    ) +
    (lesser ? LESSER : 0) +
    (entry.kind === 'water' && name.candidates.length > 1 ? (name.the ? RIVER : -RIVER) : 0) +
    COUNTRY * share +
    count(REGION, null, admin1 !== null && setting.regions.has(admin1)) +
    regional
  return { entry, weight, rules }
}

/** "Kherson region" and Kherson: one lies in the other or is it. */
const sameGround = (a: Entry, b: Entry) =>
  a === b || (a.country !== null && a.country === b.country && a.admin1 === b.admin1)

/** A place that no list has, by the kind word beside its name and the country of a place that has the name. */
const unlisted = ({ label }: Name, kind: PlaceKind, near: Entry | null): Choice => ({
  entry: {
    kind,
    level: 'town',
    name: label,
    // Rivers and seas pass borders.
    country: kind === 'water' ? null : (near?.country ?? null),
    admin1: near?.admin1 ?? null,
    population: 0,
    latitude: null,
    longitude: null,
    id: null,
  },
  rules: ['place/unlisted'],
})

/** Kinds that a place of another kind can't stand in for; a region, an island and an area may be one. */
const APART: ReadonlySet<PlaceKind> = new Set(['city', 'water'])
const POINTS: ReadonlySet<PlaceKind> = new Set(['camp', 'crossing'])

const fits = (kind: PlaceKind, found: PlaceKind): boolean =>
  kind === found ||
  (kind === 'city' && POINTS.has(found)) ||
  (!APART.has(kind) && !APART.has(found) && POINTS.has(kind) === POINTS.has(found))

/** The place that a name most likely stands for here, null where it may stand for none. */
export function choose(name: Name, beside: Beside, setting: Setting): Choice | null {
  const weighed = name.candidates.map((entry) => weigh(entry, name, beside, setting))
  const best = weighed.reduce<(typeof weighed)[number] | null>(
    (most, next) => (!most || next.weight > most.weight ? next : most),
    null,
  )
  const kind = kindOf(name)
  if (!best) return kind ? unlisted(name, kind, null) : null
  // A town's coordinates never stand for the region, the camp or the river that bears its name.
  if (kind && !fits(kind, best.entry.kind))
    return unlisted(name, kind, setting.countries.has(best.entry.country ?? '') ? best.entry : null)
  if (best.rules.length > 0) return best
  const told = fame(best.entry) < Math.max(...name.candidates.map(fame))
  return { entry: best.entry, rules: told ? ['place/setting'] : [] }
}

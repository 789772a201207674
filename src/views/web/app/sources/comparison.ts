import type { AskedSeries } from '../parts/all-series.js'
import { linkTo } from '../route.js'
import type { FigureUse } from '../types.js'

/** Two sources that count the same: on how many days or periods their numbers fit, and the conflicts that both are part of. */
export type Pair = Readonly<{
  id: string
  names: readonly [string, string]
  agree: number
  conflicts: readonly Readonly<{ sentence: string; href: string }>[]
}>

/** How often a source corrected itself. */
export type Revised = Readonly<{ name: string; revised: number; figures: number }>

/** How many figures of a source an outlet carries. */
export type Quoted = Readonly<{ outlet: string; name: string; figures: number }>

export type Comparison = Readonly<{
  pairs: readonly Pair[]
  revised: readonly Revised[]
  quoted: readonly Quoted[]
}>

/** How sources stand to each other in some series: who agrees with whom, who revises, and who carries whose numbers. */
export function comparisonOf(all: readonly AskedSeries[]): Comparison {
  return { pairs: pairsOf(all), revised: revisedOf(all), quoted: quotedOf(all) }
}

const nameOf = ({ evidence }: FigureUse): string | null => evidence.source?.name ?? null

/** Names in pairs, each once. */
const pairsIn = (names: readonly string[]): readonly (readonly [string, string])[] => {
  const sorted = [...new Set(names)].toSorted()
  return sorted.flatMap((a, n) => sorted.slice(n + 1).map((b) => [a, b] as const))
}

function pairsOf(all: readonly AskedSeries[]): readonly Pair[] {
  const pairs = new Map<
    string,
    { names: readonly [string, string]; agree: number; conflicts: Pair['conflicts'][number][] }
  >()
  const pairOf = (names: readonly [string, string]) => {
    const id = names.join(' · ')
    const pair = pairs.get(id) ?? { names, agree: 0, conflicts: [] }
    pairs.set(id, pair)
    return pair
  }
  for (const { asked, series } of all) {
    const uses = new Map(series.figures.map((use) => [use.evidence.figure.id, use]))
    for (const { sentence, members } of series.conflicts) {
      const names = members.flatMap(({ figures }) =>
        figures.flatMap((figure) => nameOf(uses.get(figure)!) ?? []),
      )
      for (const pair of pairsIn(names))
        pairOf(pair).conflicts.push({ sentence, href: linkTo('series', null, asked) })
    }
    const counts = series.figures.filter(
      ({ use, start, low }) => use === 'used' && start !== null && low !== null,
    )
    for (const same of Map.groupBy(counts, ({ kind, start, end }) => `${kind} ${start} ${end}`).values())
      for (const [a, b] of pairsIn(same.flatMap((use) => nameOf(use) ?? []))) {
        const own = (name: string) => same.filter((use) => nameOf(use) === name)
        if (own(a).some((one) => own(b).some((other) => fits(one, other)))) pairOf([a, b]).agree++
      }
  }
  return [...pairs]
    .map(([id, pair]) => ({ id, ...pair }))
    .toSorted((a, b) => b.conflicts.length - a.conflicts.length || b.agree - a.agree)
}

const fits = (a: FigureUse, b: FigureUse): boolean =>
  a.low! <= (b.high ?? Number.POSITIVE_INFINITY) && b.low! <= (a.high ?? Number.POSITIVE_INFINITY)

function revisedOf(all: readonly AskedSeries[]): readonly Revised[] {
  const uses = usesOf(all)
  return [...Map.groupBy(uses, nameOf)]
    .flatMap(([name, own]) =>
      name === null
        ? []
        : [{ name, revised: own.filter(({ use }) => use === 'superseded').length, figures: own.length }],
    )
    .toSorted((a, b) => b.revised - a.revised || b.figures - a.figures)
}

function quotedOf(all: readonly AskedSeries[]): readonly Quoted[] {
  const counts = new Map<string, { outlet: string; name: string; figures: number }>()
  for (const use of usesOf(all)) {
    const [outlet, name] = [use.evidence.article.outlet, nameOf(use)]
    if (outlet === null || name === null) continue
    const quoted = counts.get(`${outlet} ${name}`) ?? { outlet, name, figures: 0 }
    quoted.figures++
    counts.set(`${outlet} ${name}`, quoted)
  }
  return [...counts.values()].toSorted((a, b) => b.figures - a.figures)
}

/** Each figure once, though several series may use it. */
const usesOf = (all: readonly AskedSeries[]): readonly FigureUse[] => [
  ...new Map(
    all.flatMap(({ series }) => series.figures.map((use) => [use.evidence.figure.id, use] as const)),
  ).values(),
]

import { ownAgency } from './agencies.js'
import { type Candidate, type Comparison, folds, instantOf } from './candidate.js'
import { compare } from './compare.js'

export type Choice = Readonly<{
  /** The id of the founding article whose origin the article belongs to; null where it founds one of its own. */
  origin: string | null
  /** Why it folds, with `b` the article it was compared with; null where it doesn't. */
  comparison: Comparison | null
  /** The comparisons with articles of other origins that it does not belong to, the likest first. */
  refused: readonly Comparison[]
}>

/**
 * The origin that an article belongs to. `candidates` are founding articles and their rewrites (`rewriteOf`), found through
 * `candidatesOf`. A chain of small changes can't lead from one story to another: an article is compared with the text that founded
 * an origin, and one step further only where it copies or cuts off a rewrite of that text; it then is no rewrite that others could be
 * compared with. Of several that fold the likest is chosen.
 */
export function chooseOrigin(article: Candidate, candidates: readonly Candidate[]): Choice {
  const comparisons = candidates
    .filter(({ id }) => id !== article.id)
    .map((candidate) => ({ candidate, comparison: compare(article, candidate) }))
    .sort((x, y) => likestFirst(x.comparison, y.comparison))
  const chosen = comparisons.find(
    ({ candidate, comparison }) =>
      folds(comparison) && (candidate.rewriteOf === undefined || comparison.verdict !== 'rewrite'),
  )
  const origin = chosen ? originOf(chosen.candidate) : null
  return {
    origin,
    comparison: chosen?.comparison ?? null,
    refused: comparisons
      .filter(({ candidate }) => originOf(candidate) !== origin)
      .map(({ comparison }) => comparison),
  }
}

/** The founding article of the origin that a candidate stands for. */
const originOf = ({ id, rewriteOf }: Candidate): string => rewriteOf ?? id

/** An origin has no more of its rewrites in the index than this. */
export const INDEXED_REWRITES = 8

/**
 * Whether an article that has joined an origin goes into the index beside its founding article: where it is a rewrite of that
 * article itself and the origin has fewer than `INDEXED_REWRITES` there. Copies and excerpts would add nothing that finds more.
 */
export const isIndexed = ({ comparison, origin }: Choice, indexed: number): boolean =>
  comparison?.verdict === 'rewrite' && comparison.b === origin && indexed < INDEXED_REWRITES

const ranks = { copy: 0, 'near-copy': 1, excerpt: 2, rewrite: 3, different: 4 } as const

const likestFirst = (x: Comparison, y: Comparison): number =>
  ranks[x.verdict] - ranks[y.verdict] ||
  y.evidence.containment - x.evidence.containment ||
  y.evidence.told - x.evidence.told ||
  (x.b < y.b ? -1 : 1)

/** The article that founds an origin: an agency’s own text before others, then the earliest published, then the longest. */
export function foundingArticle(members: readonly Candidate[]): Candidate {
  const [first, ...rest] = members
  if (!first) throw new RangeError('an origin has at least one article')
  return rest.reduce((best, member) => (foundsBefore(member, best) ? member : best), first)
}

/** Whether an article would found an origin rather than another; times that aren't known come last. */
export function foundsBefore(a: Candidate, b: Candidate): boolean {
  const [ownA, ownB] = [ownAgency(a.publisher, a.url) !== null, ownAgency(b.publisher, b.url) !== null]
  if (ownA !== ownB) return ownA
  const [timeA, timeB] = [instantOf(a.published) ?? Infinity, instantOf(b.published) ?? Infinity]
  if (timeA !== timeB) return timeA < timeB
  if (a.sketch.length !== b.sketch.length) return a.sketch.length > b.sketch.length
  return a.id < b.id
}

export type Refounding = Readonly<{
  /** Those that stay, each with its comparison with the new founding article, which is `b`. */
  kept: readonly Comparison[]
  /** Those that differ from it and must choose an origin anew. */
  released: readonly Comparison[]
}>

/** An origin set up anew after an article has come in that founds before its founding article: all members are compared with the new one. */
export function refound(founder: Candidate, members: readonly Candidate[]): Refounding {
  const comparisons = members.filter(({ id }) => id !== founder.id).map((member) => compare(member, founder))
  return { kept: comparisons.filter(folds), released: comparisons.filter((c) => !folds(c)) }
}

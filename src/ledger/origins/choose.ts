import { type Candidate, type Comparison, folds } from './candidate.js'
import { compare } from './compare.js'
import { foundsBefore } from './founding.js'

export type Choice = Readonly<{
  /** The id of the founding article whose origin the article belongs to; null where it founds one of its own. */
  origin: string | null
  /** Why it folds, with `b` the article it was compared with; null where it doesn't. */
  comparison: Comparison | null
  /** Origins with a candidate that it folds with and that it founds before: they are to be set up anew. */
  late: readonly string[]
  /** The comparisons with articles of other origins that it does not belong to, the likest first. */
  refused: readonly Comparison[]
}>

/**
 * The origin that an article belongs to. `candidates` are founding articles and their rewrites (`rewriteOf`), found through
 * `candidatesOf`. A chain of small changes can't lead from one story to another: an article is compared with the text that founded
 * an origin, and one step further only where it copies or cuts off a rewrite of that text; it then is no rewrite that others could be
 * compared with. Of several that
 * fold the likest is chosen, those that found before the article first.
 */
export function chooseOrigin(article: Candidate, candidates: readonly Candidate[]): Choice {
  const comparisons = candidates
    .filter(({ id }) => id !== article.id)
    .map((candidate) => ({
      candidate,
      comparison: compare(article, candidate),
      later: foundsBefore(article, candidate),
    }))
    .sort((x, y) => Number(x.later) - Number(y.later) || likestFirst(x.comparison, y.comparison))
  const alike = comparisons.filter(({ comparison }) => folds(comparison))
  // A rewrite of a rewrite may be a story of its own.
  const chosen = alike.find((c) => c.candidate.rewriteOf === undefined || c.comparison.verdict !== 'rewrite')
  const origin = chosen ? originOf(chosen.candidate) : null
  return {
    origin,
    comparison: chosen?.comparison ?? null,
    late: [...new Set(alike.filter(({ later }) => later).map(({ candidate }) => originOf(candidate)))],
    refused: comparisons
      .filter((c) => !alike.includes(c) && originOf(c.candidate) !== origin)
      .map(({ comparison }) => comparison),
  }
}

/** The founding article of the origin that a candidate stands for. */
const originOf = ({ id, rewriteOf }: Candidate): string => rewriteOf ?? id

const ranks = { copy: 0, 'near-copy': 1, excerpt: 2, rewrite: 3, different: 4 } as const

const likestFirst = (x: Comparison, y: Comparison): number =>
  ranks[x.verdict] - ranks[y.verdict] ||
  y.evidence.containment - x.evidence.containment ||
  y.evidence.told - x.evidence.told ||
  (x.b < y.b ? -1 : 1)

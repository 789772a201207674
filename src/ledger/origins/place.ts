import { type Candidate, type Comparison, folds } from './candidate.js'
import { type Choice, chooseOrigin } from './choose.js'
import { compare } from './compare.js'
import { foundsBefore } from './founding.js'

/** An origin has no more of its rewrites in the index than this. */
export const INDEXED_REWRITES = 24
/** From this likeness on a text has no words of its own to speak of. */
const OWN_WORDS = 0.6
/** Larger origins are not set up anew; what comes in late then joins them as it is. */
export const MOVABLE_MEMBERS = 100

/** An article that belongs to an origin that another one founded, and why. */
export type Membership = Readonly<{
  article: string
  /** The founding article. */
  origin: string
  /** The comparison with the founding article, or with the rewrite of it that this article copies. */
  comparison: Comparison
  /** Whether it goes into the index, as a rewrite of the founding article. */
  indexed: boolean
}>

/** What placing an article needs of a ledger. All of it happens for one article before the next is placed. */
export type OriginStore = Readonly<{
  /** The articles in the index with the same text or among `candidatesOf` the article’s keys, with `rewriteOf` where they are rewrites. */
  candidates: (article: Candidate) => Promise<readonly Candidate[]>
  /** The articles of an origin, the founding article with them, without `rewriteOf`. */
  members: (origin: string) => Promise<readonly Candidate[]>
  /** How many articles an origin has, and how many of its rewrites are in the index. */
  size: (origin: string) => Promise<Readonly<{ members: number; rewrites: number }>>
  /** The article founds an origin of its own and goes into the index; with what it was compared with before. */
  found: (article: Candidate, refused: readonly Comparison[]) => Promise<void>
  join: (membership: Membership, refused: readonly Comparison[]) => Promise<void>
  /** The origin is taken apart: its articles have none until they are placed again, and leave the index. */
  dissolve: (origin: string) => Promise<void>
}>

/**
 * Gives an article its origin. Where it comes in late, that is founds before an article of the index that it folds with, the origins
 * concerned are taken apart and their articles placed again in the order in which they found; so the outcome hardly hangs on the
 * order in which articles come in.
 */
export async function placeArticle(article: Candidate, store: OriginStore): Promise<void> {
  const choice = chooseOrigin(article, await store.candidates(article))
  const { origin, late } = choice
  const origins = late.length > 0 ? await movable(origin === null ? late : [...late, origin], store) : []
  if (origins.length === 0) return settle(article, choice, store)
  await placeAnew([article, ...(await takeApart(origins, store))], store)
}

/** The articles of some origins, which are dissolved. */
async function takeApart(origins: readonly string[], store: OriginStore): Promise<readonly Candidate[]> {
  const articles: Candidate[] = []
  for (const origin of origins) {
    articles.push(...(await store.members(origin)))
    await store.dissolve(origin)
  }
  return articles
}

/** Places articles in the order in which they found. Most are copies or parts of the first, and need no other comparison. */
async function placeAnew(articles: readonly Candidate[], store: OriginStore): Promise<void> {
  const [first, ...others] = [...articles].sort((a, b) => (foundsBefore(a, b) ? -1 : 1))
  const choose = async (article: Candidate) => chooseOrigin(article, await store.candidates(article))
  const choice = await choose(first!)
  await settle(first!, choice, store)
  for (const article of others) {
    const comparison = choice.origin === null ? compare(article, first!) : null
    const isPart = comparison !== null && folds(comparison) && comparison.verdict !== 'rewrite'
    const own: Choice = isPart
      ? { origin: first!.id, comparison, late: [], refused: [] }
      : await choose(article)
    await settle(article, own, store)
  }
}

/**
 * Whether others are compared with an article too: where it was compared with the founding article itself, and has words of its own
 * that those who copy it may have taken over.
 */
const isStep = ({ origin, comparison }: Choice): boolean =>
  comparison !== null &&
  comparison.b === origin &&
  comparison.evidence.jaccard < OWN_WORDS &&
  (comparison.verdict === 'rewrite' || comparison.evidence.words.a > comparison.evidence.words.b)

/** An article joins the origin it has chosen, or founds one. */
async function settle(article: Candidate, choice: Choice, store: OriginStore): Promise<void> {
  const { origin, comparison, refused } = choice
  if (origin === null || comparison === null) return store.found(article, refused)
  const indexed = isStep(choice) && (await store.size(origin)).rewrites < INDEXED_REWRITES
  await store.join({ article: article.id, origin, comparison, indexed }, refused)
}

async function movable(origins: readonly string[], store: OriginStore): Promise<readonly string[]> {
  const out: string[] = []
  for (const origin of new Set(origins))
    if ((await store.size(origin)).members <= MOVABLE_MEMBERS) out.push(origin)
  return out
}

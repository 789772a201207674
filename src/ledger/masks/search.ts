import { sql } from 'kysely'
import { foldName } from '../../text/fold-name.js'
import { matching } from '../find/match.js'
import type { WordQuery } from '../find/words.js'
import type { Ledger } from '../ledger.js'
import { type Hidden, hiddenIn } from './hidden.js'
import type { Masks } from './masks.js'
import { stemsOf } from './stems.js'

const wordsOf = (term: string): readonly string[] =>
  [...term.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => foldName(word))

/** What of a query finds readings as they are shown: words that are masked there are not there. */
export type Findable = (seq: number) => WordQuery | null

/**
 * A query as it is put to the database: what a hidden name would keep out is left in, as nobody is to see that it is missing.
 */
export async function askedOf(ledger: Ledger, query: WordQuery): Promise<WordQuery> {
  if (query.every(({ none }) => none.length === 0)) return query
  const { ofIdentity, everywhere } = await hiddenIn(ledger)
  const names = [...[...ofIdentity.values()].flat(), ...[...everywhere.values()].flat()]
  const parts = [...new Set(names.flatMap(({ parts }) => parts))]
  const stem = await stemsOf(ledger, [...parts, ...query.flatMap(({ none }) => none.flatMap(wordsOf))])
  const hidden = new Set(parts.map(stem))
  return query.map(({ all, none }) => ({
    all,
    none: none.filter((term) => !wordsOf(term).some((word) => hidden.has(stem(word)))),
  }))
}

/**
 * How a query finds some readings when only what is shown counts: null where it finds one by nothing but a masked name. Without
 * this a name that is asked for would tell in which articles it is masked. `asked` is what the database has found them by.
 */
export async function findableIn(
  ledger: Ledger,
  masks: Masks,
  { query, asked }: Readonly<{ query: WordQuery; asked: WordQuery }>,
  seqs: readonly number[],
): Promise<Findable> {
  const names = await masks.namesOf(seqs)
  const masked = new Map<number, readonly string[]>()
  for (const [seq, own] of names)
    if (own.length > 0)
      masked.set(
        seq,
        own.flatMap(({ parts }) => parts),
      )
  if (masked.size === 0 && asked === query) return () => query
  const terms = query.flatMap(({ all, none }) => [...all, ...none])
  const stem = await stemsOf(ledger, [...terms.flatMap(wordsOf), ...[...masked.values()].flat()])
  const queries = new Map<number, WordQuery>()
  for (const seq of seqs) {
    const hidden = new Set((masked.get(seq) ?? []).map(stem))
    const isHidden = (term: string) => wordsOf(term).some((word) => hidden.has(stem(word)))
    const rest = terms.some(isHidden)
      ? query
          .filter(({ all }) => !all.some(isHidden))
          .map(({ all, none }) => ({ all, none: none.filter((term) => !isHidden(term)) }))
      : query
    if (rest !== asked) queries.set(seq, rest)
  }
  const found = await stillFound(ledger, queries)
  return (seq) => {
    const rest = queries.get(seq)
    return rest === undefined ? asked : found.has(seq) ? rest : null
  }
}

const byStem = new WeakMap<Hidden, Promise<ReadonlyMap<string, readonly string[]>>>()

/** The articles in which each word, by its stem, is a name of somebody who is hidden there. */
async function articlesByStem(
  ledger: Ledger,
  { inArticle }: Hidden,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const parts = new Set([...inArticle.values()].flat().flatMap((name) => name.parts))
  const stem = await stemsOf(ledger, parts)
  const found = new Map<string, string[]>()
  for (const [article, names] of inArticle)
    for (const own of new Set(names.flatMap((name) => name.parts.map(stem)))) {
      const articles = found.get(own)
      if (articles) articles.push(article)
      else found.set(own, [article])
    }
  return found
}

/** Articles in which words of a query are names of people who are hidden there. */
export async function hiddenArticles(ledger: Ledger, query: WordQuery): Promise<readonly string[]> {
  const hidden = await hiddenIn(ledger)
  const articles = byStem.get(hidden) ?? articlesByStem(ledger, hidden)
  byStem.set(hidden, articles)
  const words = query.flatMap(({ all, none }) => [...all, ...none]).flatMap(wordsOf)
  const [found, stem] = [await articles, await stemsOf(ledger, words)]
  return [...new Set(words.flatMap((word) => found.get(stem(word)) ?? []))]
}

/** Those of some readings that what is left of their query finds. */
async function stillFound(
  ledger: Ledger,
  queries: ReadonlyMap<number, WordQuery>,
): Promise<ReadonlySet<number>> {
  const groups = new Map<string, { query: WordQuery; seqs: number[] }>()
  for (const [seq, query] of queries) {
    if (query.length === 0) continue
    const key = JSON.stringify(query)
    const group = groups.get(key) ?? { query, seqs: [] }
    group.seqs.push(seq)
    groups.set(key, group)
  }
  const found = new Set<number>()
  for (const { query, seqs } of groups.values()) {
    const { rows } = await sql<{ seq: number }>`
      select seq from (${matching(ledger.engine, query)}) as hit where seq in (${sql.join(seqs)})
    `.execute(ledger.db)
    for (const { seq } of rows) found.add(seq)
  }
  return found
}

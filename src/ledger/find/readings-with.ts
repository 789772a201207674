import { type RawBuilder, sql } from 'kysely'
import type { Ledger } from '../ledger.js'
import { masksOf } from '../masks/masks.js'
import { askedOf, findableIn, hiddenArticles } from '../masks/search.js'
import { matching } from './match.js'
import { parseWords, type WordQuery } from './words.js'

/** Up to this number readings are named one by one. */
const FEW = 500

/** Readings as a condition has them: their numbers where they are few, a query for them where they are many. */
export type ReadingsWith = Readonly<{ seqs: readonly number[] } | { among: RawBuilder<{ seq: number }> }>

/** Readings that hold words where only what is shown counts. */
export async function readingsWith(ledger: Ledger, words: string): Promise<ReadingsWith> {
  const query = parseWords(words)
  const asked = await askedOf(ledger, query)
  const among = matching(ledger.engine, asked)
  const { rows } = await sql<{ seq: number }>`${among} limit ${FEW + 1}`.execute(ledger.db)
  const seqs = rows.map(({ seq }) => seq)
  if (seqs.length > FEW) return { among: await withoutHidden(ledger, query) }
  const findable = await findableIn(ledger, await masksOf(ledger), { query, asked }, seqs)
  return { seqs: seqs.filter((seq) => findable(seq) !== null) }
}

/** Words of so many reports are no telling names: those of people who are known to be hidden are enough. */
async function withoutHidden(ledger: Ledger, query: WordQuery): Promise<RawBuilder<{ seq: number }>> {
  const among = matching(ledger.engine, query)
  const articles = await hiddenArticles(ledger, query)
  if (articles.length === 0) return among
  return sql<{ seq: number }>`
    select seq from reading where seq in (${among}) and article not in (${sql.join(articles)})
  `
}

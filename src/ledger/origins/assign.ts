import type { Transaction } from 'kysely'
import type { NewSketch } from '../new-article.js'
import type { Tables } from '../tables.js'
import { foundsBefore } from './founding.js'
import { placeArticle } from './place.js'
import { storeIn } from './store.js'
import { candidates } from './stored.js'

/** Gives an article that was just kept its origin: that of a report it copies, or one of its own. */
export async function assignOrigin(
  transaction: Transaction<Tables>,
  article: string,
  sketch: NewSketch,
  now: string,
): Promise<void> {
  await transaction
    .insertInto('sketch')
    .values({ ...sketch, article, indexed: 0 })
    .execute()
  await place(transaction, [article], now)
}

/**
 * Keeps what a new reading found of an article's text to compare it by. Where that has changed, all that fold with it are
 * placed again.
 */
export async function reassignOrigin(
  transaction: Transaction<Tables>,
  article: string,
  sketch: NewSketch,
  now: string,
): Promise<void> {
  const before = await transaction
    .selectFrom('sketch')
    .innerJoin('fold', 'fold.article', 'sketch.article')
    .select(['text_hash', 'agencies', 'origin'])
    .where('sketch.article', '=', article)
    .where('fold.superseded', 'is', null)
    .executeTakeFirst()
  if (before?.text_hash === sketch.text_hash && before.agencies === sketch.agencies) return
  const store = storeIn(transaction, now)
  const members = before ? await store.members(before.origin) : []
  if (before) await store.dissolve(before.origin)
  await transaction
    .insertInto('sketch')
    .values({ ...sketch, article, indexed: 0 })
    .onConflict((on) => on.column('article').doUpdateSet({ ...sketch, indexed: 0 }))
    .execute()
  const ids = members.toSorted((a, b) => (foundsBefore(a, b) ? -1 : 1)).map(({ id }) => id)
  await place(transaction, ids.includes(article) ? ids : [...ids, article], now)
}

async function place(
  transaction: Transaction<Tables>,
  articles: readonly string[],
  now: string,
): Promise<void> {
  const store = storeIn(transaction, now)
  for (const article of articles) {
    const [candidate] = await candidates(transaction, [article])
    if (candidate) await placeArticle(candidate, store)
  }
}

import type { Found } from '../intake/found.js'
import type { Ledger } from './ledger.js'
import { namesOf } from './new-article.js'

/** Whether the ledger has read this page with the same that is known of it from outside. */
export async function isKnown({ db }: Ledger, found: Found): Promise<boolean> {
  const { article } = namesOf(found)
  return (
    (await db.selectFrom('article').select('id').where('id', '=', article).executeTakeFirst()) !== undefined
  )
}

/** What the last answer from an address said of its version, for a conditional request; null where none did. */
export async function lastVisit(
  { db }: Ledger,
  url: string,
): Promise<{ etag: string | null; lastModified: string | null } | null> {
  const last = await db
    .selectFrom('capture')
    .select(['etag', 'last_modified as lastModified'])
    .where('address', '=', url)
    .orderBy('learned', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && (last.etag !== null || last.lastModified !== null) ? last : null
}

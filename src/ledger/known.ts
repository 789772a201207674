import type { Found } from '../intake/found.js'
import type { Fetched, Validators } from '../intake/options.js'
import { addressOf } from './ids.js'
import { searchAddress } from './indexable.js'
import type { KnownPage } from './keep.js'
import type { Ledger } from './ledger.js'
import { namesOf } from './new-article.js'

/**
 * The article and the capture that a page is, where the ledger has read it with the same that is known of it from outside;
 * null where it has not.
 */
export async function knownPage({ db }: Ledger, found: Found): Promise<KnownPage | null> {
  const { article, capture: id } = namesOf(found)
  const { provenance } = found
  const there = await db.selectFrom('article').select('id').where('id', '=', article).executeTakeFirst()
  return there ? { article, capture: { id, address: addressOf(provenance), provenance } } : null
}

/** Whether the ledger has a page that came from this address, or from one that it led to. */
export async function isCaptured({ db }: Ledger, url: string): Promise<boolean> {
  const address = searchAddress(url)
  const target = db.selectFrom('redirect').select('target').where('url', '=', address)
  const found = await db
    .selectFrom('capture')
    .select('id')
    .where((eb) => eb.or([eb('address', '=', address), eb('address', 'in', target)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** What the last answer from an address said of its version, for a conditional request; null where none did. */
export async function lastVisit({ db }: Ledger, url: string): Promise<Validators | null> {
  const page = await db
    .selectFrom('capture')
    .select(['etag', 'last_modified as lastModified'])
    .where('address', '=', searchAddress(url))
    .orderBy('learned', 'desc')
    .limit(1)
    .executeTakeFirst()
  const last =
    page ??
    (await db
      .selectFrom('visit')
      .select(['etag', 'last_modified as lastModified'])
      .where('url', '=', searchAddress(url))
      .executeTakeFirst())
  return last && (last.etag !== null || last.lastModified !== null) ? last : null
}

/** Keeps what servers said of feeds and sitemaps, once all that they name has been taken in. */
export const keepVisits = (ledger: Ledger, visits: readonly Fetched[], now: string): Promise<void> =>
  ledger.write(async (transaction) => {
    for (const { url, etag, lastModified } of visits) {
      const said = { etag, last_modified: lastModified, learned: now }
      await transaction
        .insertInto('visit')
        .values({ url: searchAddress(url), ...said })
        .onConflict((on) => on.column('url').doUpdateSet(said))
        .execute()
    }
  })

import type { Transaction } from 'kysely'
import type { Tables } from '../tables.js'
import { preferredName } from './preferred.js'
import type { StoredAlias } from './stored.js'

/** Uses of a name that are counted to find the usual one. */
const MOST_COUNTED = 200

/** Sets the name that an identity is shown by: the one that reports use. Gives it; null where it stays, as a person gave it one. */
export async function showName(
  transaction: Transaction<Tables>,
  identity: string,
  aliases: readonly StoredAlias[],
): Promise<string | null> {
  if (aliases.length === 0) return null
  const given = await transaction
    .selectFrom('decision')
    .select('seq')
    .where('target', '=', identity)
    .where('kind', '=', 'rename')
    .executeTakeFirst()
  if (given) return null
  const used = await transaction
    .selectFrom('record')
    .select(['alias', 'article'])
    .distinct()
    .where(
      'alias',
      'in',
      aliases.map(({ id }) => id),
    )
    .where('alias', 'is not', null)
    .where('superseded', 'is', null)
    .limit(MOST_COUNTED)
    .execute()
  const name = preferredName(
    aliases.map((alias) => ({
      ...alias,
      articles: [alias.id, ...used.filter((use) => use.alias === alias.id).map(({ article }) => article)],
    })),
  )
  if (name === '') return null
  await transaction.updateTable('identity').set({ name }).where('id', '=', identity).execute()
  return name
}

import type { Transaction } from 'kysely'
import type { Tables } from '../tables.js'
import type { Alias, AliasPattern, KnownIdentity } from './identity.js'
import { isAliasOf } from './pattern.js'

/** A name of a stored identity, with its row's id. */
export type StoredAlias = Alias & Readonly<{ id: string }>
export type StoredIdentity = Omit<KnownIdentity, 'aliases'> & Readonly<{ aliases: readonly StoredAlias[] }>

/** An identity that many reports name has hundreds of aliases; its first ones say who it is. */
const MOST_ALIASES = 40

/** The identities that share a key. */
export async function identitiesWith(
  transaction: Transaction<Tables>,
  keys: readonly string[],
): Promise<readonly StoredIdentity[]> {
  if (keys.length === 0) return []
  const rows = await transaction
    .selectFrom('identity')
    .select(['id', 'kind', 'name', 'country'])
    .where('id', 'in', transaction.selectFrom('identity_key').select('identity').where('key', 'in', keys))
    .orderBy('id')
    .execute()
  const { barredFrom, pinnedTo } = await splits(transaction)
  const found: StoredIdentity[] = []
  for (const identity of rows) {
    const aliases = await aliasesOf(transaction, identity.id)
    // A name that a person brought back is barred no more.
    const barred = (barredFrom.get(identity.id) ?? []).filter(
      (bar) => !aliases.some((alias) => isAliasOf(alias, bar)),
    )
    const pinned = pinnedTo.get(identity.id)
    found.push({ ...identity, aliases, ...(barred.length > 0 && { barred }), ...(pinned && { pinned }) })
  }
  return found
}

/** The first names that an identity was found by. */
export const aliasesOf = (
  transaction: Transaction<Tables>,
  identity: string,
): Promise<readonly StoredAlias[]> =>
  transaction
    .selectFrom('alias')
    .select(['id', 'name', 'role', 'organisation', 'country'])
    .where('identity', '=', identity)
    .orderBy('learned')
    .orderBy('id')
    .limit(MOST_ALIASES)
    .execute()

/** The names that people have split off from identities, which never go back by themselves, and where they went. */
async function splits(transaction: Transaction<Tables>) {
  const rows = await transaction
    .selectFrom('decision')
    .select(['target', 'detail'])
    .where('kind', '=', 'split')
    .orderBy('seq')
    .execute()
  const barredFrom = new Map<string, AliasPattern[]>()
  const pinnedTo = new Map<string, AliasPattern[]>()
  for (const { target, detail } of rows) {
    const { alias, into } = JSON.parse(detail) as { alias: AliasPattern; into: string }
    barredFrom.set(target, [...(barredFrom.get(target) ?? []), alias])
    pinnedTo.set(into, [...(pinnedTo.get(into) ?? []), alias])
  }
  return { barredFrom, pinnedTo }
}

import type { Transaction } from 'kysely'
import type { Tables } from '../tables.js'
import type { Alias, AliasPattern, KnownIdentity } from './identity.js'

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
  const bars = await barredFrom(transaction)
  const found: StoredIdentity[] = []
  for (const identity of rows) {
    const barred = bars.get(identity.id)
    const aliases = await transaction
      .selectFrom('alias')
      .select(['id', 'name', 'role', 'organisation', 'country'])
      .where('identity', '=', identity.id)
      .orderBy('learned')
      .orderBy('id')
      .limit(MOST_ALIASES)
      .execute()
    found.push({ ...identity, aliases, ...(barred && { barred }) })
  }
  return found
}

/** The names that people have split off from identities, which never go back by themselves. */
async function barredFrom(
  transaction: Transaction<Tables>,
): Promise<ReadonlyMap<string, readonly AliasPattern[]>> {
  const rows = await transaction
    .selectFrom('decision')
    .select(['target', 'detail'])
    .where('kind', '=', 'split')
    .orderBy('seq')
    .execute()
  const bars = new Map<string, AliasPattern[]>()
  for (const { target, detail } of rows)
    bars.set(target, [...(bars.get(target) ?? []), JSON.parse(detail).alias])
  return bars
}

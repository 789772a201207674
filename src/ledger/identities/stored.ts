import { sql, type Transaction } from 'kysely'
import type { Tables } from '../tables.js'
import type { Alias, AliasPattern, KnownIdentity } from './identity.js'
import { isAliasOf } from './pattern.js'

/** A name of a stored identity, with its row's id. */
export type StoredAlias = Alias & Readonly<{ id: string }>
export type StoredIdentity = Omit<KnownIdentity, 'aliases'> & Readonly<{ aliases: readonly StoredAlias[] }>

/** An identity that many reports name has hundreds of aliases; its first ones say who it is. */
const MOST_ALIASES = 40

/** The names that people have split off from identities: where they never go back to by themselves, and where they went. */
export type Splits = Readonly<{
  barredFrom: ReadonlyMap<string, readonly AliasPattern[]>
  pinnedTo: ReadonlyMap<string, readonly AliasPattern[]>
}>

/** The identities that share a key, and those of the ids, in the order of their ids. */
export async function identitiesWith(
  transaction: Transaction<Tables>,
  keys: readonly string[],
  ids: readonly string[],
  { barredFrom, pinnedTo }: Splits,
): Promise<readonly StoredIdentity[]> {
  const { rows } = await sql<Named>`with wanted as (
      select identity as id from identity_key where key in (${sql.join([...keys, ''])})
      union select id from identity where id in (${sql.join([...ids, ''])})
    ), named as (
      select a.identity, a.id as alias, a.name as called, a.role, a.organisation, a.country as of_country, a.learned,
        row_number() over (partition by a.identity order by a.learned, a.id) as place
      from alias a join wanted w on w.id = a.identity
    )
    select i.id, i.kind, i.name, i.country, n.alias, n.called, n.role, n.organisation, n.of_country
    from wanted w join identity i on i.id = w.id
    left join named n on n.identity = i.id and n.place <= ${sql.lit(MOST_ALIASES)}
    order by i.id, n.place`.execute(transaction)
  const found = new Map<string, Omit<StoredIdentity, 'aliases'> & { aliases: StoredAlias[] }>()
  for (const { id, kind, name, country, alias, called, role, organisation, of_country } of rows) {
    const identity = found.get(id) ?? { id, kind, name, country, aliases: [] }
    found.set(id, identity)
    if (alias !== null)
      identity.aliases.push({ id: alias, name: called, role, organisation, country: of_country })
  }
  return [...found.values()].map((identity) => {
    // A name that a person brought back is barred no more.
    const barred = (barredFrom.get(identity.id) ?? []).filter(
      (bar) => !identity.aliases.some((alias) => isAliasOf(alias, bar)),
    )
    const pinned = pinnedTo.get(identity.id)
    return { ...identity, ...(barred.length > 0 && { barred }), ...(pinned && { pinned }) }
  })
}

type Named = Readonly<
  Pick<StoredIdentity, 'id' | 'kind' | 'name' | 'country'> & {
    alias: string | null
    called: string
    role: string | null
    organisation: string | null
    of_country: string | null
  }
>

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

export async function splitsIn(transaction: Transaction<Tables>): Promise<Splits> {
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

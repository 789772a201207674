import { sql, type Transaction } from 'kysely'
import type { Tables } from '../tables.js'
import type { Alias, AliasPattern, KnownIdentity } from './identity.js'
import { isAliasOf } from './pattern.js'

/** A name of a stored identity, with its row's id. */
export type StoredAlias = Alias & Readonly<{ id: string }>
export type StoredIdentity = Omit<KnownIdentity, 'aliases'> & Readonly<{ aliases: readonly StoredAlias[] }>

/** An identity that many reports name has hundreds of aliases; some of them say who it is. Which ones hangs on their ids and not on a clock. */
const MOST_ALIASES = 40

/** The names that people have split off from identities: where they never go back to by themselves, and where they went. */
export type Splits = Readonly<{
  barredFrom: ReadonlyMap<string, readonly AliasPattern[]>
  pinnedTo: ReadonlyMap<string, readonly AliasPattern[]>
}>

/** The identities that a write has looked at, with what it has added to them. */
export type Identities = Readonly<{
  /** Those that share a key and those of the ids, in the order of their ids. */
  find: (keys: readonly string[], ids: readonly string[]) => Promise<readonly StoredIdentity[]>
  /** Fetches at once what will be looked for. */
  fetch: (keys: readonly string[], ids: readonly string[]) => Promise<void>
  added: (identity: Pick<StoredIdentity, 'id' | 'kind' | 'name' | 'country'>) => void
  named: (identity: string, alias: StoredAlias, keys: readonly string[]) => void
  shown: (identity: string, name: string) => void
}>

type Entry = Pick<StoredIdentity, 'id' | 'kind' | 'country'> & { name: string; aliases: StoredAlias[] }

/** What one write knows of identities; nobody else changes them while it runs. */
export function identitiesIn(transaction: Transaction<Tables>): Identities {
  const byKey = new Map<string, Set<string>>()
  const byId = new Map<string, Entry>()
  let splits: Splits | null = null
  const fetch = async (keys: readonly string[], ids: readonly string[]) => {
    const newKeys = [...new Set(keys)].filter((key) => !byKey.has(key))
    if (newKeys.length > 0) {
      const rows = await transaction
        .selectFrom('identity_key')
        .select(['key', 'identity'])
        .where('key', 'in', newKeys)
        .execute()
      for (const key of newKeys) byKey.set(key, new Set())
      for (const { key, identity } of rows) byKey.get(key)?.add(identity)
    }
    const wanted = [...new Set([...keys.flatMap((key) => [...(byKey.get(key) ?? [])]), ...ids])]
    const newIds = wanted.filter((id) => !byId.has(id))
    for (let from = 0; from < newIds.length; from += AT_ONCE)
      for (const entry of await entriesOf(transaction, newIds.slice(from, from + AT_ONCE)))
        byId.set(entry.id, entry)
    return wanted
  }
  return {
    find: async (keys, ids) => {
      splits ??= await splitsIn(transaction)
      const wanted = await fetch(keys, ids)
      const { barredFrom, pinnedTo } = splits
      return wanted.sort().flatMap((id) => {
        const entry = byId.get(id)
        if (!entry) return []
        const aliases = [...entry.aliases]
        // A name that a person brought back is barred no more.
        const barred = (barredFrom.get(id) ?? []).filter(
          (bar) => !aliases.some((alias) => isAliasOf(alias, bar)),
        )
        const pinned = pinnedTo.get(id)
        return { ...entry, aliases, ...(barred.length > 0 && { barred }), ...(pinned && { pinned }) }
      })
    },
    fetch: async (keys, ids) => void (await fetch(keys, ids)),
    added: (identity) => void byId.set(identity.id, { ...identity, aliases: [] }),
    named: (id, alias, keys) => {
      for (const key of keys) byKey.get(key)?.add(id)
      const aliases = byId.get(id)?.aliases
      if (!aliases || aliases.some((one) => one.id === alias.id)) return
      aliases.push(alias)
      aliases.sort((a, b) => (a.id < b.id ? -1 : 1))
      aliases.length = Math.min(aliases.length, MOST_ALIASES)
    },
    shown: (id, name) => {
      const entry = byId.get(id)
      if (entry) entry.name = name
    },
  }
}

/** Ids to a statement. */
const AT_ONCE = 500

/** Identities with their names, as many as are looked at. */
async function entriesOf(transaction: Transaction<Tables>, ids: readonly string[]): Promise<Iterable<Entry>> {
  const { rows } = await sql<Named>`with named as (
      select identity, id as alias, name as called, role, organisation, country as of_country,
        row_number() over (partition by identity order by id) as place
      from alias where identity in (${sql.join(ids)})
    )
    select i.id, i.kind, i.name, i.country, n.alias, n.called, n.role, n.organisation, n.of_country
    from identity i left join named n on n.identity = i.id and n.place <= ${sql.lit(MOST_ALIASES)}
    where i.id in (${sql.join(ids)}) order by i.id, n.place`.execute(transaction)
  const found = new Map<string, Entry>()
  for (const { id, kind, name, country, alias, called, of_country, ...words } of rows) {
    const entry = found.get(id) ?? { id, kind, name, country, aliases: [] }
    found.set(id, entry)
    if (alias !== null) entry.aliases.push({ id: alias, name: called, ...words, country: of_country })
  }
  return found.values()
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

/** The names of an identity by which it is told from others. */
export const aliasesOf = (
  transaction: Transaction<Tables>,
  identity: string,
): Promise<readonly StoredAlias[]> =>
  transaction
    .selectFrom('alias')
    .select(['id', 'name', 'role', 'organisation', 'country'])
    .where('identity', '=', identity)
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

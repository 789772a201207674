import type { Transaction } from 'kysely'
import { shortHash } from '../ids.js'
import type { Tables } from '../tables.js'
import type { Alias, NamedMention, Resolution } from './identity.js'
import { blockingKeys, wideKeys } from './keys.js'
import { newIdentity } from './new-identity.js'
import { saysNoMore } from './pattern.js'
import { preferredName } from './preferred.js'
import { resolveIdentity } from './resolve.js'
import { showName } from './show-name.js'
import { identitiesWith, type Splits, type StoredIdentity, splitsIn } from './stored.js'

type Writing = Transaction<Tables>

/** With so many spellings found, one more doesn't change the name that an identity is shown by. */
const SETTLED = 12

/** Finds whom names stand for while records are kept. */
export type Names = Readonly<{
  /** The id of the alias for a name; null where the words name nobody in particular ("a man"). */
  aliasOf: (mention: NamedMention) => Promise<string | null>
}>

/** The names that an article has so far. */
type Here = Readonly<{
  aliases: Set<string>
  /** The identities that its names have led to, by all their keys. */
  byKey: Map<string, Set<string>>
}>

/** The names of one write: what a name of an article was found to mean, it means for all of that article. */
export function namesIn(transaction: Writing, now: string): Names {
  const done = new Map<string, Promise<string | null>>()
  const inArticle = new Map<string, Here>()
  let splits: Splits | null = null
  const assign = async (mention: NamedMention): Promise<string | null> => {
    const wide = wideKeys(mention)
    if (wide.length === 0) return null
    splits ??= await splitsIn(transaction)
    const here = inArticle.get(mention.article) ?? (await namesOfArticle(transaction, mention.article))
    inArticle.set(mention.article, here)
    const ids = [...wide.flatMap((key) => [...(here.byKey.get(key) ?? [])]), ...pinnedBy(mention, splits)]
    const candidates = await identitiesWith(transaction, blockingKeys(mention), ids, splits)
    const known = candidates.map((identity) => ({
      ...identity,
      aliases: identity.aliases.map((alias) => ({
        ...alias,
        articles: here.aliases.has(alias.id) ? [mention.article] : [],
      })),
    }))
    const resolution = resolveIdentity(mention, known)
    const identity = resolution.identity ?? (await identityFor(transaction, mention, resolution, now)).id
    const alias = await keepAlias(transaction, mention, { ...resolution, identity }, known, now)
    addTo(here, alias, identity, wide)
    return alias
  }
  return {
    aliasOf: (mention) => {
      const key = `${fieldsKey(mention)}\0${mention.article}`
      const alias = done.get(key) ?? assign(mention)
      done.set(key, alias)
      return alias
    },
  }
}

const fieldsKey = ({ name, role, organisation, country }: Alias): string =>
  JSON.stringify([name, role, organisation, country])

function addTo({ aliases, byKey }: Here, alias: string, identity: string, keys: readonly string[]): void {
  aliases.add(alias)
  for (const key of keys) {
    const identities = byKey.get(key)
    if (identities) identities.add(identity)
    else byKey.set(key, new Set([identity]))
  }
}

async function namesOfArticle(transaction: Writing, article: string): Promise<Here> {
  const here: Here = { aliases: new Set(), byKey: new Map() }
  const rows = await transaction
    .selectFrom('alias')
    .select(['id', 'identity', 'name', 'role', 'organisation', 'country', 'kind'])
    .where(
      'id',
      'in',
      transaction
        .selectFrom('record')
        .select('alias')
        .where('article', '=', article)
        .where('alias', 'is not', null)
        .$castTo<{ alias: string }>(),
    )
    .orderBy('id')
    .execute()
  for (const { id, identity, kind, ...words } of rows)
    addTo(here, id, identity, wideKeys({ ...words, kind: kind as NamedMention['kind'], article, day: null }))
  return here
}

/** The identities that a person has given such words to. */
const pinnedBy = (mention: NamedMention, { pinnedTo }: Splits): readonly string[] =>
  [...pinnedTo].flatMap(([identity, patterns]) =>
    patterns.some((pattern) => saysNoMore(mention, pattern)) ? [identity] : [],
  )

/** A new identity for a name. Words that mean another one in each report, such as “the interior ministry”, are told apart by it. */
const identityFor = (transaction: Writing, mention: NamedMention, { kind }: Resolution, now: string) =>
  newIdentity(
    transaction,
    { kind, name: preferredName([mention]) || mention.name, country: mention.country, learned: now },
    (time) => [fieldsKey(mention), ...(time === 0 ? ['0'] : [mention.article, String(time)])],
  )

async function keepAlias(
  transaction: Writing,
  mention: NamedMention,
  { identity, evidence, refused, confidence }: Resolution & { identity: string },
  known: readonly StoredIdentity[],
  now: string,
): Promise<string> {
  const aliases = known.find(({ id }) => id === identity)?.aliases ?? []
  const before = aliases.find((alias) => fieldsKey(alias) === fieldsKey(mention))
  if (before) return before.id
  await keepKeys(transaction, identity, blockingKeys(mention))
  const { name, role, organisation, country, kind } = mention
  const id = `n${shortHash(fieldsKey(mention), identity)}`
  await transaction
    .insertInto('alias')
    .values({
      id,
      name,
      role,
      organisation,
      country,
      kind,
      identity,
      evidence: JSON.stringify(evidence),
      refused: JSON.stringify(refused),
      confidence,
      learned: now,
    })
    .onConflict((on) => on.column('id').doNothing())
    .execute()
  // A new identity is called by its only name already.
  if (aliases.length > 0 && aliases.length < SETTLED)
    await showName(transaction, identity, [...aliases, { ...mention, id }])
  return id
}

/** Keeps what an identity is looked up by. */
export const keepKeys = (transaction: Writing, identity: string, keys: readonly string[]) =>
  transaction
    .insertInto('identity_key')
    .values(keys.map((key) => ({ key, identity })))
    .onConflict((on) => on.columns(['key', 'identity']).doNothing())
    .execute()

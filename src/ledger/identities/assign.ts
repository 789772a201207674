import type { Transaction } from 'kysely'
import { shortHash } from '../ids.js'
import type { Tables } from '../tables.js'
import type { Alias, NamedMention, Resolution } from './identity.js'
import { blockingKeys } from './keys.js'
import { preferredName } from './preferred.js'
import { resolveIdentity } from './resolve.js'
import { showName } from './show-name.js'
import { identitiesWith, type StoredIdentity } from './stored.js'

type Writing = Transaction<Tables>

/** With so many spellings found, one more doesn't change the name that an identity is shown by. */
const SETTLED = 12

/** Finds whom names stand for while records are kept. */
export type Names = Readonly<{
  /** The id of the alias for a name; null where the words name nobody in particular ("a man"). */
  aliasOf: (mention: NamedMention) => Promise<string | null>
}>

/** The names of one write: what a name of an article was found to mean, it means for all of that article. */
export function namesIn(transaction: Writing, now: string): Names {
  const done = new Map<string, Promise<string | null>>()
  const inArticle = new Map<string, Set<string>>()
  const assign = async (mention: NamedMention): Promise<string | null> => {
    const keys = blockingKeys(mention)
    if (keys.length === 0) return null
    const here = inArticle.get(mention.article) ?? (await aliasesOfArticle(transaction, mention.article))
    inArticle.set(mention.article, here)
    const known = (await identitiesWith(transaction, keys)).map((identity) => ({
      ...identity,
      aliases: identity.aliases.map((alias) => ({
        ...alias,
        articles: here.has(alias.id) ? [mention.article] : [],
      })),
    }))
    const resolution = resolveIdentity(mention, known)
    const identity = resolution.identity ?? (await newIdentity(transaction, mention, resolution, now))
    const alias = await keepAlias(transaction, mention, { ...resolution, identity }, known, now)
    here.add(alias)
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

async function aliasesOfArticle(transaction: Writing, article: string): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('record')
    .select('alias')
    .distinct()
    .where('article', '=', article)
    .where('alias', 'is not', null)
    .execute()
  return new Set(rows.map(({ alias }) => alias as string))
}

async function newIdentity(
  transaction: Writing,
  mention: NamedMention,
  { kind }: Resolution,
  now: string,
): Promise<string> {
  const { name, country } = mention
  for (let time = 0; ; time++) {
    const id = `i${shortHash(fieldsKey(mention), String(time))}`
    const { numInsertedOrUpdatedRows: made } = await transaction
      .insertInto('identity')
      .values({ id, kind, name: preferredName([mention]) || name, country, merged: null, learned: now })
      .onConflict((on) => on.column('id').doNothing())
      .executeTakeFirst()
    if (Number(made)) return id
  }
}

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
  if (aliases.length < SETTLED) await showName(transaction, identity, [...aliases, { ...mention, id }])
  return id
}

/** Keeps what an identity is looked up by. */
export const keepKeys = (transaction: Writing, identity: string, keys: readonly string[]) =>
  transaction
    .insertInto('identity_key')
    .values(keys.map((key) => ({ key, identity })))
    .onConflict((on) => on.columns(['key', 'identity']).doNothing())
    .execute()

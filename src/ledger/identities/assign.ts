import type { Transaction } from 'kysely'
import { shortHash } from '../ids.js'
import { insertRows } from '../insert-rows.js'
import type { Tables } from '../tables.js'
import type { Alias, KnownIdentity, NamedMention, Resolution } from './identity.js'
import { blockingKeys, wideKeys } from './keys.js'
import { newIdentity } from './new-identity.js'
import { saysNoMore } from './pattern.js'
import { preferredName } from './preferred.js'
import { resolveIdentity } from './resolve.js'
import { showName } from './show-name.js'
import { type Identities, identitiesIn, type Splits, type StoredIdentity, splitsIn } from './stored.js'

type Writing = Transaction<Tables>

/** With so many spellings found, one more doesn't change the name that an identity is shown by. */
const SETTLED = 12

/** Finds whom names stand for while records are kept. */
export type Names = Readonly<{
  /** The id of the alias for a name; null where the words name nobody in particular ("a man"). */
  aliasOf: (mention: NamedMention) => Promise<string | null>
  /** Fetches at once what some names will be compared with. */
  fetch: (mentions: readonly NamedMention[]) => Promise<void>
}>

const writes = new WeakMap<Writing, Names>()

/** The names of one write: what a name of an article was found to mean, it means for all of that article. */
export function namesIn(transaction: Writing, now: string): Names {
  const names = writes.get(transaction) ?? newNames(transaction, now)
  writes.set(transaction, names)
  return names
}

/** The names that an article has so far. */
type Here = Readonly<{
  aliases: Set<string>
  /** The identities that its names have led to, by all their keys. */
  byKey: Map<string, Set<string>>
}>

function newNames(transaction: Writing, now: string): Names {
  const identities = identitiesIn(transaction)
  const done = new Map<string, Promise<string | null>>()
  const inArticle = new Map<string, Here>()
  let splits: Splits | null = null
  const assign = async (named: NamedMention): Promise<string | null> => {
    const mention = placed(named)
    const wide = wideKeys(mention)
    if (wide.length === 0) return null
    splits ??= await splitsIn(transaction)
    const here = inArticle.get(mention.article) ?? (await namesOfArticle(transaction, mention.article))
    inArticle.set(mention.article, here)
    const ids = [...wide.flatMap((key) => [...(here.byKey.get(key) ?? [])]), ...pinnedBy(mention, splits)]
    const known = await identities.find(blockingKeys(mention), ids)
    const resolution = resolveIdentity(
      mention,
      known.map((one) => inArticleOf(one, here, mention.article)),
    )
    const identity =
      resolution.identity ?? (await identityFor(transaction, identities, mention, resolution, now))
    const keys = blockingKeys(mention)
    const found = { ...resolution, identity }
    const alias = await keepAlias(transaction, identities, named, keys, found, known, now)
    addTo(here, alias, identity, wide)
    return alias
  }
  return {
    fetch: (mentions) => identities.fetch(mentions.map(placed).flatMap(blockingKeys), []),
    aliasOf: (mention) => {
      const key = `${fieldsKey(mention)}\0${mention.article}`
      const alias = done.get(key) ?? assign(mention)
      done.set(key, alias)
      return alias
    },
  }
}

/** A mention with the country that its report gives. */
const placed = (mention: NamedMention): NamedMention =>
  mention.report?.country ? { ...mention, country: mention.report.country } : mention

const fieldsKey = ({ name, role, organisation, country }: Alias): string =>
  JSON.stringify([name, role, organisation, country])

/** An identity whose names tell which of them stand in the article. */
const inArticleOf = (identity: StoredIdentity, here: Here, article: string): KnownIdentity =>
  identity.aliases.some(({ id }) => here.aliases.has(id))
    ? {
        ...identity,
        aliases: identity.aliases.map((alias) =>
          here.aliases.has(alias.id) ? { ...alias, articles: [article] } : alias,
        ),
      }
    : identity

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
async function identityFor(
  transaction: Writing,
  identities: Identities,
  mention: NamedMention,
  { kind }: Resolution,
  now: string,
): Promise<string> {
  const made = await newIdentity(
    transaction,
    { kind, name: preferredName([mention]) || mention.name, country: mention.country, learned: now },
    (time) => [fieldsKey(mention), ...(time === 0 ? ['0'] : [mention.article, String(time)])],
  )
  identities.added(made)
  return made.id
}

async function keepAlias(
  transaction: Writing,
  identities: Identities,
  mention: NamedMention,
  keys: readonly string[],
  { identity, evidence, refused, confidence }: Resolution & { identity: string },
  known: readonly StoredIdentity[],
  now: string,
): Promise<string> {
  const aliases = known.find(({ id }) => id === identity)?.aliases ?? []
  const before = aliases.find((alias) => fieldsKey(alias) === fieldsKey(mention))
  if (before) return before.id
  await keepKeys(transaction, identity, keys)
  const { name, role, organisation, country, kind, report } = mention
  const why = report ? [...evidence, { kind: 'report', text: report.text }] : evidence
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
      evidence: JSON.stringify(why),
      refused: JSON.stringify(refused),
      confidence,
      learned: now,
    })
    .onConflict((on) => on.column('id').doNothing())
    .execute()
  const alias = { id, name, role, organisation, country }
  identities.named(identity, alias, keys)
  // A new identity is called by its only name already.
  if (aliases.length > 0 && aliases.length < SETTLED) {
    const shown = await showName(transaction, identity, [...aliases, alias])
    if (shown !== null) identities.shown(identity, shown)
  }
  return id
}

/** Keeps what an identity is looked up by. */
export const keepKeys = (transaction: Writing, identity: string, keys: readonly string[]) =>
  insertRows(
    transaction,
    'identity_key',
    [...new Set(keys)].map((key) => ({ key, identity })),
    'on conflict do nothing',
  )

import { shortHash } from '../ids.js'
import type { Ledger } from '../ledger.js'
import { stateOf } from '../state.js'
import { isTelling, type Name, nameOf } from './names.js'
import { isPublic } from './public.js'
import { indexOf, type NameIndex } from './stretches.js'
import { verdictsIn } from './verdicts.js'

/** Whose names are hidden in a ledger as it is. */
export type Hidden = Readonly<{
  /** The identities that are hidden. */
  identities: ReadonlySet<string>
  /** Their names that are found in any text. */
  everywhere: NameIndex
  /** The names of those who said something in an article or hold a position there. */
  inArticle: ReadonlyMap<string, readonly Name[]>
  ofIdentity: ReadonlyMap<string, readonly Name[]>
  /** Names that nobody hides: those of shown people and bodies, whole. */
  shown: NameIndex
  /** Whether a whole name is somebody's who is shown, or was unmasked. */
  isShown: (name: Name) => boolean
  /** What of this tells which names a text has, but for those of its own article: the same for the same people. */
  people: string
}>

type Kept = Readonly<{ state: string; hidden: Promise<Hidden> }>
const kept = new WeakMap<Ledger['db'], Kept>()

/** Whose names are hidden now; looked up again only after something was kept. */
export async function hiddenIn(ledger: Ledger): Promise<Hidden> {
  const state = await stateOf(ledger)
  const before = kept.get(ledger.db)
  if (before?.state === state) return before.hidden
  const hidden = load(ledger)
  kept.set(ledger.db, { state, hidden })
  hidden.catch(() => kept.delete(ledger.db))
  return hidden
}

/** The id of a name that no identity has. */
export const nameId = ({ full }: Name): string => `m${shortHash(full.join(' '))}`

/** Whether words are a name and nothing else: "the family of X" doesn't show X. */
const isBare = (written: string): boolean =>
  !/(?<![\p{L}\p{M}’'-])(?!(?:the|de|von|van|der|den|bin|ibn|al|el|la|da|dos|di|du)(?![\p{L}\p{M}]))\p{Ll}/u.test(
    written,
  )

const names = new Map<string, Name | null>()
const REMEMBERED = 200_000

/** What tells whether a word is a capital, which is no name by itself; the list of places is read only where it is needed. */
async function placesWhere(needed: boolean): Promise<(word: string) => boolean> {
  if (!needed) return () => false
  const { seatOf } = await import('../../mentions/places/metonym.js')
  return (word) => seatOf(word[0]!.toUpperCase() + word.slice(1)) !== null
}

function nameFor(id: string, written: string, isPlace: (word: string) => boolean): Name | null {
  const key = `${id} ${written}`
  const before = names.get(key)
  if (before !== undefined) return before
  if (names.size >= REMEMBERED) names.clear()
  const found = nameOf(id, written)
  const name = found && { ...found, parts: found.parts.filter((part) => !isPlace(part)) }
  names.set(key, name)
  return name
}

async function load(ledger: Ledger): Promise<Hidden> {
  const { db } = ledger
  const [aliases, verdicts] = await Promise.all([
    db
      .selectFrom('alias')
      .innerJoin('identity', 'identity.id', 'alias.identity')
      .select(['alias.id', 'alias.name', 'alias.kind', 'alias.role', 'alias.organisation'])
      .select(['identity.id as identity', 'identity.kind as is', 'identity.name as called'])
      .execute(),
    verdictsIn(ledger),
  ])
  const isPlace = await placesWhere(aliases.some(({ is }) => is === 'person'))
  const people = new Set<string>()
  const told = new Set<string>()
  for (const alias of aliases) {
    if (alias.is === 'person') people.add(alias.identity)
    if (isPublic(alias)) told.add(alias.identity)
  }
  const hides = (identity: string) =>
    verdicts.ofIdentity.get(identity) ?? (people.has(identity) && !told.has(identity))
  const identities = new Set<string>()
  const ofIdentity = new Map<string, Name[]>()
  const shown: Name[] = [...verdicts.unmasked]
  const byAlias = new Map<string, Name>()
  for (const { id, identity, name: written, called } of aliases)
    for (const each of written === called ? [written] : [written, called]) {
      const name = nameFor(identity, each, isPlace)
      if (hides(identity)) {
        identities.add(identity)
        if (!name) continue
        ofIdentity.set(identity, [...(ofIdentity.get(identity) ?? []), name])
        if (each === written) byAlias.set(id, name)
      } else if (name && isBare(each)) shown.push(name)
    }
  const whole = new Set(shown.map(({ full }) => full.join(' ')))
  const everywhere = [...[...ofIdentity.values()].flat(), ...verdicts.masked].filter(
    (name) => isTelling(name) && !whole.has(name.full.join(' ')),
  )
  const inArticle = new Map<string, Name[]>()
  for (const { alias, article } of await articlesOf(ledger, [...byAlias.keys()])) {
    const name = byAlias.get(alias)
    if (name) inArticle.set(article, [...(inArticle.get(article) ?? []), name])
  }
  return {
    identities,
    everywhere: indexOf(everywhere),
    inArticle,
    ofIdentity,
    shown: indexOf(shown.filter(({ full }) => full.length > 1)),
    isShown: ({ full }) => whole.has(full.join(' ')),
    people: shortHash(...whole, '', ...everywhere.map(({ full }) => full.join(' '))),
  }
}

/** Aliases in one question. */
const MANY = 5000

/** Where names stand in records, in any version of them. */
async function articlesOf({ db }: Ledger, aliases: readonly string[]) {
  const found: { alias: string; article: string }[] = []
  for (let from = 0; from < aliases.length; from += MANY)
    found.push(
      ...(await db
        .selectFrom('record')
        .select(['alias', 'article'])
        .distinct()
        .where('alias', 'in', aliases.slice(from, from + MANY))
        .$castTo<{ alias: string; article: string }>()
        .execute()),
    )
  return found
}

import type { Alias, AliasPattern, KnownIdentity } from './identity.js'
import { isAliasOf, samePattern } from './pattern.js'
import { preferredName } from './preferred.js'

/** What a person decided about identities; later decisions stand over earlier ones. */
export type IdentityDecision = Readonly<
  | { kind: 'merge'; from: string; into: string }
  /** Takes the aliases that the pattern fits from an identity; `into: null` makes an identity of their own. */
  | { kind: 'split'; alias: AliasPattern; from: string; into: string | null }
  /** The aliases that the pattern fits are this identity's, wherever they stand now and wherever they are met later. */
  | { kind: 'alias'; alias: AliasPattern; of: string }
  | { kind: 'rename'; identity: string; name: string }
>

/** Identities as a person's decisions leave them. */
export type Decided = Readonly<{
  identities: readonly KnownIdentity[]
  /** Where the id of a merged identity leads now; ids that weren't merged aren't in it. */
  redirects: ReadonlyMap<string, string>
  /** Decisions that could not be applied, and why. */
  unapplied: readonly Readonly<{ decision: IdentityDecision; reason: string }>[]
}>

/** The id of the identity that a split makes: the same for the same decision. */
export const splitId = (from: string, { name, role, organisation, country }: AliasPattern): string =>
  `${from}/${[name, role, organisation, country]
    .map((field) => encodeURIComponent(field ?? ''))
    .join('/')
    .replace(/\/+$/, '')}`

/** Follows merges to the identity that an id stands for now; an id in a circle stands for itself. */
export function redirected(id: string, redirects: ReadonlyMap<string, string>): string {
  const seen = new Set<string>()
  let at = id
  for (let next = redirects.get(at); next !== undefined && !seen.has(at); next = redirects.get(at)) {
    seen.add(at)
    at = next
  }
  return redirects.has(at) ? id : at
}

/**
 * Applies merges, splits and names that a person gave, in their order, to identities as they were resolved. What was split off is
 * barred from going back; what was merged leads on. Decisions about ids that aren't there are told in `unapplied`.
 */
export function applyDecisions(
  identities: readonly KnownIdentity[],
  decisions: readonly IdentityDecision[],
): Decided {
  const now = new Map(identities.map((identity) => [identity.id, identity]))
  const redirects = new Map<string, string>()
  const named = new Map<string, string>()
  const unapplied: { decision: IdentityDecision; reason: string }[] = []
  const find = (id: string) => now.get(redirected(id, redirects))

  /** Moves what fits the pattern from some identities to another, and remembers it on both sides. */
  const move = (alias: AliasPattern, from: readonly KnownIdentity[], into: KnownIdentity) => {
    const moved = from.flatMap((identity) => identity.aliases.filter((a) => isAliasOf(a, alias)))
    for (const identity of from) now.set(identity.id, without(identity, alias))
    now.set(into.id, withAliases(into, moved, alias))
  }

  for (const decision of decisions) {
    const skip = (reason: string) => unapplied.push({ decision, reason })
    const missing = namedIn(decision).find((id) => !find(id))
    if (missing !== undefined) skip(`There is no identity ${missing}.`)
    else if (decision.kind === 'rename') named.set(find(decision.identity)!.id, decision.name)
    else if (decision.kind === 'merge') {
      const [from, into] = [find(decision.from)!, find(decision.into)!]
      if (from.id === into.id) continue
      now.set(into.id, merged(into, from))
      now.delete(from.id)
      redirects.set(from.id, into.id)
    } else if (decision.kind === 'alias') {
      const into = find(decision.of)!
      const others = [...now.values()].filter(
        (known) => known.id !== into.id && known.aliases.some((a) => isAliasOf(a, decision.alias)),
      )
      move(decision.alias, others, into)
    } else {
      const from = find(decision.from)!
      const id = splitId(from.id, decision.alias)
      const into =
        decision.into === null ? (find(id) ?? empty(id, from, decision.alias)) : find(decision.into)!
      if (into.id === from.id) skip('An alias cannot be split from an identity into itself.')
      else move(decision.alias, [from], into)
    }
  }
  for (const [id, name] of named) {
    const known = find(id)
    if (known) now.set(known.id, { ...known, name })
  }
  for (const id of [...redirects.keys()]) redirects.set(id, redirected(id, redirects))
  return { identities: [...now.values()], redirects, unapplied }
}

/** The identities that a decision is about, but for one that a split makes. */
function namedIn(decision: IdentityDecision): readonly string[] {
  if (decision.kind === 'rename') return [decision.identity]
  if (decision.kind === 'alias') return [decision.of]
  return decision.into === null ? [decision.from] : [decision.from, decision.into]
}

const empty = (id: string, like: KnownIdentity, { name, country }: AliasPattern): KnownIdentity => ({
  id,
  kind: like.kind,
  name,
  country: country ?? null,
  aliases: [],
})

/** Both identities' names as one; what either had barred and the other has is barred no more: the person has joined them. */
function merged(into: KnownIdentity, from: KnownIdentity): KnownIdentity {
  const aliases = [...into.aliases, ...from.aliases]
  const pinned = [...(into.pinned ?? []), ...(from.pinned ?? [])]
  const barred = [...(into.barred ?? []), ...(from.barred ?? [])].filter(
    (bar) => !aliases.some((alias) => isAliasOf(alias, bar)) && !pinned.some((pin) => samePattern(pin, bar)),
  )
  return { ...marked(into, barred, pinned), aliases, country: into.country ?? from.country }
}

function without(from: KnownIdentity, pattern: AliasPattern): KnownIdentity {
  const aliases = from.aliases.filter((alias) => !isAliasOf(alias, pattern))
  const known = marked(from, [...butFor(from.barred, pattern), pattern], butFor(from.pinned, pattern))
  return { ...known, aliases, name: preferredName(aliases) || from.name }
}

function withAliases(into: KnownIdentity, moved: readonly Alias[], pattern: AliasPattern): KnownIdentity {
  const aliases = [...into.aliases, ...moved]
  const known = marked(into, butFor(into.barred, pattern), [...butFor(into.pinned, pattern), pattern])
  return { ...known, aliases, name: preferredName(aliases) || into.name }
}

const butFor = (patterns: readonly AliasPattern[] = [], pattern: AliasPattern): readonly AliasPattern[] =>
  patterns.filter((one) => !samePattern(one, pattern))

function marked(
  { barred: _, pinned: __, ...identity }: KnownIdentity,
  barred: readonly AliasPattern[],
  pinned: readonly AliasPattern[],
): KnownIdentity {
  return {
    ...identity,
    ...(barred.length > 0 && { barred }),
    ...(pinned.length > 0 && { pinned }),
  }
}

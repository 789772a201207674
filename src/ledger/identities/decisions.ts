import type { Alias, AliasPattern, KnownIdentity } from './identity.js'
import { preferredName } from './preferred.js'

/** What a person decided about identities; later decisions stand over earlier ones. */
export type IdentityDecision = Readonly<
  | { kind: 'merge'; from: string; into: string }
  /** Takes the aliases that the pattern fits from an identity; `into: null` makes an identity of their own. */
  | { kind: 'split'; alias: AliasPattern; from: string; into: string | null }
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

/** Whether an alias is one of those that a pattern stands for. */
export const isAliasOf = (alias: Alias, pattern: AliasPattern): boolean =>
  alias.name === pattern.name &&
  (['role', 'organisation', 'country'] as const).every(
    (field) => pattern[field] === undefined || pattern[field] === alias[field],
  )

const samePattern = (a: AliasPattern, b: AliasPattern): boolean =>
  a.name === b.name && a.role === b.role && a.organisation === b.organisation && a.country === b.country

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

  for (const decision of decisions) {
    const skip = (reason: string) => unapplied.push({ decision, reason })
    if (decision.kind === 'rename') {
      const known = find(decision.identity)
      if (known) named.set(known.id, decision.name)
      else skip(`There is no identity ${decision.identity}.`)
    } else if (decision.kind === 'merge') {
      const [from, into] = [find(decision.from), find(decision.into)]
      if (!from || !into) skip(`There is no identity ${from ? decision.into : decision.from}.`)
      else if (from.id !== into.id) {
        now.set(into.id, merged(into, from))
        now.delete(from.id)
        redirects.set(from.id, into.id)
      }
    } else {
      const from = find(decision.from)
      if (!from) {
        skip(`There is no identity ${decision.from}.`)
        continue
      }
      const id =
        decision.into === null ? splitId(from.id, decision.alias) : redirected(decision.into, redirects)
      const moved = from.aliases.filter((alias) => isAliasOf(alias, decision.alias))
      const into = now.get(id) ?? empty(id, from, decision.alias)
      if (into.id === from.id) {
        skip('An alias cannot be split from an identity into itself.')
        continue
      }
      now.set(from.id, without(from, decision.alias))
      now.set(id, withAliases(into, moved, decision.alias))
    }
  }
  for (const [id, name] of named) {
    const known = find(id)
    if (known) now.set(known.id, { ...known, name })
  }
  for (const id of [...redirects.keys()]) redirects.set(id, redirected(id, redirects))
  return { identities: [...now.values()], redirects, unapplied }
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
  const barred = [...(into.barred ?? []), ...(from.barred ?? [])].filter(
    (bar) => !aliases.some((alias) => isAliasOf(alias, bar)),
  )
  return { ...withBarred({ ...into, aliases }, barred), country: into.country ?? from.country }
}

function without(from: KnownIdentity, pattern: AliasPattern): KnownIdentity {
  const aliases = from.aliases.filter((alias) => !isAliasOf(alias, pattern))
  const barred = [...(from.barred ?? []).filter((bar) => !samePattern(bar, pattern)), pattern]
  return { ...withBarred({ ...from, aliases }, barred), name: preferredName(aliases) || from.name }
}

function withAliases(into: KnownIdentity, moved: readonly Alias[], pattern: AliasPattern): KnownIdentity {
  const aliases = [...into.aliases, ...moved]
  const barred = (into.barred ?? []).filter((bar) => !samePattern(bar, pattern))
  return { ...withBarred({ ...into, aliases }, barred), name: preferredName(aliases) || into.name }
}

function withBarred(
  { barred: _, ...identity }: KnownIdentity,
  barred: readonly AliasPattern[],
): KnownIdentity {
  return barred.length > 0 ? { ...identity, barred } : identity
}

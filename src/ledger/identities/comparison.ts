import type { Rule } from '../../text/rule.js'
import { isAnybodys } from './body.js'
import type { Alias, EvidenceKind, KnownIdentity, NamedMention } from './identity.js'
import type { PersonName } from './person-name.js'
import { type NameReading, readName } from './reading.js'
import { fitOf, type NameFit } from './same-person.js'

/** A name of an identity, read. */
export type ReadAlias = Readonly<{ alias: Alias; reading: NameReading; fit: NameFit | null }>

/** A mention beside an identity that it may be a mention of. */
export type Comparison = Readonly<{
  mention: NamedMention
  reading: NameReading
  known: KnownIdentity
  aliases: readonly ReadAlias[]
  /** The alias whose name is closest, for persons; null where no name fits. */
  best: ReadAlias | null
  /** How many of the candidates have a name that fits the mention's, and no other country. */
  bearers: number
}>

/** What a rule finds: evidence with its weight from 0 to 1, or why the mention isn't the identity's. */
export type Finding = Readonly<{ weight: number; text: string } | { refuse: string }>

/**
 * A rule of identities. Its examples are a mention and an identity with one alias: `name; role; organisation; country; article =
 * name; role; organisation; country; article`, where what isn't said is left empty.
 */
export type IdentityRule = Rule<(comparison: Comparison) => Finding | null> &
  Readonly<{
    /** The kind of the evidence that it finds; null for a rule that only refuses. */
    evidence: EvidenceKind | null
    /** for: nothing else is asked; against: not even then. */
    decides?: 'for' | 'against'
  }>

/** How close a fit is; greater is closer. */
function closeness(fit: NameFit | null): number {
  if (!fit?.fits) return 0
  const cover = { full: 30, short: 20, bare: 10, given: 1 }[fit.cover]
  return cover + { same: 3, spelling: 2, form: 1, near: 0, initial: 0 }[fit.likeness] - (fit.reversed ? 5 : 0)
}

const KINDS = {
  person: 'official',
  office: 'official',
  organisation: 'organisation',
  medium: 'medium',
  group: null,
} as const

/** What of an identity tells how its aliases are read. */
type Of = Pick<KnownIdentity, 'kind' | 'country'>

const readings = new WeakMap<Alias, Of & Readonly<{ reading: NameReading }>>()

/** An alias as it is read for its identity: a body that reports name without its country is of the identity's. */
export function readAlias(alias: Alias, { kind, country }: Of): NameReading {
  const before = readings.get(alias)
  if (before?.kind === kind && before.country === country) return before.reading
  const reading = readingOf(alias, { kind, country })
  readings.set(alias, { kind, country, reading })
  return reading
}

function readingOf(alias: Alias, { kind, country }: Of): NameReading {
  const bare = readName({ ...alias, kind: KINDS[kind] })
  const plain =
    country && alias.country === null && bare.body?.country === null && isAnybodys(bare.body)
      ? readName({ ...alias, country, kind: KINDS[kind] })
      : bare
  // "a report by the agency" names a body that its words alone don't.
  const isBody = kind === 'organisation' || kind === 'medium'
  return isBody && plain.body === null && alias.organisation
    ? readName({ ...alias, kind: 'document' })
    : plain
}

const fits = new WeakMap<PersonName, WeakMap<PersonName, NameFit>>()

/** How two names go together, worked out once as long as both are remembered. */
function knownFit(a: PersonName, b: PersonName): NameFit {
  const ofA = fits.get(a) ?? new WeakMap<PersonName, NameFit>()
  fits.set(a, ofA)
  const fit = ofA.get(b) ?? fitOf(a, b)
  ofA.set(b, fit)
  return fit
}

/** Sets a mention beside an identity. */
export function compare(mention: NamedMention, reading: NameReading, known: KnownIdentity): Comparison {
  const aliases = known.aliases.map((alias): ReadAlias => {
    const theirs = readAlias(alias, known)
    return {
      alias,
      reading: theirs,
      fit: reading.person && theirs.person ? knownFit(reading.person, theirs.person) : null,
    }
  })
  const best = aliases.reduce<ReadAlias | null>(
    (top, next) => (closeness(next.fit) > closeness(top?.fit ?? null) ? next : top),
    null,
  )
  return { mention, reading, known, aliases, best, bearers: 1 }
}

/** The countries that are said of an identity. */
export const countriesOf = ({ known, aliases }: Comparison): ReadonlySet<string> =>
  new Set([known.country, ...aliases.map(({ reading }) => reading.country)].filter((c) => c !== null))

/** Whether the countries of both are known and have none in common. */
export function inOtherCountry(comparison: Comparison): boolean {
  const theirs = countriesOf(comparison)
  const { country } = comparison.reading
  return country !== null && theirs.size > 0 && !theirs.has(country)
}

/** Whether both have the country. */
export const inSameCountry = (comparison: Comparison): boolean =>
  comparison.reading.country !== null && countriesOf(comparison).has(comparison.reading.country)

/** Whether a name of the identity stands in the mention's article. */
export const inSameArticle = ({ mention, aliases }: Comparison): boolean =>
  aliases.some(({ alias }) => alias.articles?.includes(mention.article))

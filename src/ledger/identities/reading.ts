import { isOrganisation } from '../../mentions/actors/known.js'
import { officeOf } from '../../mentions/actors/office.js'
import { affiliationOf } from './affiliation.js'
import { type Body, bodyOf } from './body.js'
import { countryNamed } from './country.js'
import { groupIn } from './group.js'
import type { IdentityKind, NamedMention } from './identity.js'
import { knownBody } from './known-body.js'
import type { Office } from './office.js'
import { personIn } from './person-in.js'
import type { PersonName } from './person-name.js'
import { INDEFINITE, isSentence, tidied, UNNAMED } from './wording.js'

/** What a mention's words say of whom they name. */
export type NameReading = Readonly<{
  kind: IdentityKind
  written: string
  country: string | null
  /** A person's name; of an unknown single word too, which may be a body's. */
  person: PersonName | null
  /** A person's office, or the office that is named. */
  office: Office | null
  /** The organisation itself, or the one that the person or the office belongs to. */
  body: Body | null
  /** Words for several people: "officials". */
  group: string | null
}>

type Named = Omit<NamedMention, 'article' | 'day'>

/** One way to take words: null where they aren't of that kind. `start` is the reading that names nobody in particular. */
type Reader = (words: string, mention: Named, start: NameReading) => NameReading | null

/** "UNHCR’s Global Trends Report" speaks for UNHCR. */
const ISSUED = /^(.+?)['’]s?\s(?:.*\s)?(?:report|statement|figures|data|survey|study|letter)$/iu

const ofBody = (start: NameReading, body: Body): NameReading => ({
  ...start,
  kind: body.medium ? 'medium' : 'organisation',
  country: body.country,
  body,
})

const nobody: Reader = (words, { role }, start) => {
  const pronoun = UNNAMED.test(words) && !/^\p{Lu}{2,}$/u.test(words)
  return words === '' || pronoun || (!role && !knownBody(words) && isSentence(words)) ? start : null
}

const issuer: Reader = (words, { kind, organisation, country }, start) => {
  const named = ISSUED.exec(words)?.[1]
  if (named && knownBody(named)) return ofBody(start, bodyOf(named, country))
  if (kind !== 'document') return null
  return organisation ? { ...start, kind: 'organisation', body: bodyOf(organisation, country) } : start
}

const listed: Reader = (words, { country }, start) =>
  knownBody(words) || (countryNamed(words) && !/s$/.test(words))
    ? ofBody(start, bodyOf(words, country))
    : null

const several: Reader = (words, { country, organisation }, start) => {
  const group = INDEFINITE.test(words) ? null : groupIn(words)
  return (
    group && {
      ...start,
      group: group.noun,
      country: country ?? group.country,
      body: organisation ? bodyOf(organisation, null) : null,
    }
  )
}

const person: Reader = (words, mention, start) => {
  const { role, kind, country } = mention
  const name = INDEFINITE.test(words) ? null : personIn(words, role, kind)
  if (!name) return null
  const before = words.includes(name.written) ? words.slice(0, words.indexOf(name.written)) : ''
  const of = affiliationOf(mention, before.replace(/[\s,]+$/, ''))
  // A single word may be a body's name: "Gazprom".
  const uncertain = !role && !/\s/.test(words) && kind === 'organisation'
  return uncertain
    ? { ...start, ...of, kind: 'organisation', person: name, body: bodyOf(words, country) }
    : { ...start, ...of, kind: 'person', person: name }
}

const office: Reader = (words, mention, start) => {
  const { role, organisation, country } = mention
  if (role && (organisation || country) && !/s$/.test(role)) {
    const of = affiliationOf(mention, '')
    // "an official" is nobody in particular; "a spokesman for the coast guard" is its voice.
    return INDEFINITE.test(words) && !of.body ? start : { ...start, ...of, kind: 'office' }
  }
  const described = officeOf(words)
  return !INDEFINITE.test(words) && described.role && (described.country || described.organisation)
    ? { ...start, ...affiliationOf(mention, words), kind: 'office' }
    : null
}

const common: Reader = (words, { country }, start) => {
  const bare = words.replace(/^the\s/i, '')
  const small = /^[^\p{Lu}]+$/u.test(bare) && /\p{L}/u.test(bare) && /\p{Ll}/u.test(bare)
  if (!INDEFINITE.test(words) && !(small && !country)) return null
  return !INDEFINITE.test(words) && isOrganisation(words) && /\s/.test(bare)
    ? ofBody(start, bodyOf(words, null))
    : start
}

const body: Reader = (words, { organisation, country, kind }, start) => {
  const known = organisation && /^\p{Lu}/u.test(organisation) && knownBody(organisation)
  const of = bodyOf(known ? organisation : words, country)
  return ofBody(start, kind === 'medium' ? { ...of, medium: true } : of)
}

/** The first that takes the words has them. */
const readers: readonly Reader[] = [issuer, nobody, listed, several, person, office, common, body]

/** Names read before: the same names come again and again. Bounded, for those who read many. */
const known = new Map<string, NameReading>()
const REMEMBERED = 20_000

/** What the words and the fields of a mention say; `kind` is "group" with no `group` where they name nobody in particular. */
export function readName({ name, role, organisation, country, kind }: Named): NameReading {
  const key = JSON.stringify([name, role, organisation, country, kind])
  const before = known.get(key)
  if (before) return before
  const mention = { name, role, organisation, country, kind }
  const written = tidied(name)
  const start: NameReading = {
    kind: 'group',
    written,
    country,
    person: null,
    office: null,
    body: null,
    group: null,
  }
  let reading: NameReading | null = null
  for (const reader of readers) reading ??= reader(written, mention, start)
  if (known.size >= REMEMBERED) known.clear()
  known.set(key, reading ?? start)
  return reading ?? start
}

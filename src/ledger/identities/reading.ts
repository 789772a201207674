import { describe, isOrganisation, isRole } from '../../mentions/actors/known.js'
import { mediumIn } from '../../mentions/actors/media.js'
import { isBody, officeOf } from '../../mentions/actors/office.js'
import { type Body, bodyOf } from './body.js'
import { countryNamed, countryOfSeat, withoutCountry } from './country.js'
import { groupIn } from './group.js'
import type { IdentityKind, NamedMention } from './identity.js'
import { knownBody } from './known-body.js'
import { nameIn } from './name-in.js'
import { type Office, officeIn } from './office.js'
import { type PersonName, personNameOf } from './person-name.js'

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

/** The words of a name without what scraping leaves at its ends. */
export const tidied = (name: string): string =>
  name
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{M}\p{N}.)]+$/u, '')
    .replace(/^the the /i, 'the ')

const UNNAMED =
  /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|anyone|someone|everyone|nobody|one)$/i
const INDEFINITE =
  /^(?:an?|one|another|some|several|many|two|three|most|few|no|all|any|every|his|her|our|my)\s/i

/** "UNHCR’s Global Trends Report" speaks for UNHCR. */
const ISSUED = /^(.+?)['’]s?\s(?:.*\s)?(?:report|statement|figures|data|survey|study|letter)$/iu
/** Longer words are no name, but a piece of a sentence. */
const LONGEST = 10

const NOTHING = { person: null, office: null, body: null, group: null } as const

/** What the words and the fields of a mention say; `kind` is "group" with no `group` where they name nobody in particular. */
export function readName(mention: Omit<NamedMention, 'article' | 'day'>): NameReading {
  const written = tidied(mention.name)
  const { role, organisation, kind } = mention
  const start: NameReading = { ...NOTHING, kind: 'group', written, country: mention.country }
  if (written === '' || (UNNAMED.test(written) && !/^\p{Lu}{2,}$/u.test(written))) return start
  const issuer = ISSUED.exec(written)?.[1]
  if (issuer && knownBody(issuer)) return ofBody(start, bodyOf(issuer, mention.country))
  if (kind === 'document')
    return organisation
      ? { ...start, kind: 'organisation', body: bodyOf(organisation, mention.country) }
      : start
  const whole = knownBody(written)
  if (whole) return ofBody(start, bodyOf(written, mention.country))
  if (countryNamed(written) && !/s$/.test(written)) return ofBody(start, bodyOf(written, mention.country))
  const indefinite = INDEFINITE.test(written)
  const group = groupIn(written)
  if (group && !indefinite)
    return {
      ...start,
      group: group.noun,
      country: mention.country ?? group.country,
      body: organisation ? bodyOf(organisation, null) : null,
    }
  const person = indefinite ? null : personIn(written, role, kind)
  if (person) {
    const uncertain = !role && !/\s/.test(person.written) && kind === 'organisation'
    return {
      ...start,
      ...affiliation(mention, prefixOf(written, person.written)),
      kind: uncertain ? 'organisation' : 'person',
      person,
      ...(uncertain && { body: bodyOf(written, mention.country) }),
    }
  }
  if (role && (organisation || mention.country) && !/s$/.test(role)) {
    const office = affiliation(mention, '')
    return indefinite && !office.body ? start : { ...start, ...office, kind: 'office' }
  }
  if (isSentence(written)) return start
  const described = officeOf(written)
  if (!indefinite && described.role && (described.country || described.organisation))
    return { ...start, ...affiliation(mention, written), kind: 'office' }
  if (indefinite || (/^[^\p{Lu}]+$/u.test(written.replace(/^the\s/i, '')) && !mention.country)) {
    const body = !indefinite && isOrganisation(written) && /\s/.test(written.replace(/^the\s/i, ''))
    return body ? ofBody(start, bodyOf(written, null)) : start
  }
  return ofBody(
    start,
    bodyOf(
      /^\p{Lu}/u.test(organisation ?? '') && knownBody(organisation!) ? organisation! : written,
      mention.country,
    ),
  )
}

const ofBody = (start: NameReading, body: Body): NameReading => ({
  ...start,
  kind: body.medium ? 'medium' : 'organisation',
  country: body.country,
  body,
})

/** The words before a person's name. */
const prefixOf = (phrase: string, name: string): string =>
  phrase.includes(name) ? phrase.slice(0, phrase.indexOf(name)).replace(/[\s,]+$/, '') : ''

function affiliation(mention: Omit<NamedMention, 'article' | 'day'>, prefix: string) {
  const own = prefix === '' ? null : officeOf(prefix)
  const country = mention.country ?? own?.country ?? (prefix ? countryNamed(prefix) : null)
  const role = mention.role ?? own?.role ?? null
  const organisation = mention.organisation ?? own?.organisation ?? null
  const body = organisation ? bodyOf(organisation, country) : null
  return { country: country ?? body?.country ?? null, office: role ? officeIn(role, country) : null, body }
}

/** The person whom a phrase names; null where it names a body, a place or an office. */
function personIn(phrase: string, role: string | null, kind: NamedMention['kind']): PersonName | null {
  const name = nameIn(phrase)
  if (!name || name.length > 60) return null
  const parsed = personNameOf(name)
  if (!parsed || (isRole(name) && !/\s/.test(name))) return null
  if (knownBody(name) || countryNamed(name)) return null
  if (/\p{Script=Arabic}/u.test(name)) return parsed
  const said = describe(phrase, 0)
  if (said.person && said.name === name) return parsed
  const head = phrase.split(/ (?:for|of|in|at|on|against|to) /)[0]!
  if (head !== phrase && isOrganisation(head) && !head.includes(name)) return null
  if (isOrganisation(name) || isBody(name) || mediumIn(name) === name) return null
  // An acronym, or a place that speaks: "Catania".
  if (
    /^\p{Lu}{2,5}$/u.test(name) ||
    (!role && kind !== 'official' && !/\s/.test(name) && countryOfSeat(name))
  )
    return null
  if (role || kind === 'official' || kind === 'private' || kind === 'expert') return parsed
  return /^(?:(?:\p{Ll}{1,3}-)?\p{Lu}[\p{L}’'.-]*(?: |$)|(?:de|von|van|der|den|bin|ibn|al|el|la|da|dos|di|du) ){1,6}$/u.test(
    name,
  ) && !/^the\s/i.test(phrase)
    ? parsed
    : null
}

/** Whether words are several names or a piece of a sentence rather than one name. */
const isSentence = (words: string): boolean =>
  words.split(' ').length > LONGEST ||
  (/ and /.test(words) && words.split(' and ').every((part) => countryNamed(part) !== null)) ||
  (/, /.test(words) &&
    withoutCountry(words).country === null &&
    !/^[^,]*\b(?:of|and|for)\b/i.test(words) &&
    knownBody(words) === null)

import { lexicon } from '../../lexicon.js'
import { describe, isOrganisation, isRole } from '../../mentions/actors/known.js'
import { mediumIn } from '../../mentions/actors/media.js'
import { isBody } from '../../mentions/actors/office.js'
import { countryNamed, countryOfSeat } from './country.js'
import type { NamedMention } from './identity.js'
import { knownBody } from './known-body.js'
import { nameIn } from './name-in.js'
import { isFirstName, type PersonName, personNameOf } from './person-name.js'
import { isOfOffices } from './portfolio.js'

const nouns = new Set(lexicon<{ words: readonly string[] }>('person-nouns').flatMap(({ words }) => words))
const LONGEST = 60
/** Words with capitals, and the small words that join surnames. */
const NAME =
  /^(?:(?:\p{Ll}{1,3}-)?\p{Lu}[\p{L}\p{M}’'.-]*(?: |$)|(?:de|von|van|der|den|bin|ibn|al|el|la|da|dos|di|du) ){1,6}$/u

/** Whether words that may be a name are a body's or a place's. */
function isThing(name: string, phrase: string, role: string | null, kind: NamedMention['kind']): boolean {
  const head = phrase.split(/ (?:for|of|in|at|on|against|to) /)[0]!
  // "the southern province of Sindh", "Bank of America", but not "minister for climate X Y".
  if (head !== phrase && !isRole(head) && !head.includes(name)) return true
  if (isOrganisation(name) || isBody(name) || mediumIn(name) === name) return true
  const words = name.split(' ')
  // "Parks Canada", "Elections Committees", "Power and Light".
  const open = !role && (kind === 'organisation' || kind === null) && !isFirstName(words[0]!)
  if (open && (countryNamed(words.at(-1)!) || isOfOffices(words.at(-1)!) || / and /.test(phrase))) return true
  // "Migrant Offshore Aid Station".
  if (open && words.length > 2 && words.some((w) => nouns.has(w.toLowerCase()))) return true
  // An acronym, or a seat of government.
  return (
    /^\p{Lu}{2,5}$/u.test(name) ||
    (!role && kind !== 'official' && words.length === 1 && countryOfSeat(name) !== null)
  )
}

/** The person whom a phrase names; null where it names a body, a place or an office. */
export function personIn(phrase: string, role: string | null, kind: NamedMention['kind']): PersonName | null {
  const name = kind === 'medium' ? null : nameIn(phrase)
  if (!name || name.length > LONGEST) return null
  const parsed = personNameOf(name)
  if (!parsed || (isRole(name) && !/\s/.test(name)) || knownBody(name) || countryNamed(name)) return null
  if (/\p{Script=Arabic}/u.test(name)) return parsed
  const said = describe(phrase, 0)
  if (said.person && said.name === name) return parsed
  if (isThing(name, phrase, role, kind)) return null
  if (role || kind === 'official' || kind === 'private' || kind === 'expert') return parsed
  return NAME.test(name) && !/^the\s/i.test(phrase) ? parsed : null
}

import { officeOf } from '../../mentions/actors/office.js'
import { type Body, bodyOf } from './body.js'
import { countryNamed } from './country.js'
import type { NamedMention } from './identity.js'
import { type Office, officeIn } from './office.js'

/** The office, the body and the country of someone, by the fields of a mention and the words before the name. */
export function affiliationOf(
  mention: Pick<NamedMention, 'role' | 'organisation' | 'country'>,
  prefix: string,
): { country: string | null; office: Office | null; body: Body | null } {
  const own = prefix === '' ? null : officeOf(prefix)
  const country = mention.country ?? own?.country ?? (prefix ? countryNamed(prefix) : null)
  // "PM Modi", "VP Harris".
  const titled = prefix !== '' && officeIn(prefix, country)?.weak === false ? prefix : null
  const role = mention.role ?? own?.role ?? titled
  const organisation = mention.organisation ?? own?.organisation ?? null
  const body = organisation ? bodyOf(organisation, country) : null
  const office = role ? officeIn(role, country) : null
  return { country: country ?? body?.country ?? office?.seat ?? null, office, body }
}

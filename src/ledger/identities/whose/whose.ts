import type { Document } from '../../../records/record.js'
import { isAnybodys } from '../body.js'
import { countryNameOf } from '../country-name.js'
import type { NamedMention } from '../identity.js'
import { readName } from '../reading.js'
import { whoseRules } from './rules.js'
import type { Whose } from './unplaced.js'

/** Whose a body is by the report that names it without a country; `country` is null where several fit. */
export type OfReport = NonNullable<NamedMention['report']>

/** What a report says of the country of those that it names without one; null of names that say it, or that one state alone has. */
export function whoseIn(document: Document): (mention: NamedMention) => OfReport | null {
  const known = new Map<string, OfReport | null>()
  return (mention) => {
    const { name, role, organisation } = mention
    const key = JSON.stringify([name, role, organisation])
    const before = known.get(key)
    if (before !== undefined) return before
    const { body, kind } = readName(mention)
    const unplaced =
      mention.country === null && kind === 'organisation' && body && !body.country && isAnybodys(body)
    const found = unplaced
      ? decide(whoseRules.map(({ decides, find }) => ({ decides, found: find({ name, body, document }) })))
      : null
    known.set(key, found)
    return found
  }
}

type Findings = readonly Readonly<{ decides?: true | undefined; found: readonly Whose[] }>[]

function decide(findings: Findings): OfReport | null {
  const deciding = findings.filter(({ decides, found }) => decides && found.length > 0)
  const found = (deciding.length > 0 ? deciding : findings).flatMap((one) => one.found)
  const byCountry = new Map(found.map(({ country, text }) => [country, text] as const))
  const [first, ...others] = byCountry
  if (!first) return null
  const [country, text] = first
  if (others.length === 0) return { country, text }
  const names = [...byCountry.keys()].map(countryNameOf).sort()
  return { country: null, text: `The report may mean ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.` }
}

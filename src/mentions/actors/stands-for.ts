import { isOrganisation, type Known, personName } from './known.js'
import { mediumIn } from './media.js'
import { countryOf, officeOf } from './office.js'
import { isBodyKnown } from './pronoun.js'

/** The words of a phrase that carry its meaning, in lower case. */
export const contentWords = (phrase: string) =>
  phrase
    .toLowerCase()
    .replace(/['’]s?(?![\p{L}])/gu, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .split(/\s+/)
    .filter(
      (w) =>
        w.length > 1 &&
        !/^(?:the|an|and|of|in|its|his|her|their|that|this|another|same|from|for|law)$/.test(w),
    )

/**
 * Who holds an office that is named without its holder: "Malta's prime minister" where the text near it has "Prime Minister
 * Joseph Muscat". An office without a country, as headlines have it, has to have one holder in the text near it.
 */
export function holderOf(phrase: string, text: string, at: number): string | null {
  const { role, country } = officeOf(phrase)
  if (!role || /^(?:an?|one|another)\s/i.test(phrase) || !/^[\p{L} -]{4,40}$/u.test(role)) return null
  const near = text.slice(Math.max(0, at - 3000), at + 3000)
  const written = role.replace(/(?<!\p{L})\p{L}/gu, (c) => `[${c.toUpperCase()}${c.toLowerCase()}]`)
  const pattern = new RegExp(
    `(?:(\\p{Lu}[\\p{L}.]+)(?:['’]s)? )?${written}s?,? ((?:\\p{Lu}[\\p{L}.'’-]+ ){1,2}\\p{Lu}[\\p{L}'’-]+)`,
    'gu',
  )
  const holders = new Set<string>()
  for (const [, before, name] of near.matchAll(pattern)) {
    const other = before ? countryOf(before) : null
    if (
      (!other || !country || other === country) &&
      /^\p{Lu}/u.test(name!) &&
      personName(name!) === name &&
      !isOrganisation(name!)
    )
      holders.add(name!)
  }
  const [first, ...others] = holders
  return first && (country || others.length === 0) ? first : null
}

/** Whom "the agency", "the organisation", "the company" stand for: the last body named that isn't plainly of another kind. */
export function bodyMeant(head: string, known: readonly Known[]): Known | undefined {
  if (!GENERIC_BODY.test(head)) return undefined
  return known.findLast((k) => {
    if (k.person || k.plural || !isBodyKnown(k) || (head !== 'agency' && mediumIn(k.name))) return false
    const words = contentWords(`${k.phrase} ${k.name}`)
    return words.includes(head) || !(words.some((w) => OF_ITS_KIND.test(w)) || countryOf(k.name))
  })
}
const GENERIC_BODY = /^(?:agency|organi[sz]ation|group|charity|body|company|institution|ngo|firm)$/
/** Bodies that no one calls an agency, a group or a company. */
const OF_ITS_KIND =
  /^(?:ministry|department|government|police|army|military|council|court|parliament|senate|congress|house|union|report|statement|study|survey|law|order|post|embassy|pentagon|kremlin|duma)$/

/** Whom "the Belarusian leader" and "the head of state" stand for: the last head of state or government, of that country if one is named. */
export function leaderMeant(bare: string, known: readonly Known[]): Known | undefined {
  const found =
    /^(?:[Tt]he|[Ii]ts|[Tt]heir) (?:(\p{Lu}\p{L}+) )?(?:leader|head of state|head of government|premier|president|strongman|ruler)$/u.exec(
      bare,
    )
  if (!found) return undefined
  const [, people] = found
  const country = people ? countryOf(people) : null
  return known.findLast(
    (k) =>
      k.person &&
      LEADER.test(k.phrase) &&
      (!country || k.phrase.split(/[\s,]+/).some((w) => countryOf(w) === country)),
  )
}
const LEADER = /\b(?:president|prime minister|premier|chancellor|king|emir|leader)\b/i

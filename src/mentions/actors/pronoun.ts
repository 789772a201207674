import { type Gender, isOrganisation, type Known } from './known.js'
import { countryOf } from './office.js'
import { organisationCalled } from './organisations.js'

/** Documents that say something: "the report found … it said …". */
const DOCUMENT = /\b(?:report|statement|document|study|survey|post|order|law)\b/i

const GENDER: Readonly<Record<string, Gender>> = { he: 'm', him: 'm', his: 'm', she: 'f', her: 'f' }

const last = <T>(items: readonly T[], fits: (item: T) => boolean): T | undefined => items.findLast(fits)

/** The gender that a pronoun shows, null where it shows none. */
export const genderOf = (pronoun: string): Gender | null => GENDER[pronoun] ?? null

export const isPronoun = (word: string): boolean =>
  /^(?:he|she|it|they|him|her|his|its|them|their|which|who|we|i|that)$/.test(word)

export const isBodyKnown = ({ name, phrase, person }: Known): boolean =>
  !person &&
  !/\bgroups? of\b/i.test(phrase) &&
  (isOrganisation(name) ||
    /^(?:the )?\p{Lu}{2,}\b/u.test(name) ||
    organisationCalled(name) !== null ||
    countryOf(name) !== null ||
    DOCUMENT.test(phrase))

/** How far back one who has spoken comes before one who hasn't: a sentence or two. */
const NEAR = 250

/** A paragraph or two. */
const FAR = 600

/**
 * Who a pronoun stands for: the last one named that fits it in number, gender and kind. `speaking`: the pronoun itself says something,
 * so that one who has just spoken comes before one who hasn't.
 */
export function antecedent(pronoun: string, known: readonly Known[], speaking: boolean): Known | undefined {
  const pick = (fits: (k: Known) => boolean): Known | undefined => {
    const nearest = last(known, fits)
    if (!speaking || !nearest || nearest.speaks) return nearest
    const spoken = last(known, (k) => k.speaks && fits(k))
    return spoken && nearest.at - spoken.at < NEAR ? spoken : nearest
  }
  const gender = genderOf(pronoun)
  if (gender) {
    const certain = known.some((k) => k.person && k.gender === gender)
    // A person of unknown gender named since is as good as one of known gender before.
    return last(known, (k) => k.person && (k.gender === null || (certain && k.gender === gender)))
  }
  if (/^(?:it|its|which)$/.test(pronoun))
    return pick((k) => !k.plural && isBodyKnown(k)) ?? last(known, (k) => !k.person && !k.plural)
  if (/^(?:they|them|their)$/.test(pronoun)) {
    const many = pick((k) => k.plural)
    // An agency that has spoken goes on as "they" rather than people who have not.
    const body = speaking && !many?.speaks ? last(known, (k) => k.speaks && isBodyKnown(k)) : undefined
    const near = body && (!many || many.at - body.at < FAR)
    return (near ? body : many) ?? last(known, (k) => !k.person)
  }
  return known.at(-1)
}

import { describe, type Gender, isOrganisation, type Known, personName } from './known.js'

/** Nouns that stand for organisations whose names need not hold them. */
const STANDS_FOR_ORGANISATION =
  /^(?:agency|organi[sz]ation|group|charity|company|body|institution|committee|center|centre|clearinghouse|ngo|bloc|outlet|newspaper|broadcaster|network|firm|party|union|office|department|ministry|watchdog)$/
const STANDS_FOR_PERSON =
  /^(?:leader|president|premier|minister|official|officer|captain|commander|general|chancellor|governor|mayor|secretary|chief|director|spokes\w+|migrant|man|woman|survivor|resident|activist|expert|state|envoy|commissioner|senator|king|pope|old|source|head)$/

/** "a statement released by the ministry" speaks for the ministry. */
const ISSUED =
  /^(?:an?|the|its|his|her)?\s?(?:\p{L}+\s)?statement\s(?:\p{L}+\s){0,3}?(?:by|from)\s(?:the\s)?(.+)$/iu

const contentWords = (phrase: string) =>
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

const agrees = (word: string, other: string) => word === other || `${word}s` === other || word === `${other}s`

const last = <T>(items: readonly T[], fits: (item: T) => boolean): T | undefined => items.findLast(fits)

/** What acronyms stand for, by the words before "(NEMA)" whose initials they are made of. */
export function acronymsOf(text: string): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  for (const found of text.matchAll(/\((\p{Lu}{2,7})\)/gu)) {
    const acronym = found[1]!
    const words = text
      .slice(Math.max(0, found.index - 120), found.index)
      .trim()
      .split(/\s+/)
    const first = words.findLastIndex(
      (w, i) => w[0] === acronym[0] && words.length - i >= Math.min(acronym.length, 3),
    )
    if (first >= 0 && !out.has(acronym)) out.set(acronym, words.slice(first).join(' '))
  }
  return out
}

const initials = (name: string) =>
  name
    .split(/[\s-]+/)
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w[0])
    .join('')

const DOCUMENT = /\b(?:report|statement|document|data|study|survey|post|order|law)\b|^(?:the )?\p{Lu}{2,}/iu

const GENDER: Readonly<Record<string, Gender>> = { he: 'm', him: 'm', his: 'm', she: 'f', her: 'f' }

/** Who a pronoun stands for: the last one named that fits it in number and gender. */
function antecedent(pronoun: string, known: readonly Known[]): Known | undefined {
  const gender = GENDER[pronoun]
  if (gender)
    return (
      (last(known, (k) => k.person && k.gender === gender) &&
        // A person of unknown gender named since is as good as one of known gender before.
        last(known, (k) => k.person && (k.gender === gender || k.gender === null))) ??
      last(known, (k) => k.person && k.gender === null)
    )
  if (/^(?:it|its|which)$/.test(pronoun))
    return (
      last(known, (k) => !k.person && !k.plural && (isOrganisation(k.name) || DOCUMENT.test(k.name))) ??
      last(known, (k) => !k.person && !k.plural)
    )
  if (/^(?:they|them|their)$/.test(pronoun))
    return last(known, (k) => k.plural) ?? last(known, (k) => !k.person)
  return known.at(-1)
}

/** A surname, first name or titled name that shortens a longer one in the text before. */
function fuller(name: string, known: readonly Known[], text: string, at: number): string | null {
  const surname = name.split(/\s+/).at(-1)!
  const full = last(
    known,
    (k) => k.person && k.name.length > name.length && k.name.split(/\s+/).includes(surname),
  )
  if (full) return full.name
  const escaped = surname.replace(/[^\p{L}\p{N}-]/gu, '')
  if (escaped.length < 3) return null
  const pattern = new RegExp(`((?:\\p{Lu}[\\p{L}.'’-]+ ){1,4})${escaped}(?![\\p{L}])`, 'gu')
  for (const found of text.slice(Math.max(0, at - 8000), at).matchAll(pattern)) {
    const whole = personName(`${found[1]}${escaped}`)
    if (whole?.includes(' ') && !isOrganisation(whole)) return whole
  }
  return null
}

/**
 * The full name of a source as the article gives it: pronouns go to the last fitting source, surnames, acronyms and short
 * forms to the last longer phrase that holds their words.
 */
export function resolve(
  phrase: string,
  known: readonly Known[],
  text: string,
  at: number,
  acronyms: ReadonlyMap<string, string>,
): Known {
  const bare = phrase.trim()
  const pronoun = bare.toLowerCase()
  if (/^(?:he|she|it|they|him|her|them|which|who|we|i|that)$/.test(pronoun)) {
    const found = antecedent(pronoun, known)
    if (found) return { ...found, gender: found.gender ?? GENDER[pronoun] ?? null, at }
    return { ...describe(bare, at), person: GENDER[pronoun] !== undefined }
  }
  const issuer = ISSUED.exec(bare)?.[1]
  if (issuer) return resolve(issuer, known, text, at, acronyms)
  const self = describe(bare, at)
  const short = bare.replace(/^the /i, '').replace(/['’]s$/, '')
  if (/^\p{Lu}{2,7}$/u.test(short)) {
    const name =
      acronyms.get(short) ?? last(known, (k) => !k.person && initials(k.name).includes(short))?.name
    return name ? { ...self, name, person: false, plural: false } : { ...self, plural: false }
  }
  const person = personName(bare)
  const indefinite = /^(?:an?|one|another|some|many|several|two|most|few)\s/i.test(bare)
  if (person && !indefinite && !isOrganisation(bare) && (self.person || !/\s/.test(person))) {
    const full = fuller(person, known, text, at)
    if (full) {
      const same = last(known, (k) => k.name === full)
      const gender = self.gender ?? same?.gender ?? describe(full, at).gender
      return { ...self, name: full, person: true, plural: false, gender }
    }
  }
  if (indefinite || (person && self.person)) return self
  const words = contentWords(bare)
  const head = words.at(-1)
  if (!head || words.length > 4) return self
  const fits = (k: Known) => {
    const theirs = contentWords(`${k.phrase} ${k.name}`)
    if (k.person && !STANDS_FOR_PERSON.test(head)) return false
    return k.phrase.length > bare.length && words.every((w) => theirs.some((x) => agrees(w, x)))
  }
  const longer =
    last(known, fits) ??
    (/^(?:the|this|that|these|those)\s[^\p{Lu}]+$/iu.test(bare)
      ? (last(
          known,
          (k) =>
            contentWords(k.phrase).some((w) => w === head) &&
            k.phrase.length > bare.length &&
            !k.plural === !self.plural,
        ) ??
        (STANDS_FOR_ORGANISATION.test(head)
          ? last(
              known,
              (k) => !k.person && !k.plural && (isOrganisation(k.name) || /^(?:the )?\p{Lu}/u.test(k.name)),
            )
          : STANDS_FOR_PERSON.test(head) && !self.plural
            ? last(known, (k) => k.person)
            : undefined))
      : undefined)
  return longer ? { ...longer, at } : self
}

import { units } from '../numbers/words.js'
import { describe, isOrganisation, type Known, personName } from './known.js'
import { mediumIn } from './media.js'
import { organisationCalled } from './organisations.js'
import { antecedent, genderOf, isBodyKnown, isPronoun } from './pronoun.js'
import { bodyMeant, contentWords, holderOf, leaderMeant } from './stands-for.js'

/** Nouns that stand for organisations whose names need not hold them. */
const STANDS_FOR_ORGANISATION =
  /^(?:agency|organi[sz]ation|group|charity|company|body|institution|committee|center|centre|clearinghouse|ngo|bloc|outlet|newspaper|broadcaster|network|firm|party|union|office|watchdog)$/
const MEDIUM = /^(?:outlet|newspaper|broadcaster|network)$/
const STANDS_FOR_PERSON =
  /^(?:leader|president|premier|minister|official|officer|captain|commander|general|chancellor|governor|mayor|secretary|chief|director|spokes\w+|migrant|man|woman|survivor|resident|activist|expert|state|envoy|commissioner|senator|king|pope|old|source|head)$/

/** "a statement released by the ministry" speaks for the ministry. */
const ISSUED =
  /^(?:an?|the|its|his|her)?\s?(?:\p{L}+\s)?statement\s(?:\p{L}+\s){0,3}?(?:by|from)\s(?:the\s)?(.+)$/iu

/** Whether words speak of those who are not known yet: "another official", "forty leaders". */
const isIndefinite = (words: string): boolean => {
  const first = /^[\p{L}\d]+/u.exec(words)?.[0].toLowerCase() ?? ''
  return (
    /^(?:an?|another|some|many|several|most|few)\s/i.test(words) ||
    (/\s/.test(words) && (units.has(first) || /^\d/.test(first)))
  )
}

/** Who is named as an example of many. */
const EXAMPLES = /,? (?:including|such as|among them) .*$/su

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

/** How far from a short name its long form is looked for, in code units. */
const WINDOW = 8000

/** A surname, first name or titled name that shortens a longer one in the text. */
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
  // Before it, else after it: a headline has the surname alone.
  for (const near of [text.slice(Math.max(0, at - WINDOW), at), text.slice(at, at + WINDOW)])
    for (const found of near.matchAll(pattern)) {
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
  speaking = false,
): Known {
  // "forty leaders, including two former presidents" are the forty.
  const bare = phrase.trim().replace(EXAMPLES, '')
  const pronoun = bare.toLowerCase()
  // "WHO" is a name.
  if (isPronoun(pronoun) && !/^\p{Lu}{2,}$/u.test(bare)) {
    const found = antecedent(pronoun, known, speaking)
    if (found) return { ...found, gender: found.gender ?? genderOf(pronoun), at }
    return { ...describe(bare, at), person: genderOf(pronoun) !== null }
  }
  const issuer = ISSUED.exec(bare)?.[1]
  if (issuer) return resolve(issuer, known, text, at, acronyms)
  const self = describe(bare, at)
  const short = bare.replace(/^the /i, '').replace(/['’]s$/, '')
  if (/^\p{Lu}{2,7}$/u.test(short)) {
    const name =
      acronyms.get(short) ??
      last(known, (k) => !k.person && initials(k.name).includes(short))?.name ??
      organisationCalled(short)?.other.find((o) => initials(o) === short && text.includes(o))
    return name ? { ...self, name, person: false, plural: false } : { ...self, plural: false }
  }
  const person = personName(bare)
  const indefinite = isIndefinite(bare)
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
  const common = !/\p{Lu}/u.test(bare.slice(1))
  const longer =
    (common && words.length === 1 ? bodyMeant(head, known) : undefined) ??
    last(known, fits) ??
    leaderMeant(bare, known) ??
    (common && /^(?:the|this|that|these|those)\s/i.test(bare)
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
              (k) =>
                !k.person &&
                !k.plural &&
                (mediumIn(k.name) === null) !== MEDIUM.test(head) &&
                (isBodyKnown(k) || /^(?:the )?(?:\p{Lu}[\p{L}.’'-]+ ?)+$/u.test(k.name)),
            )
          : STANDS_FOR_PERSON.test(head) && !self.plural
            ? last(known, (k) => k.person)
            : undefined))
      : undefined)
  if (longer) return { ...longer, at }
  const holder = self.person ? holderOf(bare, text, at) : null
  return holder ? { ...self, name: holder } : self
}

import { lexicon } from '../../lexicon.js'

const titles = new Set(lexicon<{ words: string[] }>('titles')[0]!.words)

const PERSON = /^(?:he|she|him|her|his)$/i
const ANY = /^(?:it|they|its|their|them|which|who|we|i)$/i

/** The name in a noun phrase: "Turkish President X Y" is "X Y", "Sen. X Y of Z" is "X Y"; null where there is none. */
export function personName(phrase: string): string | null {
  const first =
    phrase.split(/,| of the | of (?=\p{Lu})| from /u).find((part) => /\p{Lu}\p{Ll}/u.test(part)) ?? phrase
  const words = first.trim().split(/\s+/)
  const lastTitle = words.findLastIndex(
    (w) =>
      titles.has(w.toLowerCase().replace(/['’]s$/, '')) ||
      (/^\p{Ll}/u.test(w) && !/^(?:de|von|van|der|den|bin|al|el|la|da|dos|di)$/.test(w)),
  )
  const name = words.slice(lastTitle + 1)
  const named =
    name.filter((w) => /^\p{Lu}/u.test(w)).length >= 1 &&
    name.length >= 1 &&
    name.length <= 5 &&
    !/['’]s$/.test(name[0]!)
  return named ? name.join(' ') : null
}

/** A source as it has been named so far in the article. */
export type Known = Readonly<{ name: string; phrase: string; person: boolean; plural: boolean; at: number }>

const content = (phrase: string) =>
  phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, ' ')
    .split(/\s+/)
    .filter((w) => w.length > 2 && !/^(?:the|and|its|his|her|their|that|this|another|same|from|for)$/.test(w))

/**
 * The full name of a source as the article gives it: pronouns go to the last fitting source, surnames and short forms to
 * the last longer phrase that holds their words.
 */
export function resolve(phrase: string, known: readonly Known[], text: string, at: number): Known {
  const bare = phrase.trim()
  const recent = [...known].reverse()
  const person = personName(bare)
  const make = (name: string, isPerson: boolean): Known => ({
    name,
    phrase: bare,
    person: isPerson,
    plural: /s$|\band\b/.test(bare),
    at,
  })
  if (PERSON.test(bare)) {
    const source = recent.find((k) => k.person) ?? recent[0]
    return source ? { ...source, at } : make(bare, true)
  }
  if (ANY.test(bare)) {
    const wanted = /^it|^which/i.test(bare)
      ? recent.find((k) => !k.person)
      : /^they/i.test(bare)
        ? (recent.find((k) => k.plural || !k.person) ?? recent[0])
        : recent[0]
    return wanted ? { ...wanted, at } : make(bare, false)
  }
  const words = content(bare)
  const head = words.at(-1)
  if (person && !/\s/.test(person.trim())) {
    // A surname alone: the last full name in the text before it that ends in it.
    const full = recent.find((k) => k.person && k.name !== person && k.name.split(/\s+/).includes(person))
    if (full) return { ...full, at }
    const escaped = person.replace(/[^\p{L}\p{N}-]/gu, '')
    const found =
      escaped.length > 1
        ? [
            ...text
              .slice(0, at)
              .matchAll(new RegExp(`((?:\\p{Lu}[\\p{L}.'’-]+ ){1,3})${escaped}(?![\\p{L}])`, 'gu')),
          ][0]
        : undefined
    const name = found ? personName(`${found[1]}${escaped}`) : null
    return make(name ?? person, !/ministry|agency|embassy|house|office|department/i.test(person))
  }
  const definite = /^(?:the|this|that|its|his|her)\s/i.test(bare)
  if (definite && head && words.length <= 3) {
    const longer = recent.find(
      (k) =>
        k.phrase.length > bare.length &&
        words.every((w) => content(k.phrase).some((x) => x === w || x.replace(/s$/, '') === w)),
    )
    if (longer) return { ...longer, at }
  }
  if (/^\p{Lu}{2,}$/u.test(bare.replace(/^the /i, ''))) {
    const acronym = bare.replace(/^the /i, '')
    const spelled = new RegExp(`((?:[\\p{L}’'-]+ ){1,8})\\(${acronym}\\)`, 'u').exec(text)
    if (spelled) {
      const from = spelled[1]!.trim().split(' ')
      const start = from.findIndex(
        (w) => w[0]?.toLowerCase() === acronym[0]!.toLowerCase() && /^\p{Lu}/u.test(w),
      )
      return make(from.slice(Math.max(start, 0)).join(' '), false)
    }
  }
  const looksPerson =
    person !== null &&
    /\s/.test(person) &&
    !/(?:ministry|agency|department|office|committee|council|organization|organisation|commission|nations|cross|crescent|house|guard|forces?|authority|bureau|service|centre|center|university|party|union|international|watch|group|world|news|times|post|press|guardian|government|police|army)/i.test(
      person,
    )
  return make(looksPerson ? person! : bare, looksPerson)
}

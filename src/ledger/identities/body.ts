import { lexicon } from '../../lexicon.js'
import { countryNamed, countryOfSeat, withoutCountry } from './country.js'
import { isDescription, knownBody } from './known-body.js'
import { portfolioOfMinistry } from './portfolio.js'
import { bodyWords, initialsOf } from './words.js'

/** An organisation, a government or a medium, by its name. */
export type Body = Readonly<{
  /** known: in the lists; government: a state's as a whole; ministry: by its portfolio; words: by the words of its name. */
  form: 'known' | 'government' | 'ministry' | 'words'
  /** What it is among those of its form: `unhcr`, `government`, `interior`, `coast guard`. */
  key: string
  medium: boolean
  country: string | null
  words: readonly string[]
  /** Whether bodies of many states are called so, and only the country tells them apart. */
  common: boolean
  /** Its name in capitals where it is an acronym. */
  acronym: string | null
  initials: string
}>

/** Whether many states have a body of that name, so that only its country or its article tells whose it is. */
export const isAnybodys = ({ form, common }: Body): boolean =>
  form === 'ministry' || (form === 'words' && common)

const commonWords = new Set(lexicon<{ words: readonly string[] }>('body-words')[0]!.words)
const GOVERNMENT =
  /^(?:the\s+)?(?:(?:central|federal|national|interim|transitional|military)\s+)?(?:government|state|leadership|regime|administration)$/iu

/** The body that a name stands for, and the country that is said of it or that its name holds. */
export function bodyOf(name: string, said: string | null): Body {
  const plain = withoutDescription(
    name
      .trim()
      .replace(/^(?:the|its|their|his|her)\s+/i, '')
      .replace(/^(?:country|nation|state)['’]s\s+/i, '')
      .replace(/['’]s$|\s+there$/u, ''),
  )
  const make = (
    form: Body['form'],
    key: string,
    country: string | null,
    rest: string,
    medium = false,
  ): Body => {
    const words = bodyWords(rest)
    return {
      form,
      key,
      medium,
      country,
      words,
      common: words.every((w) => commonWords.has(w)),
      acronym: /^[\p{Lu}.]{2,9}$/u.test(rest) ? rest.replaceAll('.', '').toLowerCase() : null,
      initials: initialsOf(rest),
    }
  }
  const known = knownBody(plain)
  if (known && (!said || !known.country || known.country === said || !known.portfolio))
    return known.portfolio
      ? make('ministry', known.portfolio, known.country, plain)
      : make('known', known.key, known.country, plain, known.kind === 'medium')
  const named = countryNamed(plain) ?? (/^\p{Lu}/u.test(plain) ? countryOfSeat(plain) : null)
  if (named) return make('government', 'government', said ?? named, plain)
  const [, owner, what] = /^(.+?)['’]s?\s+(.+)$/u.exec(plain) ?? []
  const seat = owner && GOVERNMENT.test(what!) ? countryOfSeat(owner) : null
  if (seat) return make('government', 'government', said ?? seat, plain)
  const [, ministry, town] = /^(.+)\sin\s(\p{Lu}.+)$/u.exec(plain) ?? []
  const of = ministry && portfolioOfMinistry(ministry)
  const state = of ? countryOfSeat(town!) : null
  // "the defence ministry in Moscow"
  if (of && state && (said ?? state) === state) return make('ministry', of, state, ministry)
  const { rest, country } = withoutCountry(plain)
  // Where the country said is another, the name's own is part of the name: "the U.S. Embassy in Moscow".
  const own = withoutDescription(country && said && country !== said ? plain : rest)
  const where = said ?? country
  const inside = !said || !country || country === said ? knownBody(rest) : null
  if (inside && !inside.portfolio && (!inside.country || inside.country === where))
    return inside.country
      ? make('known', inside.key, inside.country, rest, inside.kind === 'medium')
      : make('words', bodyWords(plain).join(' '), where, plain)
  if (where && GOVERNMENT.test(own)) return make('government', 'government', where, own)
  const portfolio = portfolioOfMinistry(own)
  return portfolio
    ? make('ministry', portfolio, where, own)
    : make('words', bodyWords(own).join(' '), where, own)
}

/** "rail company Deutsche Bahn", "cash-strapped Pakistan": the name after what says in small letters what it is. */
function withoutDescription(name: string): string {
  const [before, rest] = /^((?:\p{Ll}[\p{L}-]*\s)+)(\p{Lu}.*)$/u.exec(name)?.slice(1) ?? []
  return before && rest && (isDescription(before.trim()) || /^\p{Ll}+-\p{Ll}+\s$/u.test(before)) ? rest : name
}

import { countryNamed, withoutCountry } from './country.js'
import type { Alias } from './identity.js'
import { knownBody } from './known-body.js'
import { isUnvowelled } from './letters.js'
import { nameIn } from './name-in.js'
import { personNameOf } from './person-name.js'
import { readName } from './reading.js'
import { tidied } from './wording.js'

type Shown = Readonly<{ text: string; rank: number; times: number }>

const ARTICLE = /^(?:the|its|their|his|her)\s+/i

/** What an alias would be shown as, and how much of the whole name it holds. */
function shownAs(alias: Alias, times: number): Shown {
  const reading = readName({ ...alias, kind: null })
  const name = reading.kind === 'person' ? nameIn(tidied(alias.name)) : null
  if (name) {
    const parsed = personNameOf(name)!
    const whole = parsed.parts.filter((p) => !p.initial).length
    // Two or three parts are how people are called; names after the father and long chains are not.
    const rank =
      (whole > 1 ? 20 : 0) + Math.min(whole, 3) - (parsed.patronymic ? 5 : 0) - (isLatin(name) ? 0 : 15)
    return { text: name, rank, times }
  }
  const text = tidied(alias.name).replace(ARTICLE, '')
  const known = knownBody(text)
  if (known?.name) return { text: known.name, rank: 30, times }
  // "Moscow" and "the Russian government" are shown as what names the country plainly.
  const rank =
    (countryNamed(text) ? 20 : withoutCountry(text).country ? 10 : 0) +
    (/^\p{Lu}/u.test(text) ? 2 : 0) -
    (isLatin(text) ? 0 : 15) +
    Math.min(text.length, 40) / 40
  return { text, rank, times }
}

const isLatin = (text: string): boolean => !isUnvowelled(text) && /\p{Script=Latin}/u.test(text)

/** The name to show for an identity: the fullest usual one in Latin letters, and of those the one used most; empty for no aliases. */
export function preferredName(aliases: readonly Alias[]): string {
  const shown = new Map<string, Shown>()
  for (const alias of aliases) {
    const one = shownAs(alias, alias.articles?.length ?? 1)
    const before = shown.get(one.text)
    shown.set(
      one.text,
      before ? { ...one, rank: Math.max(one.rank, before.rank), times: before.times + one.times } : one,
    )
  }
  const [best] = [...shown.values()].sort(
    (a, b) => b.rank - a.rank || b.times - a.times || (a.text < b.text ? -1 : 1),
  )
  return best?.text ?? ''
}

import { lexicon } from '../../lexicon.js'
import { bodyWords } from './words.js'

/** A body that reports call by several names: an organisation, a medium or a ministry. */
export type KnownBody = Readonly<{
  /** `unhcr`, or `ministry defence` for a ministry. */
  key: string
  /** The usual name; null for a ministry. */
  name: string | null
  kind: 'organisation' | 'medium'
  country: string | null
  /** The portfolio of a ministry. */
  portfolio: string | null
}>

type Entry = Readonly<{
  name?: string
  ministry?: string
  kind?: 'medium'
  country?: string
  other?: readonly string[]
}>

/** Acronyms are known only in capitals: "IS", "AA", "who". */
const keyOf = (name: string): string =>
  /^(?:the\s+)?[\p{Lu}.]{2,6}$/u.test(name)
    ? name.replace(/^the\s+/i, '').replaceAll('.', '')
    : bodyWords(name).join(' ')

const known = new Map<string, KnownBody>()
const add = (name: string, body: KnownBody) => {
  // "Unicef", "Nato": long acronyms are also written as words.
  const keys = /^\p{Lu}{4,}$/u.test(name) ? [name, name.toLowerCase()] : [keyOf(name)]
  for (const key of keys) if (!known.has(key)) known.set(key, body)
}
const entries = [...lexicon<Entry>('known-bodies'), ...lexicon<Entry>('organisations')]
const countries = new Map(entries.filter((e) => e.name && e.country).map((e) => [e.name!, e.country!]))
/** Ministries under names that organisations.yml has as those of bodies of their own. */
const ministries = new Set(entries.flatMap((e) => (e.ministry ? (e.other ?? []) : [])))
for (const { name, ministry, kind, country, other } of entries) {
  if (name && ministries.has(name)) continue
  const body: KnownBody = {
    key: ministry ? `ministry ${ministry}` : bodyWords(name!).join(' '),
    name: name ?? null,
    kind: kind ?? 'organisation',
    country: country ?? countries.get(name ?? '') ?? null,
    portfolio: ministry ?? null,
  }
  for (const called of [...(name ? [name] : []), ...(other ?? [])]) add(called, body)
}
for (const { kind, names } of lexicon<{ kind: string; names: readonly string[] }>('media'))
  if (kind !== 'noun')
    for (const name of names)
      add(name, { key: bodyWords(name).join(' '), name, kind: 'medium', country: null, portfolio: null })

/** The body of that name; "the U.N. refugee agency UNHCR" too, where all parts of the name are the same body's. Null for none. */
export function knownBody(name: string): KnownBody | null {
  const bare = name
    .trim()
    .replace(/^(?:the|its|their)\s+/i, '')
    .replace(/['’]s?$/u, '')
  const found = known.get(keyOf(bare))
  if (found) return found
  const words = bare.split(/\s+/)
  for (let i = 1; i < words.length; i++) {
    const [first, last] = [
      words.slice(0, i).join(' '),
      words
        .slice(i)
        .join(' ')
        .replace(/^\((.+)\)$/, '$1'),
    ]
    const end = known.get(keyOf(last))
    if (end && (known.get(keyOf(first))?.key === end.key || isDescription(first))) return end
  }
  return null
}

/** What may stand before a body's name to say what it is: "medical charity", "UN agency", "German rail company". */
export const isDescription = (words: string): boolean =>
  /(?:^|\s)(?:agency|charity|group|organi[sz]ation|newspaper|broadcaster|channel|website|outlet|movement|militia|network|ngo|bloc|alliance|company|giant|airline|party|organ)$/u.test(
    words,
  )

import type { Article } from '../../article/article.js'
import { lexicon } from '../../lexicon.js'

type Agency = Readonly<{ is: string; also?: readonly string[]; hosts: readonly string[] }>
type Where = 'dateline' | 'byline' | 'tail' | 'alone' | 'anywhere'
type Entry = Readonly<{
  id: string
  where: Where
  pattern: string
  kind?: string
  unnamed?: boolean
  marks: readonly string[]
  keeps: readonly string[]
}>

const agencies = lexicon<Agency>('agencies')
const spellings = new Map(agencies.flatMap(({ is, also = [] }) => also.map((name) => [name, is])))
/** Media whose reports others print; platforms and common nouns name nobody. */
const media = lexicon<{ kind: string; names: string[] }>('media').filter(({ kind }) =>
  /^(?:agency|broadcaster|newspaper|site)$/.test(kind),
)
const namesOf = (kind: string | undefined): readonly string[] =>
  media.filter((entry) => kind === undefined || entry.kind === kind).flatMap((entry) => entry.names)
const ownNames = agencies.flatMap(({ is, also = [] }) => [is, ...also])
const names = new Set([...namesOf(undefined), ...ownNames])

/** An expression for names. */
function anyOf(list: Iterable<string>): string {
  const sorted = [...new Set(list)]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return `(?<![\\p{L}\\p{N}-])(?:${sorted.join('|')})(?![\\p{L}\\p{N}-])`
}

/** What a report credits that says it has its news from agencies, and not from which. */
export const UNNAMED = 'news agencies'

/** An expression for the names of media, of one kind or of all. */
const nameIn = (kind: string | undefined): string => anyOf(kind === undefined ? names : namesOf(kind))

/** Any name of a medium as it is written: where there is none, only rules that ask for none have to look. */
const ANY = new RegExp(anyOf([...names].map((name) => name.replace(/^The /, ''))), 'u')

/** One way of crediting an agency, with examples in which it finds one and others in which it must not. */
export type CreditRule = Readonly<{
  id: string
  where: Where
  /** Whether it finds that agencies are credited, and not which. */
  unnamed: boolean
  marks: readonly string[]
  keeps: readonly string[]
  find: (words: string) => readonly string[]
}>

/** The rules of lexicon/en/agency-credits.yml. */
export const creditRules: readonly CreditRule[] = lexicon<Entry>('agency-credits').map(
  ({ id, where, pattern, kind, unnamed = false, marks, keeps }) => {
    // Case doesn't matter for the words around a name; the name itself must be as it is written.
    const expression = new RegExp(
      pattern.replace('NAME', () => nameIn(kind)),
      'giu',
    )
    const find = (words: string) =>
      [...words.matchAll(expression)].flatMap((m) => (unnamed ? UNNAMED : (agencyOf(m[1]!) ?? [])))
    return { id, where, unnamed, marks, keeps, find }
  },
)

/** The one name of a medium for any of its spellings; null where it is none that is known. */
export function agencyOf(name: string): string | null {
  const full = name.trim()
  // "the Associated Press" in running text is "The Associated Press" of the list.
  for (const bare of [full, full.replace(/^the /i, 'The '), full.replace(/^the /i, '')]) {
    const known = spellings.get(bare) ?? (names.has(bare) ? bare : null)
    if (known) return known
  }
  return null
}

/** Credit lines stand in the last few blocks; one that looks like a photograph's credit, only in the last two. */
const TAIL_BLOCKS = 4
const TAIL_CREDITS = 2
/** A longer paragraph is no line of credit. */
const LINE = 60

/** The agencies and outlets that a report credits with its text or its news, in the dateline, the byline, at its end or in running text; sorted, each once. */
export function agenciesOf({
  text,
  blocks,
  byline,
}: Pick<Article, 'text' | 'blocks' | 'byline'>): readonly string[] {
  const found = new Set<string>()
  const look = (where: Where, words: string) => {
    const named = ANY.test(words)
    for (const rule of creditRules)
      if (rule.where === where && (named || rule.unnamed))
        for (const name of rule.find(words)) found.add(name)
  }
  const told = blocks.filter((b) => b.kind !== 'caption' && b.reason !== 'photo credit')
  if (byline) look('byline', byline)
  for (const block of told) {
    const words = text.slice(block.start, Math.min(block.end, block.start + 20_000))
    if (block.kind === 'dateline') look('dateline', words)
    if (block.kind === 'body') look('anywhere', words)
    if (block.end - block.start <= LINE) look('alone', words.trim())
  }
  const credits = blocks.filter((b) => b.kind !== 'debris' || b.reason === 'photo credit')
  for (const block of new Set([...told.slice(-TAIL_BLOCKS), ...credits.slice(-TAIL_CREDITS)]))
    look('tail', text.slice(Math.max(block.start, block.end - 200), block.end))
  return [...found].sort()
}

/** The agency whose own text this is, by its publisher or its address; null for others’ pages. */
export function ownAgency(publisher: string | null, url: string | null): string | null {
  const named = publisher === null ? null : agencyOf(publisher)
  if (named) return named
  const host = hostOf(url)
  const at = (name: string) => host === name || host.endsWith(`.${name}`)
  return host === '' ? null : (agencies.find(({ hosts }) => hosts.some(at))?.is ?? null)
}

function hostOf(url: string | null): string {
  try {
    return url ? new URL(url).hostname.toLowerCase() : ''
  } catch {
    return ''
  }
}

import { lexicon } from '../../lexicon.js'
import type { Span } from '../../text/span.js'
import type { PlaceKind } from '../mention.js'

/** A common noun that says what kind of place the name beside it stands for. */
export type KindWord = Readonly<{
  kind: PlaceKind
  /** As it stands in the text, in lower case. */
  word: string
  /** Belongs to the mention's span. */
  joins: boolean
  /** Written with a capital it makes a name of no list a place. */
  makes: boolean
}>

type Entry = {
  kind: PlaceKind
  words: string[]
  joins?: boolean
  makes?: boolean
  of?: boolean
  leads?: boolean
}

const entries = lexicon<Entry>('place-kinds')
const plural = (word: string) => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`)
const words = (list: readonly Entry[], form = (word: string) => word) =>
  list
    .flatMap((e) => e.words.map(form))
    .sort((a, b) => b.length - a.length)
    .join('|')
const table = new Map(
  entries.flatMap(({ kind, words: list, joins = false, makes = false }) =>
    list.flatMap((word) => {
      const found: KindWord = { kind, word, joins, makes }
      return [[word, found] as const, [plural(word), found] as const]
    }),
  ),
)

const of = entries.filter((e) => e.of)
const leading = entries.filter((e) => e.leads)
const END = String.raw`(?![\p{L}\p{N}])`
const AFTER = new RegExp(`^[ \\u00a0-](${words(entries)})${END}(?! of )`, 'iu')
const MANY_AFTER = new RegExp(`^[ \\u00a0](?:border )?(${words(entries, plural)})${END}`, 'iu')
/** "the capital city of Kogi" names a city that Kogi isn't. */
const BEFORE = new RegExp(
  String.raw`(?<!capital |largest |biggest |main |\p{L})(?:(${words(of)}) (?:called|named|of)|(${words(leading)}|village|town|city)) $`,
  'iu',
)
const MANY_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:(${words(of, plural)})(?: of|,? such as|,? like|,? including)|(${words(leading, plural)})) (?:the )?$`,
  'iu',
)
const COMPASS =
  /(?<![\p{L}\p{N}-])(?:(?:the )?(?:far |extreme )?(?:(?:north|south)[- ]?)?(?:north|south|east|west)(?: and (?:north|south|east|west))?(?:ern)? of (?:the )?|(?:(?:north|south)[- ]?)?(?:(?:north|south|east|west)(?:ern(?:most)?)?|central)(?:[- ](?:north|south|east|west|central)(?:ern)?)? )$/iu

const BORDER = /^(?:[-–]\p{L}+)? (?:border|frontier)/u

/** How far from a name its kind word or compass word is looked for, in characters. */
const REACH = 40

const kindOf = (match: RegExpExecArray | null): KindWord | null =>
  table.get((match?.[1] ?? match?.[2] ?? '').toLowerCase()) ?? null
const after = (text: string, end: number, limit: number) => text.slice(end, Math.min(limit, end + REACH))
const before = (text: string, start: number, limit: number) =>
  text.slice(Math.max(limit, start - REACH), start)

/** "Kherson region": the kind word right after a name, with the end of its span. */
export function kindAfter(text: string, end: number, limit: number): (KindWord & { end: number }) | null {
  const match = AFTER.exec(after(text, end, limit))
  const kind = kindOf(match)
  return kind ? { ...kind, end: end + match![0].length } : null
}

/** "the town of Gulu", "River Benue". */
export const kindBefore = (text: string, start: number, limit: number): KindWord | null =>
  kindOf(BEFORE.exec(before(text, start, limit)))

/** "Donetsk and Luhansk regions": what the places of a list are, after its last name. */
export const kindAfterList = (text: string, end: number, limit: number): KindWord | null =>
  kindOf(MANY_AFTER.exec(after(text, end, limit)))

/** "the rivers Niger and Benue", "cities such as Kassala": what they are, before the first. */
export const kindBeforeList = (text: string, start: number, limit: number): KindWord | null =>
  kindOf(MANY_BEFORE.exec(before(text, start, limit)))

/**
 * Where "eastern" of "eastern Ukraine" or "the north of" of "the north of Gaza" begins; null where there is none. "60
 * kilometres north of Gaza" is no part of Gaza.
 */
export function compassBefore(text: string, { start, end }: Span, limit: number): number | null {
  const head = before(text, start, limit)
  const match = COMPASS.exec(head)
  // "the southern US border" is the border in the south.
  if (!match || BORDER.test(text.slice(end, end + REACH))) return null
  if (/of (?:the )?$/i.test(match[0]) && !/^the /i.test(match[0])) return null
  if (/^the /i.test(match[0]) && /\bto $/.test(head.slice(0, match.index))) return null
  return start - match[0].length
}

/** Whether the words are a kind word of places, such as "County". */
export const isKindWord = (word: string): boolean => table.has(word.toLowerCase())
export const makesPlaces = (word: string): KindWord | null => {
  const kind = table.get(word.toLowerCase())
  return kind?.makes ? kind : null
}

/** Names that are nearly always something else than a place. */
export const notPlaces: ReadonlySet<string> = new Set(
  lexicon<{ words: string[] }>('not-places').flatMap(({ words }) => words.map((w) => w.toLowerCase())),
)

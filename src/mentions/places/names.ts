import type { Sentence, Token } from '../../language/sentence.js'
import type { PlaceKind } from '../mention.js'
import { demonyms } from './demonyms.js'
import { type Entry, lookUp } from './gazetteer.js'
import {
  compassBefore,
  type KindWord,
  kindAfter,
  kindAfterList,
  kindBefore,
  kindBeforeList,
  makesPlaces,
} from './words.js'

/** A name as it stands in a sentence, with all that it may stand for and what the words beside it say. */
export type Name = Readonly<{
  sentence: Sentence
  /** Its tokens, without a kind or compass word; half-open. */
  from: number
  to: number
  /** The mention's span: with the compass word before it and the kind word after it. */
  start: number
  end: number
  text: string
  /** With the kind word after it. */
  label: string
  candidates: readonly Entry[]
  /** The kind that a word beside it or around its list gives it. */
  kind: PlaceKind | null
  compass: boolean
  /** Whether "the" stands before it. */
  the: boolean
  /** Places in one list share this number. */
  list: number
}>

/** A word for a people: "Russian", "South Sudanese". */
export type Demonym = Readonly<{ sentence: Sentence; from: number; to: number; country: string | null }>

const MAX_WORDS = 5
const MAX_LENGTH = 60
const isCapital = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text)
/** Letters that stand for a name: GeoNames has towns called like many of them. */
const isAcronym = (word: string) => /^\p{Lu}{3,4}$/u.test(word)
const LIST_GAP = /^(?:\s*,\s*(?:and |or )?|\s+(?:and|or)\s+)(?:the |in |to |from )?$/i

type Found = Readonly<{ to: number; candidates: readonly Entry[]; made: KindWord | null }>

/** The longest name of the gazetteer that begins here. */
function longestAt(text: string, tokens: readonly Token[], at: number): Found | null {
  for (let length = Math.min(MAX_WORDS, tokens.length - at); length >= 1; length--) {
    const last = tokens[at + length - 1]!
    if (length > 1 && !isCapital(last)) continue
    const words = text.slice(tokens[at]!.start, last.end)
    if (words.length < 2 || words.length > MAX_LENGTH) continue
    const all = lookUp(words)
    const candidates = isAcronym(words)
      ? all.filter((e) => e.level === 'reviewed' || e.kind === 'country')
      : all
    if (candidates.length > 0) return { to: at + length, candidates, made: null }
  }
  return null
}

const isProper = (token: Token | undefined) => isCapital(token) && token!.upos === 'PROPN'

/** "the village of Bani Suheila": the whole name after the word for what it is, where no list has it. */
function introducedAt(text: string, { tokens, start }: Sentence, at: number): Found | null {
  const kind = isProper(tokens[at]) ? kindBefore(text, tokens[at]!.start, start) : null
  if (!kind?.makes && kind?.kind !== 'city') return null
  let to = at + 1
  while (to < Math.min(tokens.length, at + MAX_WORDS) && isProper(tokens[to])) to++
  return { to, candidates: [], made: kind }
}

/** A name that the text introduces elsewhere as that of a village or a town, standing by itself. */
function knownFromText(
  text: string,
  tokens: readonly Token[],
  at: number,
  introduced: ReadonlyMap<string, KindWord>,
): Found | null {
  if (introduced.size === 0) return null
  for (let to = Math.min(tokens.length, at + MAX_WORDS); to > at; to--) {
    const made = introduced.get(text.slice(tokens[at]!.start, tokens[to - 1]!.end))
    if (made) return { to, candidates: [], made }
  }
  return null
}

/** "Njoro Sub-county", "Kipkurere Forest": a name of no list before the word for what it is. */
function madeAt(text: string, tokens: readonly Token[], at: number): Found | null {
  for (let to = at + 1; to < Math.min(tokens.length, at + 4) && isCapital(tokens[to]); to++) {
    const other = longestAt(text, tokens, to)
    if (tokens[to - 1]!.upos !== 'PROPN' || (other && other.to > to + 1)) return null
    const kind = makesPlaces(tokens[to]!.text)
    // "Interagency Forest Fire Centre" is no forest.
    if (kind) return tokens[to + 1]?.upos === 'PROPN' ? null : { to, candidates: [], made: kind }
  }
  return null
}

function demonymAt(text: string, tokens: readonly Token[], at: number): Omit<Demonym, 'sentence'> | null {
  for (let length = Math.min(3, tokens.length - at); length >= 1; length--) {
    const words = text.slice(tokens[at]!.start, tokens[at + length - 1]!.end).toLowerCase()
    const country = demonyms.get(words)
    if (country !== undefined) return { from: at, to: at + length, country }
  }
  return null
}

/** The names and demonyms of a sentence, in order; `list` numbers the lists from `firstList` on. */
export function namesOf(
  text: string,
  sentence: Sentence,
  firstList: number,
  introduced: ReadonlyMap<string, KindWord>,
): Readonly<{ names: readonly Name[]; demonyms: readonly Demonym[] }> {
  const { tokens } = sentence
  const names: Name[] = []
  const peoples: Demonym[] = []
  for (let at = 0; at < tokens.length; at++) {
    const told = knownFromText(text, tokens, at, introduced)
    if ((!isCapital(tokens[at]) && !told) || tokens[at]!.start < (names.at(-1)?.end ?? 0)) continue
    const people = demonymAt(text, tokens, at)
    const longest = longestAt(text, tokens, at)
    if (people && (!longest || longest.to <= people.to)) {
      peoples.push({ sentence, ...people })
      at = people.to - 1
      continue
    }
    const opening = introducedAt(text, sentence, at)
    // The longest reading is the right one: "Bani Suheila" is not the town of Bani.
    const found =
      [longest, opening, told].reduce<Found | null>(
        (best, next) => (next && next.to > (best?.to ?? at) ? next : best),
        null,
      ) ?? madeAt(text, tokens, at)
    if (!found) continue
    const [first, last] = [tokens[at]!, tokens[found.to - 1]!]
    // "El Paso City Council" is no city.
    const after = kindAfter(text, last.end, sentence.end)
    const beside = after && isProper(tokens[found.to]) && isProper(tokens[found.to + 1]) ? null : after
    const kind = beside ?? kindBefore(text, first.start, sentence.start)
    const compass = compassBefore(text, { start: first.start, end: last.end }, sentence.start)
    const previous = names.at(-1)
    const listed = previous && LIST_GAP.test(text.slice(previous.end, compass ?? first.start))
    const end =
      beside && (beside.joins || /^.\p{Lu}/u.test(text.slice(last.end, beside.end))) ? beside.end : last.end
    names.push({
      sentence,
      from: at,
      to: found.to,
      start: compass ?? first.start,
      end,
      text: text.slice(first.start, last.end),
      label: text.slice(first.start, end),
      candidates: found.candidates,
      kind: found.made?.kind ?? kind?.kind ?? null,
      compass: compass !== null,
      the: /^the$/i.test(tokens[at - 1]?.text ?? ''),
      list: listed ? previous.list : firstList + names.length,
    })
    at = found.to - 1
  }
  return { names: withListKinds(text, sentence, names), demonyms: peoples }
}

/** "Donetsk and Luhansk regions", "the rivers Niger and Benue": the word around a list holds for each of its names. */
function withListKinds(text: string, sentence: Sentence, names: readonly Name[]): readonly Name[] {
  const kinds = new Map<number, PlaceKind>()
  for (const [i, name] of names.entries()) {
    const first = names[i - 1]?.list !== name.list
    const last = names[i + 1]?.list !== name.list
    const kind =
      (last ? kindAfterList(text, name.end, sentence.end) : null) ??
      (first ? kindBeforeList(text, name.start, sentence.start) : null)
    if (kind) kinds.set(name.list, kind.kind)
  }
  return names.map((name) => ({ ...name, kind: name.kind ?? kinds.get(name.list) ?? null }))
}

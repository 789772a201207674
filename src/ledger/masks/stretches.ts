import type { Span } from '../../text/span.js'
import { type Name, nameWords, type Word } from './names.js'

/** Names by their first word. */
export type NameIndex = ReadonlyMap<string, readonly Name[]>

export function indexOf(names: Iterable<Name>): NameIndex {
  const index = new Map<string, Name[]>()
  for (const name of names) {
    const [first] = name.full
    index.set(first!, [...(index.get(first!) ?? []), name])
  }
  return index
}

/** What stands between the words of one name: spaces, a hyphen, small words that join surnames. */
const BETWEEN = /^[\s.'’_–-]*(?:(?:de|von|van|der|den|bin|ibn|al|el|la|da|dos|di|du)[\s.'’-]+)*$/iu

/** The names of an index that stand whole in a text, each with its words. */
export function wholeNames(
  text: string,
  words: readonly Word[],
  index: NameIndex,
): readonly Readonly<{ name: Name; words: readonly Word[] }>[] {
  if (index.size === 0) return []
  return words.flatMap((word, n) =>
    (index.get(word.key) ?? []).flatMap((name) => {
      const own = words.slice(n, n + name.full.length)
      const stands =
        own.length === name.full.length &&
        own.every(
          ({ key, start }, i) =>
            key === name.full[i] && (i === 0 || BETWEEN.test(text.slice(own[i - 1]!.end, start))),
        )
      return stands ? [{ name, words: own }] : []
    }),
  )
}

/** The names by which a text is masked: those of its people, and those that stay as they are. */
export type Naming = Readonly<{ hidden: readonly Name[]; shown: NameIndex }>

type Sought = Readonly<{ index: NameIndex; parts: ReadonlySet<string> }>
const prepared = new WeakMap<readonly Name[], Sought>()

/** Names as words are looked up in them; many texts are held against the same. */
function soughtOf(names: readonly Name[]): Sought {
  const sought = prepared.get(names) ?? {
    index: indexOf(names),
    parts: new Set(names.flatMap(({ parts }) => parts)),
  }
  prepared.set(names, sought)
  return sought
}

/** The words of a text that name hidden people; a word of a shown person's whole name stays. */
export function hiddenWords(text: string, { hidden, shown }: Naming): readonly Span[] {
  if (hidden.length === 0) return []
  const { index, parts } = soughtOf(hidden)
  const words = nameWords(text)
  const own = new Set(wholeNames(text, words, index).flatMap(({ words }) => words))
  // "the Petrovs"
  const isPart = (key: string) => parts.has(key) || (key.endsWith('s') && parts.has(key.slice(0, -1)))
  const found = words.filter((word) => own.has(word) || isPart(word.key))
  if (found.length === own.size) return found
  const others = new Set(wholeNames(text, words, shown).flatMap(({ words }) => words))
  return found.filter((word) => own.has(word) || !others.has(word))
}

export const BLOCK = '█'

/** A text with the letters of some spans covered; it stays as long as it was. */
export function covered(text: string, spans: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of spans) {
    out += text.slice(at, start) + BLOCK.repeat(end - start)
    at = end
  }
  return out + text.slice(at)
}

/** A text with all its letters covered. */
export const coveredWhole = (text: string): string =>
  text.replace(/[\p{L}\p{M}]+/gu, (letters) => BLOCK.repeat(letters.length))

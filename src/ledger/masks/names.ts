import { lexicon } from '../../lexicon.js'
import { foldName } from '../../text/fold-name.js'
import type { Span } from '../../text/span.js'

/** A word that may be part of a name. */
export type Word = Span & Readonly<{ key: string }>

/** A name as texts are searched for it: `id` is whose it is. */
export type Name = Readonly<{
  id: string
  /** All its words, folded, in their order. */
  full: readonly string[]
  /** Those that tell the person by themselves. */
  parts: readonly string[]
}>

const words = (list: string) => lexicon<string>(list).map(foldName)
const titles = new Set(lexicon<{ words: readonly string[] }>('titles').flatMap(({ words }) => words))
/** Words that are parts of names only beside another: they stand in every text. */
const common = new Set([
  ...words('function-words'),
  ...lexicon<{ words: readonly string[] }>('everyday-words').flatMap(({ words }) => words.map(foldName)),
  ...lexicon<{ words: readonly string[] }>('country-names').flatMap(({ words }) => words.map(foldName)),
  ...lexicon<{ words: readonly string[] }>('demonyms').flatMap(({ words }) => words.map(foldName)),
  ...lexicon<{ name: string; variants?: readonly string[] }>('places').flatMap(({ name, variants = [] }) =>
    [name, ...variants].map(foldName),
  ),
])

const NAME_WORD = /(?<![\p{L}\p{M}])[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}]*/gu
const ANY_WORD = /[\p{L}\p{M}]+/gu

const keyOf = (word: string): string => (/^[A-Za-z]+$/.test(word) ? word.toLowerCase() : foldName(word))

/** The words of a text that are written as names are; in addresses, where nothing is, all of them. */
export function nameWords(text: string): readonly Word[] {
  const pattern = /\s/.test(text) || !/[/_-]/.test(text) ? NAME_WORD : ANY_WORD
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: keyOf(word),
  }))
}

/** Whether a word says what somebody is and no name. */
export const isTitle = (word: string): boolean => titles.has(keyOf(word)) || titles.has(`${keyOf(word)}.`)

/** Whether a word stands in every text. */
export const isCommon = (key: string): boolean => common.has(key) || key.length < 2

/** The name in some words; null where they hold none that tells anybody. */
export function nameOf(id: string, written: string): Name | null {
  const all = [...written.matchAll(NAME_WORD)].map(([word]) => word)
  const from = all.findIndex((word) => !isTitle(word))
  const full = from < 0 ? [] : all.slice(from).map(keyOf)
  const parts = full.filter((key) => !isCommon(key))
  return parts.length > 0 ? { id, full, parts } : null
}

/** Whether a name is found in any text, where nothing else tells that it is the person's: two words that are no common ones. */
export const isTelling = ({ full, parts }: Name): boolean => full.length > 1 && parts.length === full.length

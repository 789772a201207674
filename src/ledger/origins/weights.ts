import { lexicon } from '../../lexicon.js'
import { NAME, NUMBER, PLAIN, type Sketch, sketchWord, TELLING } from './sketch.js'

/** How much it tells that two texts share a word: a figure most, a name more than another word, an everyday word next to nothing. */
const FIGURE = 3
const OWN_NAME = 2
const WORD = 1
const SMALL_NUMBER = 1
const EVERYDAY = 0.3

const everyday = new Set(
  ['everyday-words', 'demonyms', 'country-names']
    .flatMap((list) => lexicon<{ words: readonly string[] }>(list))
    .flatMap(({ words }) => words)
    .flatMap((phrase) => phrase.toLowerCase().split(' '))
    .map(sketchWord),
)

/** Whether a word of a sketch is a name that not every report on an event has. */
export const isOwnName = (word: number, mark: number): boolean =>
  (mark & NAME) !== 0 && !(mark & (NUMBER | PLAIN)) && !everyday.has(word)

function weightOf(word: number, mark: number): number {
  if (mark & TELLING) return FIGURE
  if (mark & NUMBER) return SMALL_NUMBER
  if (mark & PLAIN) return 0
  if (everyday.has(word)) return EVERYDAY
  return mark & NAME ? OWN_NAME : WORD
}

const known = new WeakMap<Sketch, Float32Array>()

/** What each word of a sketch weighs, headline and body; worked out once for a sketch, which is compared with many. */
export function weightsOf(sketch: Sketch): Float32Array {
  const before = known.get(sketch)
  if (before) return before
  const weights = Float32Array.from(sketch.words, (word, i) => weightOf(word, sketch.marks[i]!))
  known.set(sketch, weights)
  return weights
}

/** For a word of a sketch, the first word of its group of synonyms. */
const firstOf = new Map(
  lexicon<readonly string[]>('synonyms').flatMap((group) =>
    group.map((word) => [sketchWord(word.toLowerCase()), sketchWord(group[0]!.toLowerCase())] as const),
  ),
)

/** A word of a sketch as retellings are compared: one for all synonyms and forms of it; names and numbers stay. */
export const plainWord = (word: number, mark: number): number =>
  mark & (NAME | NUMBER) ? word : (firstOf.get(word) ?? word)

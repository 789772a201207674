import type { Sentence } from '../../language/sentence.js'
import { childrenOf } from '../../language/tree.js'
import type { Measure } from '../record.js'
import type { Frame } from './frames/frame.js'

/** "Displaced within the country": they are still in their land. */
export const isWithin = (sentence: Sentence, { predicate }: Frame): boolean =>
  childrenOf(sentence, predicate).some(
    (word) =>
      word.lemma === 'internally' ||
      (/^(?:country|border|homeland)$/.test(word.lemma) &&
        childrenOf(sentence, word).some(({ lemma }) => /^(?:within|inside)$/.test(lemma))),
  )

/** "Displaced abroad": they have left their land. */
export const isAbroad = (sentence: Sentence, { predicate }: Frame): boolean =>
  childrenOf(sentence, predicate).some(({ lemma }) => /^(?:abroad|overseas)$/.test(lemma))

/** More refugees or displaced people than any country has had are those of the world. */
const OF_WORLD = 15e6

/** Whether so many people in flight, of `most` at most, can only be those of the whole world. */
export const isOfWorld = (measure: Measure, most: number | null): boolean =>
  (measure === 'refugee' || measure === 'displacement') && (most ?? 0) >= OF_WORLD

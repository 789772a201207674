import { eachRow, type Row } from './common.js'
import { type SketchSentence, weightOf } from './sentences.js'

/** From this share of its content on a sentence is told by two neighbouring sentences. */
const MOST = 0.65
/** A sentence of less weight is part of too many others. */
const LEAST_WEIGHT = 7
/** How many places in the other text are looked at. */
const PLACES = 4

/** The sentences whose content stands in one or two neighbouring sentences of another text: those that were split, merged or cut. */
export function toldByNeighbours(
  sentences: readonly SketchSentence[],
  other: readonly SketchSentence[],
): readonly SketchSentence[] {
  const told: SketchSentence[] = []
  eachRow(sentences, other, (sentence, row) => {
    const weight = weightOf(sentence)
    if (weight < LEAST_WEIGHT) return
    const least = MOST * weight
    const most = (j: number) => (row.shared[j] ?? 0) + (row.numbers[j] ?? 0)
    // Two neighbours have no more of it together than the sum of what each has.
    const mayTell = (j: number) => most(j) + Math.max(most(j - 1), most(j + 1)) >= least
    if (!row.touched.some(mayTell)) return
    const tells = (j: number) =>
      mayTell(j) &&
      (weightIn(sentence, [other[j], other[j + 1]]) >= least ||
        weightIn(sentence, [other[j - 1], other[j]]) >= least)
    if (likeliest(row).some(tells)) told.push(sentence)
  })
  return told
}

/** Where the most words of a sentence stand. */
const likeliest = ({ touched, shared }: Row): readonly number[] =>
  touched.toSorted((i, j) => shared[j]! - shared[i]! || i - j).slice(0, PLACES)

/** The weight of a sentence's content that stands in any of some sentences. */
function weightIn(
  { content, numbers }: SketchSentence,
  others: readonly (SketchSentence | undefined)[],
): number {
  let weight = 0
  for (const word of content)
    if (others.some((other) => other?.content.has(word))) weight += numbers.has(word) ? 2 : 1
  return weight
}

import { type Holders, holdersOf, type SketchSentence, weightOf } from './sentences.js'

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
  const holders = holdersOf(other)
  return sentences.filter((sentence) => {
    const least = MOST * weightOf(sentence)
    if (weightOf(sentence) < LEAST_WEIGHT) return false
    return likeliest(sentence, holders).some(
      (j) =>
        weightIn(sentence, [other[j], other[j + 1]]) >= least ||
        weightIn(sentence, [other[j - 1], other[j]]) >= least,
    )
  })
}

/** Where the most words of a sentence stand. */
function likeliest({ content }: SketchSentence, holders: Holders): readonly number[] {
  const counts = new Map<number, number>()
  for (const word of content)
    for (const { index } of holders.get(word) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1)
  return [...counts]
    .sort(([i, x], [j, y]) => y - x || i - j)
    .slice(0, PLACES)
    .map(([j]) => j)
}

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

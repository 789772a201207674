import { placesIn, type SketchSentence, weightOf } from './sentences.js'

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
  const places = placesIn(other)
  // One place more on each side, for neighbours that aren't there.
  const counts = new Uint16Array(other.length + 2)
  const weights = new Uint16Array(other.length + 2)
  return sentences.filter((sentence) => {
    const least = MOST * weightOf(sentence)
    if (weightOf(sentence) < LEAST_WEIGHT) return false
    counts.fill(0)
    weights.fill(0)
    for (const word of sentence.content) {
      const weight = sentence.numbers.has(word) ? 2 : 1
      for (const j of places.get(word) ?? []) {
        counts[j + 1]!++
        weights[j + 1]! += weight
      }
    }
    // Two neighbours together hold no more than both alone: most sentences are out here.
    if (!weights.some((weight, at) => weight + (weights[at + 1] ?? 0) >= least)) return false
    return likeliest(counts).some(
      (j) =>
        weightIn(sentence, [other[j], other[j + 1]]) >= least ||
        weightIn(sentence, [other[j - 1], other[j]]) >= least,
    )
  })
}

/** Where the most words stand, by counts that begin one place before. */
const likeliest = (counts: Uint16Array): readonly number[] =>
  [...counts.keys()]
    .filter((at) => counts[at]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, PLACES)
    .map((at) => at - 1)

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

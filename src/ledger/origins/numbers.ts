import type { Match, SketchSentence } from './sentences.js'

/** What the numbers of sentences told alike say. */
export type Numbers = Readonly<{
  /** Pairs of sentences that have a number in common. */
  agreeing: readonly Match[]
  /** Pairs whose numbers differ, where neither article has the other’s number anywhere. */
  contrary: readonly Match[]
}>

/** Compares the numbers of sentences that two articles tell alike. */
export function compareNumbers(
  matches: readonly Match[],
  a: readonly SketchSentence[],
  b: readonly SketchSentence[],
): Numbers {
  const [inA, inB] = [allNumbers(a), allNumbers(b)]
  const agreeing: Match[] = []
  const contrary: Match[] = []
  for (const match of matches) {
    // Days and small counts matter where a sentence has no other numbers.
    const [x, y] = [match.a, match.b].map((s) => (s.telling.size > 0 ? s.telling : s.numbers))
    if (!x || !y || x.size === 0 || y.size === 0) continue
    if ([...x].some((n) => y.has(n))) agreeing.push(match)
    else if (![...x].some((n) => inB.has(n)) && ![...y].some((n) => inA.has(n))) contrary.push(match)
  }
  return { agreeing, contrary }
}

const allNumbers = (sentences: readonly SketchSentence[]): ReadonlySet<number> =>
  new Set(sentences.flatMap((s) => [...s.numbers]))

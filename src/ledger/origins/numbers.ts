import type { Match, SketchSentence } from './sentences.js'

/** What the numbers of sentences told alike say. */
export type Numbers = Readonly<{
  /** Pairs of sentences that have numbers in common. */
  agreeing: readonly Match[]
  /** Pairs with fewer in common than either has that are nowhere in the other article. */
  contrary: readonly Match[]
}>

/** Compares the numbers of sentences that two articles tell alike. */
export function compareNumbers(
  matches: readonly Match[],
  a: readonly SketchSentence[],
  b: readonly SketchSentence[],
): Numbers {
  if (matches.length === 0) return { agreeing: [], contrary: [] }
  const [inA, inB] = [allNumbers(a), allNumbers(b)]
  const agreeing: Match[] = []
  const contrary: Match[] = []
  for (const match of matches) {
    // Days and small counts matter where a sentence has no other numbers.
    const [x, y] = [match.a, match.b].map((s) => (s.telling.size > 0 ? s.telling : s.numbers))
    if (!x || !y || x.size === 0 || y.size === 0) continue
    const shared = count(x, (n) => y.has(n))
    const [missing, fresh] = [count(x, (n) => !inB.has(n)), count(y, (n) => !inA.has(n))]
    if (Math.min(missing, fresh) > shared) contrary.push(match)
    else if (shared > 0) agreeing.push(match)
  }
  return { agreeing, contrary }
}

const allNumbers = (sentences: readonly SketchSentence[]): ReadonlySet<number> =>
  new Set(sentences.flatMap((s) => [...s.numbers]))

const count = (numbers: ReadonlySet<number>, test: (number: number) => boolean): number =>
  [...numbers].filter(test).length

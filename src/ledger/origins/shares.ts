import type { Finding } from './finding.js'
import { NAME, NUMBER, PLAIN, type Sketch } from './sketch.js'

/** The share of the body's words that are covered, of all or of those without a mark. */
export function shareOf(covered: Uint8Array, { marks, titleLength }: Sketch, without: number): number {
  let [all, sum] = [0, 0]
  for (let i = titleLength; i < marks.length; i++) {
    if (marks[i]! & without) continue
    all++
    sum += covered[i - titleLength] ?? 0
  }
  return all === 0 ? 0 : sum / all
}

/** The names and numbers of one body, and how many of them another has. */
export function factsOf(a: Sketch, b: Sketch): Finding['facts'] {
  const facts = new Set<number>()
  for (let i = a.titleLength; i < a.words.length; i++)
    if (a.marks[i]! & (NAME | NUMBER)) facts.add(a.words[i]!)
  const words = new Set(b.words.subarray(b.titleLength))
  const shared = [...facts].filter((fact) => words.has(fact)).length
  return { shared: facts.size === 0 ? 0 : shared / facts.size, count: facts.size }
}

/** Content words that two headlines share, by those of either. */
export function titlesAlike(a: Sketch, b: Sketch): number {
  const wordsOf = ({ words, marks, titleLength }: Sketch) =>
    new Set(words.subarray(0, titleLength).filter((_, i) => !(marks[i]! & PLAIN)))
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const both = [...x].filter((word) => y.has(word)).length
  return both === 0 ? 0 : both / (x.size + y.size - both)
}

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

/** The words of a sketch as sets. */
type Words = Readonly<{
  facts: ReadonlySet<number>
  body: ReadonlySet<number>
  /** The content words of the headline. */
  title: ReadonlySet<number>
}>

const known = new WeakMap<Sketch, Words>()

/** The words of a sketch as sets; worked out once for a sketch, which is compared with many. */
function wordsOf(sketch: Sketch): Words {
  const before = known.get(sketch)
  if (before) return before
  const { words, marks, titleLength } = sketch
  const body = words.subarray(titleLength)
  const found = {
    facts: new Set(body.filter((_, i) => marks[titleLength + i]! & (NAME | NUMBER))),
    body: new Set(body),
    title: new Set(words.subarray(0, titleLength).filter((_, i) => !(marks[i]! & PLAIN))),
  }
  known.set(sketch, found)
  return found
}

/** How many of some words another text has. */
function countIn(words: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let count = 0
  for (const word of words) if (others.has(word)) count++
  return count
}

/** The names and numbers of one body, and how many of them another has. */
export function factsOf(a: Sketch, b: Sketch): Finding['facts'] {
  const { facts } = wordsOf(a)
  return {
    shared: facts.size === 0 ? 0 : countIn(facts, wordsOf(b).body) / facts.size,
    count: facts.size,
  }
}

/** Content words that two headlines share, by those of either. */
export function titlesAlike(a: Sketch, b: Sketch): number {
  const [x, y] = [wordsOf(a).title, wordsOf(b).title]
  const both = countIn(x, y)
  return both === 0 ? 0 : both / (x.size + y.size - both)
}

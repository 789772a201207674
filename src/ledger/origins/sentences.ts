import { eachRow } from './common.js'
import { FIRST, NUMBER, PLAIN, QUOTED, type Sketch, TELLING } from './sketch.js'

/** A sentence of a body as sets: `start` and `end` are indexes of body words. */
export type SketchSentence = Readonly<{
  /** Its place among the sentences of the body. */
  index: number
  start: number
  end: number
  /** The words that carry content, numbers too. */
  content: ReadonlySet<number>
  numbers: ReadonlySet<number>
  /** Those of them that tell reports apart. */
  telling: ReadonlySet<number>
  /** At least half of it stands in quotation marks. */
  quoted: boolean
}>

/** Two sentences that tell the same. */
export type Match = Readonly<{
  a: SketchSentence
  b: SketchSentence
  /** Shared content words by those of both, 0 to 1; numbers count double. */
  likeness: number
}>

/** From here on two sentences are taken to tell the same. */
const ALIKE = 0.5
/** Or from here on, numbers left aside: notices of one kind with other numbers. */
const WORDED_ALIKE = 0.65
/** A sentence with less content than this is like too many. */
const LEAST_CONTENT = 3

const known = new WeakMap<Sketch, readonly SketchSentence[]>()

/** The sentences of a body; worked out once for a sketch, which is compared with many. */
export function sketchSentences(sketch: Sketch): readonly SketchSentence[] {
  const before = known.get(sketch)
  if (before) return before
  const sentences = sentencesIn(sketch)
  known.set(sketch, sentences)
  return sentences
}

function sentencesIn({ words, marks, titleLength }: Sketch): readonly SketchSentence[] {
  const starts: number[] = []
  for (let i = titleLength; i < words.length; i++) if (marks[i]! & FIRST || i === titleLength) starts.push(i)
  return starts.map((start, k) => {
    const end = starts[k + 1] ?? words.length
    const content = new Set<number>()
    const numbers = new Set<number>()
    const telling = new Set<number>()
    let quoted = 0
    for (let i = start; i < end; i++) {
      const [mark, word] = [marks[i]!, words[i]!]
      if (!(mark & PLAIN)) content.add(word)
      if (mark & NUMBER) numbers.add(word)
      if (mark & TELLING) telling.add(word)
      if (mark & QUOTED) quoted++
    }
    return {
      index: k,
      start: start - titleLength,
      end: end - titleLength,
      content,
      numbers,
      telling,
      quoted: quoted * 2 >= end - start,
    }
  })
}

const words = ({ content, numbers }: SketchSentence): number => content.size - numbers.size

/** How much a sentence says: its content words, numbers counted twice. */
export const weightOf = (sentence: SketchSentence): number => words(sentence) + 2 * sentence.numbers.size

/** For each sentence of the first text the one of the second that tells the same, if any; of several alike the first. */
export function matchSentences(a: readonly SketchSentence[], b: readonly SketchSentence[]): readonly Match[] {
  const matches: Match[] = []
  eachRow(a, b, (sentence, { touched, shared, numbers }) => {
    if (sentence.content.size < LEAST_CONTENT) return
    let best: Match | null = null
    for (const j of touched) {
      const other = b[j]!
      if (other.content.size < LEAST_CONTENT) continue
      const likeness = (2 * (shared[j]! + numbers[j]!)) / (weightOf(sentence) + weightOf(other))
      const wording = (2 * (shared[j]! - numbers[j]!)) / (words(sentence) + words(other))
      if (likeness < ALIKE && wording < WORDED_ALIKE) continue
      if (best === null || likeness > best.likeness || (likeness === best.likeness && j < best.b.index))
        best = { a: sentence, b: other, likeness }
    }
    if (best) matches.push(best)
  })
  return matches
}

import type { SketchSentence } from './sentences.js'

/** What one sentence has in common with the sentences of another text; good until the next sentence is looked at. */
export type Row = Readonly<{
  /** The indexes of those that share a content word with it, in no particular order. */
  touched: readonly number[]
  /** For each sentence of the other text how many content words it shares. */
  shared: Uint16Array
  /** How many of those are numbers. */
  numbers: Uint16Array
}>

/** The content words of a text: `word << 13 | sentence << 1 | number`, by rising word; a text has 4,000 words at most. */
type Entries = Readonly<{
  sorted: Int32Array
  /** Places in `sorted`, sentence after sentence, and where each sentence begins among them. */
  places: Uint16Array
  starts: Uint16Array
}>

const known = new WeakMap<readonly SketchSentence[], Entries>()

/** The content words of some sentences; worked out once for those of a sketch, which is compared with many. */
function entriesOf(sentences: readonly SketchSentence[]): Entries {
  const before = known.get(sentences)
  if (before) return before
  const size = sentences.reduce((sum, { content }) => sum + content.size, 0)
  const sorted = new Int32Array(size)
  const starts = new Uint16Array(sentences.length + 1)
  let at = 0
  sentences.forEach(({ content, numbers }, index) => {
    for (const word of content) sorted[at++] = (word << 13) | (index << 1) | (numbers.has(word) ? 1 : 0)
    starts[index + 1] = at
  })
  sorted.sort()
  const places = new Uint16Array(size)
  const next = starts.slice()
  for (let i = 0; i < size; i++) places[next[sentenceOf(sorted[i]!)]!++] = i
  const entries = { sorted, places, starts }
  known.set(sentences, entries)
  return entries
}

const sentenceOf = (entry: number): number => (entry >> 1) & 0xfff

/** Shows for each sentence of the first text what it has in common with those of the second. */
export function eachRow(
  a: readonly SketchSentence[],
  b: readonly SketchSentence[],
  visit: (sentence: SketchSentence, row: Row) => void,
): void {
  const [of, other] = [entriesOf(a), entriesOf(b).sorted]
  const from = placesIn(other, of.sorted)
  const [shared, numbers] = [new Uint16Array(b.length), new Uint16Array(b.length)]
  const touched: number[] = []
  a.forEach((sentence, index) => {
    for (let k = of.starts[index]!; k < of.starts[index + 1]!; k++) {
      const place = of.places[k]!
      const entry = of.sorted[place]!
      for (let at = from[place]!; at < other.length && other[at]! >> 13 === entry >> 13; at++) {
        const j = sentenceOf(other[at]!)
        if (shared[j] === 0) touched.push(j)
        shared[j]!++
        numbers[j]! += entry & 1
      }
    }
    visit(sentence, { touched, shared, numbers })
    for (const j of touched) {
      shared[j] = 0
      numbers[j] = 0
    }
    touched.length = 0
  })
}

/** For each entry where the other text's entries of the same or a greater word begin. */
function placesIn(other: Int32Array, entries: Int32Array): Uint16Array {
  const from = new Uint16Array(entries.length)
  let at = 0
  for (let i = 0; i < entries.length; i++) {
    while (at < other.length && other[at]! >> 13 < entries[i]! >> 13) at++
    from[i] = at
  }
  return from
}

import { ownAgency } from './agencies.js'
import { type Candidate, instantOf } from './candidate.js'
import { compareNumbers, type Numbers } from './numbers.js'
import { type Overlap, overlapOf } from './overlap.js'
import { type Match, matchSentences, type SketchSentence, sketchSentences } from './sentences.js'
import { NAME, NUMBER, PLAIN, QUOTED, type Sketch } from './sketch.js'
import { toldByNeighbours } from './told.js'

/** What was found when two articles were laid side by side; `a` is the shorter of them. */
export type Finding = Readonly<{
  a: Candidate
  b: Candidate
  overlap: Overlap
  sentencesA: readonly SketchSentence[]
  sentencesB: readonly SketchSentence[]
  /** Sentences of `a` that `b` has word for word or nearly so. */
  shared: readonly SketchSentence[]
  /** Sentences of `a` that `b` tells too, in the same or in other words. */
  matches: readonly Match[]
  numbers: Numbers
  /** The share of the words of `a` that stand in rows shared with `b`. */
  wordForWord: number
  /** The same, of the words outside quotations. */
  ownWordForWord: number
  /** The share of the words of `a` in sentences that `b` has or tells. */
  told: number
  /** The share of the names and numbers of `a` that `b` has, and how many `a` has. */
  facts: Readonly<{ shared: number; count: number }>
  /** Whether the first sentence of either is in the other. */
  leads: boolean
  /** Whether one of the first two sentences of either is. */
  nearlyLeads: boolean
  /** Whether the first sentence of `b` is in `a`. */
  beginsIn: boolean
  /** Whether both begin with the same sentence, word for word or nearly so. */
  startsAlike: boolean
  /** Content words that both headlines have, by those of either. */
  titles: number
  agencies: readonly string[]
  gapHours: number | null
}>

/** From this share of covered words on a sentence counts as taken over. */
const TAKEN = 0.6
const LEAST_WORDS = 5

const coveredIn = (covered: Uint8Array, { start, end }: SketchSentence): number => {
  let sum = 0
  for (let i = start; i < end; i++) sum += covered[i] ?? 0
  return sum
}
const length = ({ start, end }: SketchSentence): number => end - start

const isTaken = (covered: Uint8Array) => (s: SketchSentence) =>
  length(s) >= LEAST_WORDS && coveredIn(covered, s) >= TAKEN * length(s)

/** Lays two articles side by side; the shorter comes first. */
export function findingOf(a: Candidate, b: Candidate): Finding {
  const overlap = overlapOf(a.sketch, b.sketch)
  const [sentencesA, sentencesB] = [sketchSentences(a.sketch), sketchSentences(b.sketch)]
  const [taken, takenB] = [isTaken(overlap.coveredA), isTaken(overlap.coveredB)]
  const matches = matchSentences(sentencesA, sentencesB)
  const shared = sentencesA.filter(taken)
  const told = new Set([...shared, ...matches.map((m) => m.a), ...toldByNeighbours(sentencesA, sentencesB)])
  const toldB = new Set([
    ...sentencesB.filter(takenB),
    ...matches.map((m) => m.b),
    ...toldByNeighbours(sentencesB, sentencesA),
  ])
  const words = Math.max(1, a.sketch.words.length - a.sketch.titleLength)
  const toldWords = [...told].reduce((sum, s) => sum + length(s), 0)
  const leadsWithin = (count: number) =>
    sentencesA.slice(0, count).some((s) => told.has(s)) ||
    sentencesB.slice(0, count).some((s) => toldB.has(s))
  return {
    a,
    b,
    overlap,
    sentencesA,
    sentencesB,
    shared,
    matches,
    numbers: compareNumbers(matches, sentencesA, sentencesB),
    wordForWord: shareOf(overlap.coveredA, a.sketch, 0),
    ownWordForWord: shareOf(overlap.coveredA, a.sketch, QUOTED),
    told: toldWords / words,
    leads: leadsWithin(1),
    nearlyLeads: leadsWithin(2),
    beginsIn: sentencesB.slice(0, 1).some((s) => toldB.has(s)),
    startsAlike: sentencesA.slice(0, 1).some(taken) && sentencesB.slice(0, 1).some(takenB),
    facts: factsOf(a.sketch, b.sketch),
    titles: titlesAlike(a.sketch, b.sketch),
    agencies: creditedByBoth(a, b),
    gapHours: gapOf(a, b),
  }
}

/** The share of the body's words that are covered, of all or of those without a mark. */
function shareOf(covered: Uint8Array, { marks, titleLength }: Sketch, without: number): number {
  let [all, sum] = [0, 0]
  for (let i = titleLength; i < marks.length; i++) {
    if (marks[i]! & without) continue
    all++
    sum += covered[i - titleLength] ?? 0
  }
  return all === 0 ? 0 : sum / all
}

function factsOf(a: Sketch, b: Sketch): Finding['facts'] {
  const facts = new Set<number>()
  for (let i = a.titleLength; i < a.words.length; i++)
    if (a.marks[i]! & (NAME | NUMBER)) facts.add(a.words[i]!)
  const words = bodyWordsOf(b)
  const shared = [...facts].filter((fact) => words.has(fact)).length
  return { shared: facts.size === 0 ? 0 : shared / facts.size, count: facts.size }
}

const bodyWords = new WeakMap<Sketch, ReadonlySet<number>>()

function bodyWordsOf(sketch: Sketch): ReadonlySet<number> {
  const words = bodyWords.get(sketch) ?? new Set(sketch.words.subarray(sketch.titleLength))
  bodyWords.set(sketch, words)
  return words
}

function titlesAlike(a: Sketch, b: Sketch): number {
  const wordsOf = ({ words, marks, titleLength }: Sketch) =>
    new Set(words.subarray(0, titleLength).filter((_, i) => !(marks[i]! & PLAIN)))
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const both = [...x].filter((word) => y.has(word)).length
  return both === 0 ? 0 : both / (x.size + y.size - both)
}

/** Agencies that both articles come from: credited, or their own text. */
function creditedByBoth(a: Candidate, b: Candidate): readonly string[] {
  const all = ({ agencies, publisher, url }: Candidate) => [...agencies, ownAgency(publisher, url)]
  const others = new Set(all(b))
  return [...new Set(all(a).filter((name) => name !== null && others.has(name)))] as string[]
}

function gapOf(a: Candidate, b: Candidate): number | null {
  const [x, y] = [instantOf(a.published), instantOf(b.published)]
  return x === null || y === null ? null : Math.round(Math.abs(x - y) / 360_000) / 10
}

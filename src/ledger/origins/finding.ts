import { ownAgency, UNNAMED } from './agencies.js'
import { type Candidate, instantOf } from './candidate.js'
import { compareNumbers, type Numbers } from './numbers.js'
import { type Overlap, overlapOf } from './overlap.js'
import { type Match, matchSentences, type SketchSentence, sketchSentences } from './sentences.js'
import { factsOf, shareOf, titlesAlike } from './shares.js'
import { QUOTED } from './sketch.js'
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

/** With so few shared words and facts, and no agency in common, sentences need not be looked at: nothing could fold. */
const isFar = (wordForWord: number, facts: Finding['facts'], agencies: readonly string[]): boolean =>
  wordForWord < 0.1 && facts.shared < 0.5 && agencies.length === 0

/** Lays two articles side by side; the shorter comes first. */
export function findingOf(a: Candidate, b: Candidate): Finding {
  const overlap = overlapOf(a.sketch, b.sketch)
  const wordForWord = shareOf(overlap.coveredA, a.sketch, 0)
  const facts = factsOf(a.sketch, b.sketch)
  const agencies = creditedByBoth(a, b)
  const far = isFar(wordForWord, facts, agencies)
  const [sentencesA, sentencesB] = [sketchSentences(a.sketch), sketchSentences(b.sketch)]
  const [taken, takenB] = [isTaken(overlap.coveredA), isTaken(overlap.coveredB)]
  const matches = far ? [] : matchSentences(sentencesA, sentencesB)
  const neighbours = (x: typeof sentencesA, y: typeof sentencesA) => (far ? [] : toldByNeighbours(x, y))
  const shared = sentencesA.filter(taken)
  const told = new Set([...shared, ...matches.map((m) => m.a), ...neighbours(sentencesA, sentencesB)])
  const toldB = new Set([
    ...sentencesB.filter(takenB),
    ...matches.map((m) => m.b),
    ...neighbours(sentencesB, sentencesA),
  ])
  const words = Math.max(1, a.sketch.words.length - a.sketch.titleLength)
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
    wordForWord,
    ownWordForWord: shareOf(overlap.coveredA, a.sketch, QUOTED),
    told: [...told].reduce((sum, s) => sum + length(s), 0) / words,
    leads: leadsWithin(1),
    nearlyLeads: leadsWithin(2),
    beginsIn: sentencesB.slice(0, 1).some((s) => toldB.has(s)),
    startsAlike: sentencesA.slice(0, 1).some(taken) && sentencesB.slice(0, 1).some(takenB),
    facts,
    titles: titlesAlike(a.sketch, b.sketch),
    agencies,
    gapHours: gapOf(a, b),
  }
}

/** Agencies that both articles come from: credited, or their own text; one that credits agencies without a name may come from any. */
function creditedByBoth(a: Candidate, b: Candidate): readonly string[] {
  const [one, other] = [creditsOf(a), creditsOf(b)]
  const both = one.names.filter((name) => name !== UNNAMED && other.names.includes(name))
  if (both.length > 0) return both
  if (one.own && other.names.includes(UNNAMED)) return [one.own]
  return other.own && one.names.includes(UNNAMED) ? [other.own] : []
}

type Credits = Readonly<{ own: string | null; names: readonly string[] }>
const credits = new WeakMap<Candidate, Credits>()

/** What an article credits, and whose own text it is; worked out once for an article, which is compared with many. */
function creditsOf(article: Candidate): Credits {
  const before = credits.get(article)
  if (before) return before
  const own = ownAgency(article.publisher, article.url)
  const found = { own, names: [...new Set([...article.agencies, ...(own === null ? [] : [own])])] }
  credits.set(article, found)
  return found
}

function gapOf(a: Candidate, b: Candidate): number | null {
  const [x, y] = [instantOf(a.published), instantOf(b.published)]
  return x === null || y === null ? null : Math.round(Math.abs(x - y) / 360_000) / 10
}

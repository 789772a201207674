import { ROW, type Rows, rowsOf } from './rows.js'
import type { Sketch } from './sketch.js'

/** How many places of one row in the other text are tried for the longest run. */
const PLACES = 8
/** How many runs are kept. */
const RUNS = 8

/** A run of words that two bodies share: indexes into the kept words of each body. */
export type Run = Readonly<{ a: number; b: number; length: number }>

/** What two bodies share word for word. */
export type Overlap = Readonly<{
  /** Shared rows of four words by all rows of either. */
  jaccard: number
  /** Shared rows by the rows of the text that has fewer. */
  containment: number
  /** For each body word 1 where it stands in a shared row. */
  coveredA: Uint8Array
  coveredB: Uint8Array
  /** The longest shared runs, longest first; no two share a word of the first text. */
  runs: readonly Run[]
}>

/** Compares two bodies row by row; time is linear in their kept words. */
export function overlapOf(a: Sketch, b: Sketch): Overlap {
  const [rowsA, rowsB] = [rowsOf(a), rowsOf(b)]
  let both = 0
  for (const row of rowsA.first.keys()) if (rowsB.first.has(row)) both++
  const [countA, countB] = [rowsA.first.size, rowsB.first.size]
  const fewer = Math.min(countA, countB)
  return {
    jaccard: fewer === 0 ? 0 : both / (countA + countB - both),
    containment: fewer === 0 ? 0 : both / fewer,
    coveredA: covered(a, rowsA, rowsB),
    coveredB: covered(b, rowsB, rowsA),
    runs: both === 0 ? [] : runsOf(a, b, rowsA, rowsB),
  }
}

function covered({ words, titleLength }: Sketch, own: Rows, other: Rows): Uint8Array {
  const out = new Uint8Array(words.length - titleLength)
  let done = 0
  for (let i = 0; i < own.hashes.length; i++) {
    if (!other.first.has(own.hashes[i]!)) continue
    out.fill(1, Math.max(i, done), i + ROW)
    done = i + ROW
  }
  return out
}

function runsOf(a: Sketch, b: Sketch, rowsA: Rows, rowsB: Rows): readonly Run[] {
  const [wordsA, wordsB] = [a.words.subarray(a.titleLength), b.words.subarray(b.titleLength)]
  const runs: Run[] = []
  for (let i = 0; i < rowsA.hashes.length; ) {
    let best: Run | null = null
    let place = rowsB.first.get(rowsA.hashes[i]!) ?? -1
    for (let tried = 0; place >= 0 && tried < PLACES; tried++) {
      let length = 0
      while (i + length < wordsA.length && wordsA[i + length] === wordsB[place + length]) length++
      if (length >= ROW && length > (best?.length ?? 0)) best = { a: i, b: place, length }
      place = rowsB.next[place]!
    }
    if (best) runs.push(best)
    i += best?.length ?? 1
  }
  return runs.sort((x, y) => y.length - x.length || x.a - y.a).slice(0, RUNS)
}

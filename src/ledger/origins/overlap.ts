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
}>

/** Compares two bodies row by row; time is linear in their kept words. */
export function overlapOf(a: Sketch, b: Sketch): Overlap {
  const [rowsA, rowsB] = [rowsOf(a), rowsOf(b)]
  const [coveredA, coveredB] = [a, b].map(
    ({ words, titleLength }) => new Uint8Array(words.length - titleLength),
  ) as [Uint8Array, Uint8Array]
  let both = 0
  let [i, j] = [0, 0]
  while (i < rowsA.order.length && j < rowsB.order.length) {
    const [hash, other] = [rowsA.hashes[rowsA.order[i]!]!, rowsB.hashes[rowsB.order[j]!]!]
    if (hash < other) i++
    else if (hash > other) j++
    else {
      both++
      i = cover(coveredA, rowsA, i)
      j = cover(coveredB, rowsB, j)
    }
  }
  const fewer = Math.min(rowsA.count, rowsB.count)
  return {
    jaccard: fewer === 0 ? 0 : both / (rowsA.count + rowsB.count - both),
    containment: fewer === 0 ? 0 : both / fewer,
    coveredA,
    coveredB,
  }
}

/** Marks the words of a row wherever it stands; gives where the next row begins in the order. */
function cover(covered: Uint8Array, { hashes, order }: Rows, from: number): number {
  const hash = hashes[order[from]!]
  let at = from
  for (; at < order.length && hashes[order[at]!] === hash; at++) covered.fill(1, order[at]!, order[at]! + ROW)
  return at
}

/** The longest shared runs, longest first; no two share a word of the first text. */
export function runsOf(a: Sketch, b: Sketch): readonly Run[] {
  const [wordsA, wordsB] = [a.words.subarray(a.titleLength), b.words.subarray(b.titleLength)]
  const { hashes } = rowsOf(a)
  const places = placesOf(rowsOf(b))
  const runs: Run[] = []
  for (let i = 0; i < hashes.length; ) {
    let best: Run | null = null
    for (const place of places.get(hashes[i]!)?.slice(0, PLACES) ?? []) {
      let length = 0
      while (i + length < wordsA.length && wordsA[i + length] === wordsB[place + length]) length++
      if (length >= ROW && length > (best?.length ?? 0)) best = { a: i, b: place, length }
    }
    if (best) runs.push(best)
    i += best?.length ?? 1
  }
  return runs.sort((x, y) => y.length - x.length || x.a - y.a).slice(0, RUNS)
}

/** Where each row stands. */
function placesOf({ hashes, order }: Rows): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (const place of order) {
    const list = places.get(hashes[place]!)
    if (list) list.push(place)
    else places.set(hashes[place]!, [place])
  }
  return places
}

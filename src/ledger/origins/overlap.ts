import { hashOfRow } from './hash.js'
import type { Sketch } from './sketch.js'

/** Words in a row that two texts must share before it counts as taken over. */
export const ROW = 4
/** How many places of one row in the other text are tried for the longest run. */
const PLACES = 8

/** A run of words that two bodies share: indexes into the kept words of each sketch. */
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
  /** The longest shared runs, longest first, eight at most; no two share a word of the first text. */
  runs: readonly Run[]
}>

function rowsOf({ words, titleLength }: Sketch): readonly number[] {
  const body = words.subarray(titleLength)
  return Array.from({ length: Math.max(0, body.length - ROW + 1) }, (_, i) =>
    hashOfRow(body.subarray(i, i + ROW)),
  )
}

function cover(rows: readonly number[], shared: (row: number) => boolean): Uint8Array {
  const covered = new Uint8Array(rows.length === 0 ? 0 : rows.length + ROW - 1)
  rows.forEach((row, i) => {
    if (shared(row)) covered.fill(1, i, i + ROW)
  })
  return covered
}

/** Compares two bodies row by row; time is linear in their kept words. */
export function overlapOf(a: Sketch, b: Sketch): Overlap {
  const [rowsA, rowsB] = [rowsOf(a), rowsOf(b)]
  const [setA, placesB] = [new Set(rowsA), new Map<number, number[]>()]
  rowsB.forEach((row, i) => {
    const places = placesB.get(row)
    if (!places) placesB.set(row, [i])
    else if (places.length < PLACES) places.push(i)
  })
  let both = 0
  for (const row of setA) if (placesB.has(row)) both++
  const fewer = Math.min(setA.size, placesB.size)
  return {
    jaccard: fewer === 0 ? 0 : both / (setA.size + placesB.size - both),
    containment: fewer === 0 ? 0 : both / fewer,
    coveredA: cover(rowsA, (row) => placesB.has(row)),
    coveredB: cover(rowsB, (row) => setA.has(row)),
    runs: runsOf(a, b, rowsA, placesB),
  }
}

function runsOf(
  a: Sketch,
  b: Sketch,
  rows: readonly number[],
  places: ReadonlyMap<number, readonly number[]>,
): readonly Run[] {
  const [wordsA, wordsB] = [a.words.subarray(a.titleLength), b.words.subarray(b.titleLength)]
  const runs: Run[] = []
  for (let i = 0; i < rows.length; ) {
    let best: Run | null = null
    for (const j of places.get(rows[i]!) ?? []) {
      let length = 0
      while (i + length < wordsA.length && wordsA[i + length] === wordsB[j + length]) length++
      if (length >= ROW && length > (best?.length ?? 0)) best = { a: i, b: j, length }
    }
    if (best) runs.push(best)
    i += best?.length ?? 1
  }
  return runs.sort((x, y) => y.length - x.length || x.a - y.a).slice(0, 8)
}

import { mix } from './hash.js'
import type { Sketch } from './sketch.js'

/** Words in a row that two texts must share before it counts as taken over. */
export const ROW = 4

/** The rows of four words of a body: where each begins, and where the same row comes next (-1 for nowhere). */
export type Rows = Readonly<{ hashes: Int32Array; first: ReadonlyMap<number, number>; next: Int32Array }>

const known = new WeakMap<Sketch, Rows>()

/** The rows of a sketch’s body; worked out once for a sketch, which is compared with many. */
export function rowsOf(sketch: Sketch): Rows {
  const before = known.get(sketch)
  if (before) return before
  const hashes = hashesOf(sketch)
  const first = new Map<number, number>()
  const next = new Int32Array(hashes.length).fill(-1)
  for (let i = hashes.length - 1; i >= 0; i--) {
    next[i] = first.get(hashes[i]!) ?? -1
    first.set(hashes[i]!, i)
  }
  const rows = { hashes, first, next }
  known.set(sketch, rows)
  return rows
}

function hashesOf({ words, titleLength }: Sketch): Int32Array {
  const hashes = new Int32Array(Math.max(0, words.length - titleLength - ROW + 1))
  for (let i = 0; i < hashes.length; i++) {
    const at = titleLength + i
    const head = words[at]! | (words[at + 1]! << 16)
    hashes[i] = mix(mix(head) ^ (words[at + 2]! | (words[at + 3]! << 16)))
  }
  return hashes
}

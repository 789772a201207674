import { mix } from './hash.js'
import type { Sketch } from './sketch.js'

/** Words in a row that two texts must share before it counts as taken over. */
export const ROW = 4

/** The rows of four words of a body by their places, the places in the order of the rows' hashes, and how many rows differ. */
export type Rows = Readonly<{ hashes: Int32Array; order: Uint16Array; count: number }>

const known = new WeakMap<Sketch, Rows>()

/** The rows of a sketch’s body; worked out once for a sketch, which is compared with many. */
export function rowsOf(sketch: Sketch): Rows {
  const before = known.get(sketch)
  if (before) return before
  const hashes = hashesOf(sketch)
  const order = orderOf(hashes)
  let count = 0
  for (let i = 0; i < order.length; i++) if (i === 0 || hashes[order[i]!] !== hashes[order[i - 1]!]) count++
  const rows = { hashes, order, count }
  known.set(sketch, rows)
  return rows
}

/** More than the words of a sketch, and few enough that a hash and a place fit into one exact number. */
const PLACES = 2 ** 16

/** Places by rising hash, those of the same row as they come. */
function orderOf(hashes: Int32Array): Uint16Array {
  const keys = Float64Array.from(hashes, (hash, place) => hash * PLACES + place).sort()
  return Uint16Array.from(keys, (key) => key - Math.floor(key / PLACES) * PLACES)
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

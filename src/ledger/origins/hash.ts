const SEED = 0x9e3779b1

/** Spreads the bits of a 32-bit integer (the finaliser of MurmurHash3); signed. */
export function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** A signed 32-bit hash of a word, the same in every run and on every machine. */
export function hashOfWord(word: string): number {
  let h = SEED
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return mix(h)
}

/** A signed 32-bit hash of some integers in their order. */
export function hashOfRow(values: Iterable<number>): number {
  let h = SEED
  for (const value of values) h = Math.imul(mix(h ^ value), 0x85ebca6b)
  return mix(h)
}

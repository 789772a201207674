/** A source of numbers in [0, 1) that gives the same ones for the same seed. */
export function seeded(seed) {
  let state = seed | 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    let h = state
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
    return ((h ^ (h >>> 13)) >>> 0) / 2 ** 32
  }
}

/** One of a list. */
export const pick = (random, list) => list[Math.floor(random() * list.length)]

/** A list in another order. */
export function shuffled(random, list) {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[out[i], out[j]] = [out[j], out[i]]
  }
  return out
}

/** The same choices in every run: a linear congruential generator (Numerical Recipes) with a fixed seed. */
let state = 42

/** A number from 0 up to 1. */
export function random() {
  state = (Math.imul(state, 1664525) + 1013904223) | 0
  return (state >>> 0) / 2 ** 32
}

export const pick = (list) => list[Math.floor(random() * list.length)]

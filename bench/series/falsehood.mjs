import { intervalOf } from '../../dist/series/interval.js'
import { policyNamed } from '../../dist/series/policy-named.js'
import { told, toldChange } from './words.mjs'

const policy = policyNamed('rounding')

/** A telling made wrong by more than its interval: another number, a digit too many or too few, or another day. */
export function falsified(telling, truth, random) {
  const { kind, value, lie } = telling.release
  // The lie of a body is one for all who report it.
  const draw = lie ?? random()
  for (let tries = 0; tries < 20; tries++) {
    const turn = (draw + tries * 0.37) % 1
    const moved =
      turn < 0.25 && kind === 'day' && telling.first > 7
        ? dated(telling, turn)
        : renumbered(telling, turn, random)
    if (isWrong(moved, truth)) return { ...moved, planted: true }
  }
  return telling

  function renumbered(one, turn, random) {
    const factor = turn > 0.92 ? 10 : turn > 0.84 ? 0.1 : Math.exp((turn * 7) % 1) * 1.08
    const wrong = Math.max(0, value) * ((turn * 100) % 2 < 1 || factor > 5 ? factor : 1 / factor)
    return {
      ...one,
      amount: kind === 'change' ? toldChange(Math.min(wrong, value * 3), random) : told(wrong, random),
    }
  }
}

/** The number of one day told of another. */
function dated(telling, turn) {
  const off = 1 + Math.floor(turn * 28)
  return { ...telling, first: telling.first - off, last: telling.last - off }
}

/** Whether a number is off the truth by more than its interval, over the days that its report means. */
export function isWrong({ amount, first, last, release }, truth) {
  const { low, high } = intervalOf(amount, policy, release.kind === 'day' || release.kind === 'sum')
  if (release.kind === 'change') return release.truly < low || release.truly > high
  // Of an open window every length that it may have must be wrong.
  const spans =
    first === null
      ? [3, 4, 5, 6, 7, 8, 9, 10].map((n) => [last - n, last - 1])
      : [
          [first, last],
          [first, Math.max(first, last - 1)],
        ]
  return spans.every(([from, to]) => {
    const days = truth.slice(from, to + 1)
    const sum = days.reduce((a, b) => a + b, 0)
    const is = release.kind === 'rate' ? sum / days.length : sum
    return is < low || is > high
  })
}

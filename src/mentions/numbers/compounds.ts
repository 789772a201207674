import type { AmountAt, AmountRule } from './amount.js'
import { isDash, lower, standsAt, type Tokens, touch } from './tokens.js'
import { valueAt } from './values.js'
import { contests, dialled, otherKinds } from './words.js'

const WHOLE_YEAR = /^(?:1[5-9]|20)\d\d$/

/** "One in five", "9 out of 10", "one of every three". */
const share: AmountAt = (tokens, at) => {
  const part = valueAt(tokens, at)
  if (!part || !Number.isInteger(part.value)) return null
  const links = [['in', 'every'], ['of', 'every'], ['out', 'of', 'every'], ['out', 'of'], ['in']]
  const link = links.find((words) => standsAt(tokens, part.to, words))
  if (!link) return null
  const whole = valueAt(tokens, part.to + link.length)
  if (!whole || whole.value <= part.value || whole.value > 1000) return null
  if (WHOLE_YEAR.test(tokens[whole.to - 1]!.text) || otherKinds.after.has(lower(tokens[whole.to])))
    return null
  // "Five out of seven brothers" counts five; of ten or a hundred it is a share.
  if (link.length === 2 && link[0] === 'out' && whole.value !== 10 && whole.value !== 100) return null
  return { from: at, to: whole.to, low: null, high: null, form: 'exact', kind: 'percent' }
}

/** The token after a run of digit groups that hang together: "+1 202-555-0143", "555-0123". */
function endOfGroups(tokens: Tokens, at: number): number {
  let to = at
  for (;;) {
    if (!/^\d{1,5}$/.test(tokens[to]?.text ?? '')) return to
    to++
    const joined =
      isDash(tokens[to]) && touch(tokens[to - 1], tokens[to]) && touch(tokens[to], tokens[to + 1])
    if (joined) to++
    else if (tokens[to]?.start !== tokens[to - 1]!.end + 1) return to
  }
}

const telephone: AmountAt = (tokens, at) => {
  const to = endOfGroups(tokens, at)
  const groups = tokens.slice(at, to).filter((t) => !isDash(t))
  const length = groups.reduce((sum, t) => sum + t.text.length, 0)
  if (groups.length < 2 || length < 7) return null
  const called =
    tokens[at - 1]?.text === '+' || tokens.slice(Math.max(0, at - 4), at).some((t) => dialled.has(lower(t)))
  const dashes = tokens.slice(at, to).filter(isDash).length
  const isDay = groups[0]!.text.length === 4 && groups.length === 3 && groups[2]!.text.length === 2
  if (!called && (dashes < 2 || isDay)) return null
  return { from: at, to, low: null, high: null, form: 'exact', kind: 'label' }
}

/** "3-2", "52-48": not rising, or after a word of contest. */
const result: AmountAt = (tokens, at) => {
  const [first, dash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  const small = /^\d{1,3}$/
  if (!small.test(first?.text ?? '') || !isDash(dash) || !small.test(second?.text ?? '')) return null
  if (!touch(first, dash) || !touch(dash, second)) return null
  const contest = tokens.slice(Math.max(0, at - 6), at).some((t) => contests.has(t.lemma))
  if (Number(first!.text) < Number(second!.text) && !contest) return null
  return { from: at, to: at + 3, low: null, high: null, form: 'exact', kind: 'label' }
}

/** Numbers of several parts that count nobody; they come before those that would read a part. */
export const compoundRules: readonly AmountRule[] = [
  {
    id: 'number/share',
    why: '"One in five" is a part of a whole, no count.',
    reads: [
      ['[One in five] people fled.', { kind: 'percent', low: null }],
      ['[9 out of 10] refugees are children.', { kind: 'percent' }],
      ['[Nearly 4 in 10] families fled.', { kind: 'percent' }],
    ],
    ignores: [
      'Police held two in 2021.',
      'It killed three in five days.',
      'Five out of seven brothers fled.',
    ],
    find: share,
  },
  {
    id: 'number/telephone',
    why: 'Groups of digits joined by dashes, after a plus sign or "call", are a number to be dialled.',
    reads: [
      ['Families can call [555-0123] for help.', { kind: 'label', low: null }],
      ['The hotline is +[1 202-555-0143].', { kind: 'label' }],
    ],
    ignores: ['Some 5,000-6,000 people left.', 'They left on 2022-09-21.'],
    find: telephone,
  },
  {
    id: 'number/result',
    why: 'Two small numbers with a dash, falling or after "won", "beat" or "voted", are the result of a game or vote.',
    reads: [
      ['The team won [3-2] on Sunday.', { kind: 'label' }],
      ['Lawmakers voted [48-52] on the plan to receive people.', { kind: 'label' }],
    ],
    ignores: ['Some 20-30 people were hurt.'],
    find: result,
  },
]

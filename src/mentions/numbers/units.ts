import type { KindAt, KindRule } from './kind.js'
import { lower, touch } from './tokens.js'
import { otherKinds } from './words.js'

const money: KindAt = (tokens, { from }) => {
  const before = otherKinds.before.get(lower(tokens[from - 1]))
  return before === 'money' ? before : null
}

const unit: KindAt = (tokens, { to }) => {
  const after = tokens[to]
  if (after?.text === '-') {
    const word = lower(tokens[to + 1])
    return otherKinds.after.get(word) ?? otherKinds.hyphen.get(word) ?? null
  }
  if (lower(after) === 'per' && lower(tokens[to + 1]) === 'cent') return 'percent'
  // "38C" is a temperature, "300 C" is none.
  if (/^[cfh]$/i.test(after?.text ?? '') && !touch(tokens[to - 1], after)) return null
  return otherKinds.after.get(lower(after)) ?? null
}

export const unitRules: readonly KindRule[] = [
  {
    id: 'number/money',
    why: 'A sign or code of money before a number shows that it counts money.',
    reads: [
      ['It cost $[5 million].', { kind: 'money' }],
      ['They sent EUR [300] to families.', { kind: 'money' }],
    ],
    ignores: ['They told us 300 people left.'],
    find: money,
  },
  {
    id: 'number/unit',
    why: 'A unit of money, length, heat, time or share after a number shows that it measures that.',
    reads: [
      ['They walked [300] miles.', { kind: 'measure' }],
      ['It was [38]C in the camp.', { kind: 'measure' }],
      ['It cost [5 million] dollars.', { kind: 'money' }],
      ['They came at [10] a.m. on Sunday.', { kind: 'time' }],
      ['[Some 60] percent are women.', { kind: 'percent' }],
      ['[Two]-thirds of the people stayed.', { kind: 'percent' }],
    ],
    ignores: ['Some 300 people left.'],
    find: unit,
  },
]

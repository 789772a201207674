import type { Amount, AmountAt, AmountRule } from './amount.js'
import { isDash, lower, standsAt, type Tokens } from './tokens.js'
import { digits, half, spelled, type ValueAt, valueAt } from './values.js'
import { directions, vagueNumbers } from './words.js'

/** "Test scores" are no number. */
const isCompound = (tokens: Tokens, at: number): boolean => {
  const before = tokens[at - 1]
  return before?.rel === 'compound' && before.head === at
}

const vague: AmountAt = (tokens, at) => {
  if (isCompound(tokens, at)) return null
  const many = lower(tokens[at]) !== 'many' ? 0 : lower(tokens[at + 1]) === 'more' ? 2 : 1
  const start = at + many
  for (const { words, entry } of vagueNumbers.get(lower(tokens[start])) ?? []) {
    const to = start + words.length
    if (!standsAt(tokens, start, words)) continue
    if (entry.of && !(lower(tokens[to]) === 'of' && !/^\d/.test(tokens[to + 1]?.text ?? ''))) continue
    return { from: at, to, low: entry.unit, high: entry.unit, form: 'vague' }
  }
  return null
}

/** "Rose from 300 to 500" tells of two counts, not of one between them. */
const isRise = (tokens: Tokens, at: number): boolean =>
  lower(tokens[at - 1]) === 'from' &&
  tokens.slice(Math.max(0, at - 4), at).some((t) => directions.has(t.lemma))

/** The second end after the first: `5,000 to 6,000`, `5,000-6,000`, `between 10 and 20`, `two or three`. */
const range: AmountAt = (tokens, at) => {
  const between = lower(tokens[at]) === 'between'
  const from = between ? at + 1 : at
  const first = valueAt(tokens, from)
  if (!first) return null
  const link = lower(tokens[first.to])
  const links = between ? ['and', 'to'] : ['to', 'or']
  if (!links.includes(link) && !isDash(tokens[first.to])) return null
  if (link === 'to' && isRise(tokens, from)) return null
  const second = valueAt(tokens, first.to + 1)
  if (!second) return null
  // "10-11,000" and "2 to 3 million": the first number borrows the scale of the second.
  let low = first.value
  if (low < 1000 && second.value >= 1000) {
    const scale = 10 ** (Math.floor(Math.log10(second.value) / 3) * 3)
    if (low * scale < second.value) low *= scale
  }
  if (low >= second.value || (link === 'or' && second.value > low * 10)) return null
  return { from: at, to: second.to, low, high: second.value, form: 'range' }
}

const single =
  (read: ValueAt): AmountAt =>
  (tokens, at) => {
    const found = read(tokens, at)
    return found && { from: at, to: found.to, low: found.value, high: found.value, form: 'exact' }
  }

export const plainRules: readonly AmountRule[] = [
  {
    id: 'number/vague',
    why: 'Dozens, scores or tens of thousands name a unit and no number; several and a few not even that.',
    reads: [
      ['[Dozens] of people are missing.', { low: 12, high: 12, qualifier: 'vague' }],
      ['[Tens of thousands] of people fled.', { low: 10000, high: 10000, qualifier: 'vague' }],
      ['[Many thousands] of people fled.', { low: 1000, qualifier: 'vague' }],
      ['[A score] of villagers were hurt.', { low: 20, high: 20, qualifier: 'vague' }],
      ['[Several] people were hurt.', { low: null, high: null, qualifier: 'vague' }],
    ],
    ignores: ['A dozen people are missing.', 'Test scores of pupils fell.', 'It ended with a score of 3-2.'],
    find: vague,
  },
  {
    id: 'number/range',
    why: 'Two rising numbers with "to", "or", a dash or "between … and" are the ends of one; the first borrows the scale.',
    reads: [
      ['[Some 5,000 to 6,000] people arrived.', { low: 5000, high: 6000 }],
      ['[10-11,000] people arrived.', { low: 10000, high: 11000, qualifier: 'range' }],
      ['[Between two and three million] people fled.', { low: 2e6, high: 3e6, qualifier: 'range' }],
      ['[Two or three] people were hurt.', { low: 2, high: 3, qualifier: 'range' }],
    ],
    ignores: [
      'Arrivals rose from 300 to 500 people a day.',
      'Of 300 people or families 12 left.',
      'They won 3-2 on Sunday.',
    ],
    find: range,
  },
  {
    id: 'number/digits',
    why: 'Digits with commas, spaces or stops between groups, and the scale words after them, are one number.',
    reads: [
      ['[Some 98 000] people arrived.', { low: 98000, qualifier: 'about' }],
      ['[1.66 million] people fled.', { low: 1660000, high: 1660000, qualifier: 'exact' }],
      ['[98.000] people arrived.', { low: 98000, high: 98000 }],
      ['[3 lakh] people and one crore others were affected.', { low: 300000 }],
      ['[1,20,000] people were affected.', { low: 120000 }],
      ['Another [300] people were killed.', { low: 300, high: 300, qualifier: 'exact' }],
      ['A further [300] people were killed.', { low: 300, high: 300 }],
    ],
    ignores: [
      'The hotline is open 24/7.',
      'Since 9/11 they stayed.',
      'It began at 10:30.',
      'The 3rd man left.',
    ],
    find: single(digits),
  },
  {
    id: 'number/half',
    why: 'Half or a quarter of a million, a thousand or a dozen is that part of it.',
    reads: [
      ['[Half a million] people fled.', { low: 500000, high: 500000 }],
      ['[Half a dozen] people were hurt.', { low: 6, high: 6 }],
      ['[A quarter of a million] people fled.', { low: 250000 }],
    ],
    ignores: ['Half the people fled.', 'Half a day later they left.'],
    find: single(half),
  },
  {
    id: 'number/spelled',
    why: 'Number words add and multiply as they are spoken; "a" counts one where a scale word follows.',
    reads: [
      ['[Seventy-six] people were hurt.', { low: 76, high: 76, qualifier: 'exact' }],
      ['[Two and a half million] people fled.', { low: 2500000 }],
      ['[Three hundred and five thousand two hundred and eleven] people fled.', { low: 305211 }],
      ['[A million] people fled.', { low: 1000000 }],
    ],
    ignores: ['A man fled.', 'People fled.'],
    find: single(spelled),
  },
]

/** The number that begins at a token, and the rule that reads it. */
export function plainAt(tokens: Tokens, at: number): Amount | null {
  for (const { find } of plainRules) {
    const found = find(tokens, at)
    if (found) return found
  }
  return null
}

import type { KindAt, KindRule } from './kind.js'
import { isCapital, isDash, isDigits, lower, touch } from './tokens.js'
import { otherKinds, streets } from './words.js'

/** "COVID-19", "F-16", "Under-17". */
const designation: KindAt = (tokens, { from }) => {
  const [name, dash, number] = [tokens[from - 2], tokens[from - 1], tokens[from]]
  const joined = isDash(dash) && touch(name, dash) && touch(dash, number)
  return joined && isDigits(number) && isCapital(name) ? 'label' : null
}

/** "Title 42", "flight 370", "level seven"; but "every day 12 people", "on day one two men". */
const numbered: KindAt = (tokens, { from, to }) => {
  const before = tokens[from - 1]
  if (otherKinds.before.get(lower(before)) !== 'label') return null
  const counts = /^(?:NOUN|ADJ|NUM)$/.test(tokens[to]?.upos ?? '')
  if (!isDigits(tokens[from])) return counts || lower(tokens[to]) === 'of' ? null : 'label'
  return isCapital(before) || tokens[to]?.upos !== 'NOUN' ? 'label' : null
}

const groupOf: KindAt = (tokens, { from }) => {
  if (lower(tokens[from - 1]) !== 'of' || tokens[from - 2]?.text !== 'Group') return null
  const named = isCapital(tokens[from]) || /^(?:7|8|15|20|24|77)$/.test(tokens[from]!.text)
  return named ? 'label' : null
}

/** "221 Baker Street" */
const address: KindAt = (tokens, { from, to }) => {
  if (!isDigits(tokens[from]) || to !== from + 1) return null
  let at = to
  while (isCapital(tokens[at]) && at - to < 4 && !streets.has(lower(tokens[at]))) at++
  return at > to && isCapital(tokens[at]) && streets.has(lower(tokens[at])) && tokens[at + 1]?.upos !== 'NOUN'
    ? 'label'
    : null
}

/** Numbers that are part of a name or an address. */
export const labelRules: readonly KindRule[] = [
  {
    id: 'number/designation',
    why: 'A number that a hyphen joins to a name is part of it.',
    reads: [
      ['People fell ill with COVID-[19].', { kind: 'label' }],
      ['An F-[16] flew over.', { kind: 'label' }],
    ],
    ignores: ['Some 5,000-6,000 people left.', 'The dead - 12 people - were named.'],
    find: designation,
  },
  {
    id: 'number/numbered',
    why: 'A flight, title, gate or article with a number is one of a series.',
    reads: [
      ['Under Title [42] they sent people away.', { kind: 'label' }],
      ['They waited at gate [12].', { kind: 'label' }],
      ['The alert was raised to level [four], the highest.', { kind: 'label' }],
      ['Millions fled in World War [Two].', { kind: 'label' }],
    ],
    ignores: ['Every day 12 people leave.', 'In this part two men were hurt.'],
    find: numbered,
  },
  {
    id: 'number/group-of',
    why: 'The Group of Seven and its like are names.',
    reads: [
      ['The Group of [Seven] met.', { kind: 'label' }],
      ['Leaders of the Group of [20] met.', { kind: 'label' }],
    ],
    ignores: ['A group of seven people fled.', 'Group of seven migrants found'],
    find: groupOf,
  },
  {
    id: 'number/address',
    why: 'A number before a street is a house.',
    reads: [
      ['They live at [221] Baker Street.', { kind: 'label' }],
      ['Crowds met at [10] Downing Street on Sunday.', { kind: 'label' }],
    ],
    ignores: ['Some 300 Wall Street workers left.'],
    find: address,
  },
]

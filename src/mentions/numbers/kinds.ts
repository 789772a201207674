import type { Token } from '../../language/sentence.js'
import type { Rule } from '../../text/rule.js'
import type { NumberKind } from '../mention.js'
import type { Amount } from './amount.js'
import { isDash, lower, type Tokens, touch } from './tokens.js'
import { beforeYear, otherKinds, streets } from './words.js'

/** What the words that touch a number show it to be, null if they show nothing. */
export type KindAt = (tokens: Tokens, amount: Amount) => NumberKind | null

export type KindRule = Rule<KindAt>

const isDigits = (token: Token | undefined) => /^\d/.test(token?.text ?? '')
const isCapital = (token: Token | undefined) => /^\p{Lu}/u.test(token?.text ?? '')

const money: KindAt = (tokens, { from }) => {
  const before = otherKinds.before.get(lower(tokens[from - 1]))
  return before === 'money' ? before : null
}

const age: KindAt = (tokens, { from, to, high }) => {
  const [before, after] = [tokens[from - 1], tokens[to]]
  if (otherKinds.before.get(lower(before)) === 'age') return 'age'
  const old = after?.text === '-' ? to + 2 : to
  const isYears = /^years?$/.test(lower(tokens[after?.text === '-' ? to + 1 : to]))
  const last = after?.text === '-' ? lower(tokens[old + 1]) : lower(tokens[to + 1])
  if (isYears && /^olds?$/.test(last)) return 'age'
  // "Ivan (41)", "Maria Lopez, 34, a nurse"
  const aside = before?.text === '(' ? after?.text === ')' : before?.text === ',' && after?.text === ','
  const ofPerson = aside && tokens[from - 2]?.upos === 'PROPN' && to === from + 1 && isDigits(tokens[from])
  return ofPerson && high !== null && high < 110 && Number.isInteger(high) ? 'age' : null
}

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\.|[a-z]*)$/i
const isMonth = (token: Token | undefined) => isCapital(token) && MONTH.test(token!.text)

const day: KindAt = (tokens, { from, to }) => {
  const text = tokens[from]!.text
  return /^\d{1,2}$/.test(text) && (isMonth(tokens[from - 1]) || isMonth(tokens[to])) ? 'time' : null
}

const YEAR = /^(?:1[5-9]|20)\d\d$/
const PEOPLE = /^(?:people|persons|men|women|children|refugees|migrants|troops|families)$/

const year: KindAt = (tokens, { from, to }) => {
  if (!YEAR.test(tokens[from]!.text) || to !== from + 1) return null
  const [before, after] = [tokens[from - 1], tokens[to]]
  if (PEOPLE.test(lower(after))) return null
  // "The 2015 earthquake": one event that the year names.
  if (/^(?:the|this|that|its|their)$/.test(lower(before)) && after?.xpos === 'NN') return 'time'
  const opens = !before || /^[,(–-]$/.test(before.text)
  const led = beforeYear.has(lower(before)) || isMonth(before)
  return opens || led || !after || !/^(?:NOUN|ADJ)$/.test(after.upos) ? 'time' : null
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

/** "COVID-19", "F-16", "Under-17". */
const designation: KindAt = (tokens, { from }) => {
  const [name, dash, number] = [tokens[from - 2], tokens[from - 1], tokens[from]]
  const joined = isDash(dash) && touch(name, dash) && touch(dash, number)
  return joined && isDigits(number) && isCapital(name) ? 'label' : null
}

/** "Title 42", "flight 370"; but "every day 12 people". */
const numbered: KindAt = (tokens, { from, to }) => {
  const before = tokens[from - 1]
  if (otherKinds.before.get(lower(before)) !== 'label' || !isDigits(tokens[from])) return null
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

/** In the order in which they are tried: the first that knows decides. */
export const kindRules: readonly KindRule[] = [
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
    id: 'number/age',
    why: 'Years old, aged, or a small number set off after a name tell the age of one person.',
    reads: [
      ['Maria Lopez ([34]) left.', { kind: 'age' }],
      ['Ivan Petrov, [41], left.', { kind: 'age' }],
      ['A [30]-year-old man fled.', { kind: 'age' }],
      ['Children aged [12] fled.', { kind: 'age' }],
    ],
    ignores: ['Some 34 people (12 of them children) left.'],
    find: age,
  },
  {
    id: 'number/day',
    why: 'A number of up to two digits beside a month is a day.',
    reads: [
      ['They left on [21] September.', { kind: 'time' }],
      ['They left on May [3].', { kind: 'time' }],
    ],
    ignores: ['Some 12 may have died.', 'About 20 march every day.'],
    find: day,
  },
  {
    id: 'number/year',
    why: 'Four digits without a comma are a year where nothing is counted after them.',
    reads: [
      ['They fled in [2015].', { kind: 'time' }],
      ['The [2015] earthquake victims were mourned.', { kind: 'time' }],
    ],
    ignores: ['Some 2,022 people fled.', 'In all 1900 refugees fled.'],
    find: year,
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
    ],
    ignores: ['Every day 12 people leave.'],
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

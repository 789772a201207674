import type { Token } from '../../language/sentence.js'
import type { KindAt, KindRule } from './kind.js'
import { isCapital, isDigits, lower } from './tokens.js'
import { beforeYear, otherKinds } from './words.js'

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

/** Ages, days and years. */
export const calendarRules: readonly KindRule[] = [
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
]

import type { Amount, AmountAt, AmountRule } from './amount.js'
import { plainAt } from './amounts.js'
import { lower, standsAt, type Tokens } from './tokens.js'
import { directions, ratios } from './words.js'

const asRatio = (from: number, to: number, ratio: number): Amount => ({
  from,
  to,
  low: ratio,
  high: ratio,
  form: 'exact',
  kind: 'ratio',
})

const named: AmountAt = (tokens, at) => {
  const ratio = ratios.get(lower(tokens[at]))
  if (ratio !== undefined) return asRatio(at, at + 1, ratio)
  const doubles = lower(tokens[at]) === 'double' && /^(?:nearly|almost|more|to)$/.test(lower(tokens[at - 1]))
  return doubles ? asRatio(at, at + 1, 2) : null
}

/** The number before "times" or "fold". */
function countAt(tokens: Tokens, at: number): Amount | null {
  const amount = plainAt(tokens, at)
  return amount && amount.form !== 'vague' ? amount : null
}

const times: AmountAt = (tokens, at) => {
  if (lower(tokens[at]) === 'twice')
    return lower(tokens[at + 1]) === 'as' && /^(?:many|much|high|large)$/.test(lower(tokens[at + 2]))
      ? asRatio(at, at + 3, 2)
      : null
  const amount = countAt(tokens, at)
  if (!amount || lower(tokens[amount.to]) !== 'times') return null
  if (!/^(?:as|more|higher|the)$/.test(lower(tokens[amount.to + 1]))) return null
  return { ...amount, to: amount.to + 1, kind: 'ratio' }
}

const fold: AmountAt = (tokens, at) => {
  const amount = countAt(tokens, at)
  if (!amount) return null
  const hyphen = tokens[amount.to]?.text === '-' ? 1 : 0
  return lower(tokens[amount.to + hyphen]) === 'fold'
    ? { ...amount, to: amount.to + hyphen + 1, kind: 'ratio' }
    : null
}

const directionOf = (tokens: Tokens, at: number) => directions.get(tokens[at]?.lemma ?? '') ?? null

/** "A 40% rise", "rose by 40%": the direction stands within two words after it, or shortly before. */
const percent: AmountAt = (tokens, at) => {
  const amount = countAt(tokens, at)
  if (!amount) return null
  const signs = [['%'], ['percent'], ['per', 'cent'], ['pct']]
  const sign = signs.find((words) => standsAt(tokens, amount.to, words))
  if (!sign) return null
  const to = amount.to + sign.length
  const near = directionOf(tokens, to) ?? directionOf(tokens, to + 1)
  const reach = /^(?:by|of)$/.test(lower(tokens[at - 1])) ? 4 : 2
  const back = Array.from({ length: reach }, (_, i) => directionOf(tokens, at - 1 - i)).find(
    (d) => d !== null,
  )
  const direction = near ?? back
  if (!direction) return null
  const ratio = (value: number | null) =>
    Math.round((direction === 'down' ? 100 - value! : 100 + value!) * 1e6) / 1e8
  const ends = [ratio(amount.low), ratio(amount.high)].sort((a, b) => a - b)
  return { ...amount, to, low: ends[0]!, high: ends[1]!, kind: 'ratio' }
}

/** Changes of a count as the ratio of new to old: "doubled" is 2, "a 40% rise" 1.4, "fell by 45 percent" 0.55. */
export const changeRules: readonly AmountRule[] = [
  {
    id: 'number/ratio-word',
    why: 'Doubled, halved, tenfold name a ratio of new to old.',
    reads: [
      ['Arrivals [nearly doubled].', { kind: 'ratio', low: 2, high: 2, qualifier: 'just-under' }],
      ['The number of refugees was [halved].', { kind: 'ratio', low: 0.5 }],
    ],
    ignores: ['They live in a double room.', 'Both people left.'],
    find: named,
  },
  {
    id: 'number/times',
    why: '"Three times as many" and "twice as many" compare two counts; "arrested three times" does not.',
    reads: [
      ['[Almost three times] as many people came.', { kind: 'ratio', low: 3, qualifier: 'just-under' }],
      ['[Twice as many] people came.', { kind: 'ratio', low: 2 }],
    ],
    ignores: ['He was arrested three times.', 'They left twice.'],
    find: times,
  },
  {
    id: 'number/fold',
    why: 'A number before "fold" is a ratio of new to old.',
    reads: [
      ['It was a [seven-fold] rise in arrivals.', { kind: 'ratio', low: 7 }],
      ['Arrivals grew [20-fold].', { kind: 'ratio', low: 20 }],
    ],
    ignores: ['They fold seven tents.'],
    find: fold,
  },
  {
    id: 'number/percent-change',
    why: 'A percentage beside a word of rise or fall is a change of the count by that part.',
    reads: [
      ['It was a [40%] rise in arrivals.', { kind: 'ratio', low: 1.4, high: 1.4 }],
      ['Arrivals fell by [45 percent].', { kind: 'ratio', low: 0.55 }],
      ['Arrivals were up [12%] on Sunday.', { kind: 'ratio', low: 1.12 }],
    ],
    ignores: ['Some 60 percent of the refugees are women.'],
    find: percent,
  },
]

import type { Token } from '../../language/sentence.js'
import { type Amount, amountAt } from './amount.js'

const lower = (token: Token | undefined) => token?.text.toLowerCase() ?? ''

/** Verbs and adverbs that name a ratio of new to old. */
const RATIOS: Readonly<Record<string, number>> = {
  doubled: 2,
  doubling: 2,
  doubles: 2,
  twofold: 2,
  tripled: 3,
  trebled: 3,
  tripling: 3,
  threefold: 3,
  quadrupled: 4,
  quadrupling: 4,
  fourfold: 4,
  quintupled: 5,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  tenfold: 10,
  halved: 0.5,
  halving: 0.5,
}
const UP =
  /^(?:ris|rose|rise|increas|jump|surg|soar|grow|grew|climb|up$|spike|swell|swol|more$|higher$|leap|uptick|gain)/
const DOWN =
  /^(?:fall|fell|drop|declin|decreas|reduc|down$|plung|plummet|slump|shr[aiu]nk|fewer$|less$|lower$|dip)/

/** A change of a count as a ratio: "doubled" is 2, "a 40% rise" 1.4, "fell by 45 percent" 0.55, "seven-fold" 7. */
export function changeAt(tokens: readonly Token[], at: number): Amount | null {
  const word = lower(tokens[at])
  const ratio = RATIOS[word]
  if (ratio !== undefined) return { from: at, to: at + 1, low: ratio, high: ratio, form: 'exact' }
  if (word === 'double' && /^(?:nearly|almost|more|to)$/.test(lower(tokens[at - 1])))
    return { from: at, to: at + 1, low: 2, high: 2, form: 'exact' }
  if (
    word === 'twice' &&
    lower(tokens[at + 1]) === 'as' &&
    /^(?:many|much|high|large)$/.test(lower(tokens[at + 2]))
  )
    return { from: at, to: at + 3, low: 2, high: 2, form: 'exact' }
  const amount = amountAt(tokens, at)
  if (!amount || amount.form === 'vague' || amount.low === null || amount.high === null) return null
  const next = lower(tokens[amount.to])
  if (next === '-' && lower(tokens[amount.to + 1]) === 'fold') return { ...amount, to: amount.to + 2 }
  if (
    next === 'times' &&
    /^(?:as|more|higher|the)$/.test(lower(tokens[amount.to + 1])) &&
    !/^(?:a|per|each)$/.test(lower(tokens[amount.to + 1]))
  )
    return { ...amount, to: amount.to + 1 }
  const percent =
    next === '%' || next === 'percent' ? 1 : next === 'per' && lower(tokens[amount.to + 1]) === 'cent' ? 2 : 0
  if (percent === 0) return null
  const end = amount.to + percent
  // The direction stands just after ("a 40% rise") or just before ("rose by 40%").
  const near = [lower(tokens[end]), lower(tokens[end + 1])]
  const behind = [1, 2, 3, 4].map((back) => lower(tokens[at - back]))
  const by = behind[0] === 'by' || behind[0] === 'of' || near.some((w) => UP.test(w) || DOWN.test(w))
  const up = near.some((w) => UP.test(w)) || behind.some((w) => UP.test(w))
  const down = near.some((w) => DOWN.test(w)) || behind.some((w) => DOWN.test(w))
  if ((!up && !down) || (!by && !behind.slice(0, 2).some((w) => UP.test(w) || DOWN.test(w)))) return null
  const share = (value: number) =>
    Math.round((down && !near.some((w) => UP.test(w)) ? 100 - value : 100 + value) * 1e6) / 1e8
  const [low, high] = [share(amount.low), share(amount.high)].sort((a, b) => a - b)
  return { ...amount, to: end, low: low!, high: high! }
}

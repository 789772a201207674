import type { Figure } from '../records/record.js'
import type { Policy, Reach } from './policies.js'

/** The least and greatest value; `high` may be Infinity. */
export type Interval = Readonly<{ low: number; high: number }>

/** More people than there are. */
const TOO_MANY = 1e10

/** Why an amount can be no count; null where nothing is wrong with it. */
export function amountFlaw({ low, high }: Figure['amount']): string | null {
  const given = [low, high].filter((end) => end !== null)
  if (given.length === 0) return 'it names no number'
  if (given.some((end) => !(end >= 0)) || (low !== null && high !== null && low > high))
    return 'its number can be no count'
  return given.some((end) => end > TOO_MANY) ? 'its number is greater than that of all people' : null
}

/**
 * What a stated amount may be by a policy; null where no number is named ("several"). People come in `whole` numbers, so
 * one that isn't rounded is exact; ratios don't.
 */
export function intervalOf(
  { low, high, qualifier }: Figure['amount'],
  policy: Policy,
  whole = true,
): Interval | null {
  const named = low ?? high
  if (named === null) return null
  if (qualifier === 'vague') {
    const [least, most] = policy.vague(named)
    return { low: least, high: most }
  }
  const [below, above] = policy.reach[qualifier]
  const top = policy.range === 'low' ? named : (high ?? named)
  return {
    low: below === 'open' ? 0 : Math.max(0, named - reachOf(named, below, whole)),
    high: above === 'open' ? Number.POSITIVE_INFINITY : top + reachOf(top, above, whole),
  }
}

function reachOf(number: number, { units, least, most }: Exclude<Reach, 'open'>, whole: boolean): number {
  const reach = Math.min(Math.max(units * roundingUnit(number), least * number), most * number)
  return whole && reach < 1 ? 0 : reach
}

/** The unit that a number looks rounded to: 1,000 for 98,000, 1 for 64,234, 0.1 for 1.4. */
export function roundingUnit(number: number): number {
  if (number <= 0) return 1
  const [digits = '', power = '0'] = number.toExponential().split('e')
  const decimals = digits.split('.')[1]?.length ?? 0
  return 10 ** (Number(power) - decimals)
}

/** The number that a report names, the middle of a range. */
export function namedBy({ low, high }: Figure['amount']): number | null {
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high)
}

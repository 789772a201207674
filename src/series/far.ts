import { type Constraint, type Outside, stretchesOf } from './constraint.js'
import { DAY, type Stretch } from './timeline.js'

/** Years about which a series can be: a misread date would make one of centuries. */
const YEARS = 20
const REACH = YEARS * 365.25 * DAY

/** Takes out what lies years away from the period asked for, or from where most figures lie. */
export function withoutFar(
  constraints: readonly Constraint[],
  period: Stretch | null,
): Readonly<{ kept: readonly Constraint[]; outside: readonly Outside[] }> {
  const ends = constraints
    .flatMap(({ form }) => stretchesOf(form).map(({ end }) => end))
    .sort((a, b) => a - b)
  const middle = period?.end ?? ends[ends.length >> 1] ?? 0
  const isFar = ({ form }: Constraint) =>
    stretchesOf(form).some(({ start, end }) => start < middle - REACH || end > middle + REACH)
  return {
    kept: constraints.filter((one) => !isFar(one)),
    outside: constraints.filter(isFar).map(({ evidence }) => ({
      evidence,
      reason: `its days lie more than ${YEARS} years from those of the ${period ? 'question' : 'other figures'}`,
    })),
  }
}

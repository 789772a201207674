import type { Highs } from 'highs'
import { estimate } from './estimate.js'
import { feasible } from './feasible.js'
import type { ClaimRows, System } from './rows.js'
import { stepsOf, unevennessOf } from './steps.js'

/** How much more uneven days may become for totals to hold all of today: two usual steps, squared. */
const UNEVEN = 4

/**
 * Claims with their best estimate. Totals until the day of the report are taken to hold all of that day, unless that cannot
 * be or makes the days much more uneven: then any part of it may be in them. Claims must all hold together.
 */
export function untilNowSettled(
  highs: Highs,
  { unknowns, claims }: System,
): Readonly<{ claims: readonly ClaimRows[]; best: Float64Array }> {
  const whole = claims.map((one) => (isUntilNow(one) ? wholeOf(one) : one))
  const best = estimate(highs, { unknowns, claims })
  if (claims.some(isUntilNow) && feasible(highs, unknowns, whole)) {
    const even = estimate(highs, { unknowns, claims: whole })
    const steps = stepsOf(unknowns, claims)
    if (unevennessOf(steps, even) < unevennessOf(steps, best) + UNEVEN) return { claims: whole, best: even }
  }
  return { claims, best }
}

/** A claim as one of all its days. */
const wholeOf = ({ claim, form, size }: ClaimRows): ClaimRows => ({
  claim: claim.form.kind === 'sum' ? { ...claim, form: { ...claim.form, loose: null } } : claim,
  form,
  rows: [{ ...form, ...claim.interval }],
  size,
})

const isUntilNow = ({ claim: { form } }: ClaimRows): boolean => form.kind === 'sum' && form.loose?.least === 1

import type { Flow, Loose } from './constraint.js'
import type { Claim } from './fold.js'
import type { Square } from './program.js'
import { added, type ClaimRows } from './rows.js'
import type { Terms, Unknowns } from './unknowns.js'

/** How far a count may be expected from the number that a report names, as a share of it, or of the room that its words leave. */
const NAMED = 0.05
const ROOM = 0.25
/** The same where the days aren't told: of a total until today in usual days, of a rate of recent days as a share of it. */
const TODAY = 0.3
const RECENT = 0.1
/** Words that leave so many times the number open name none. */
const VAGUE = 2
/** The least that counts, in usual days. */
const LEAST = 0.02

/**
 * What reports name of the same days, as one number and what it weighs: many near numbers draw as one that weighs more.
 * `level` is a usual day, in persons.
 */
export function targetsOf(
  unknowns: Unknowns,
  claims: readonly ClaimRows[],
  level: number,
): readonly Square[] {
  const targets = new Map<string, Square>()
  for (const { claim, form, size } of claims) {
    if (claim.named === null || claim.weight === 0 || claim.form.kind === 'ratio') continue
    const { low, high } = claim.interval
    const room = Number.isFinite(high) ? high - low : 0
    if (isVague(claim)) continue
    const doubt = Math.max(LEAST * level, NAMED * size, ROOM * room, doubtOfDays(claim, size, level))
    const weight = claim.weight / doubt ** 2
    const { flow, loose } = claim.form.kind === 'sum' ? claim.form : { flow: null, loose: null }
    const meant = flow && loose?.least === 1 ? halfOfToday(unknowns, flow, loose) : form
    const key = `${meant.variables} ${meant.coefficients}`
    const known = targets.get(key) ?? { target: 0, weight: 0 }
    const sum = known.weight + weight
    const target = (known.weight * known.target + weight * claim.named) / sum
    targets.set(key, { ...meant, target, weight: sum })
  }
  return [...targets.values()]
}

/** Whether what a claim may be is so wide that the number it names is no more than its low end: "thousands". */
export const isVague = ({ interval: { low, high }, named }: Claim): boolean =>
  Number.isFinite(high) && high - low > VAGUE * (named ?? 0)

/** How far a count of days that the report does not tell may be expected from the one of those it is taken for. */
function doubtOfDays({ form }: Claim, size: number, level: number): number {
  if (form.kind !== 'sum' || !form.loose) return 0
  return form.loose.least === 1 ? TODAY * level : RECENT * size
}

/** A total until the day of its report is expected to hold half of that day. */
function halfOfToday(unknowns: Unknowns, flow: Flow, { sure, within }: Loose): Terms {
  return added([
    [unknowns.flow(flow, sure), 0.5],
    [unknowns.flow(flow, within), 0.5],
  ])
}

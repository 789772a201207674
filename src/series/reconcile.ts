import type { Highs } from 'highs'
import { adopt, askedOf } from './adopt.js'
import { balanced } from './balances.js'
import { boundsOf } from './bounds.js'
import { breakLeast } from './break-least.js'
import { type Clash, clashesOf } from './conflicts.js'
import { type Constraint, type Flow, flowOf, type Outside, stretchesOf } from './constraint.js'
import { isDenied } from './denials.js'
import { type Evidence, inOrder } from './evidence.js'
import { withoutFar } from './far.js'
import { type Claim, claimsOf, type Folded, withoutRepeats, withoutRevised } from './fold.js'
import { placeChange } from './place-change.js'
import { placeFigure } from './place-figure.js'
import type { Policy } from './policies.js'
import { policyNamed } from './policy-named.js'
import { solver } from './program.js'
import type { SeriesQuestion } from './question.js'
import { relationOf } from './relation.js'
import { type System, systemOf } from './rows.js'
import { settled } from './settle.js'
import { dayEnd, dayStart, type Stretch, timelineOf } from './timeline.js'
import { untilNowSettled } from './until-now.js'
import type { Solution } from './values.js'

/** Figures reconciled: what became of each, which claims clash, and what is left to give values. */
export type Reconciled = Readonly<{
  question: SeriesQuestion
  policy: Policy
  notes: readonly string[]
  /** The evidence in its order. */
  evidence: readonly Evidence[]
  denied: readonly Evidence[]
  kept: readonly Constraint[]
  repeats: readonly Folded[]
  revised: readonly Folded[]
  outside: readonly Outside[]
  claims: readonly Claim[]
  system: System
  clashes: readonly Clash[]
  solution: Solution
  highs: Highs
}>

/**
 * Each figure becomes a statement about daily values; repeats and revisions are taken out; the claims that cannot all hold are
 * found and settled, and the rest gets its best estimate. Throws `misuse` for an unknown policy.
 */
export async function reconcile(given: readonly Evidence[], asked: SeriesQuestion): Promise<Reconciled> {
  const { question, notes } = adopt(asked, given)
  const highs = await solver()
  const policy = policyNamed(question.policy)
  const flow = flowOf(question.measure)
  const evidence = [...given].sort(inOrder)
  const { constraints, outside } = placeAll(
    evidence.filter((one) => !isDenied(one)),
    question,
    policy,
  )
  const { kept: near, outside: far } = withoutFar(constraints, question.period)
  const { kept: distinct, repeats } = withoutRepeats(near)
  const { constraints: told, outside: unplaced } = balanced(distinct, flow)
  const { kept, revised } = withoutRevised(told)

  const claims = claimsOf(kept)
  const timeline = timelineOf([
    ...claims.flatMap(({ form }) => stretchesOf(form)),
    ...(question.period && claims.length > 0 ? [question.period] : []),
  ])
  const system = systemOf(claims)
  const clashes = clashesOf(highs, system, breakLeast(highs, system))
  const { claims: firm, best } = untilNowSettled(highs, { ...system, claims: settled(system, clashes) })
  return {
    question,
    policy,
    notes,
    evidence,
    denied: evidence.filter(isDenied),
    kept,
    repeats,
    revised,
    outside: [...outside, ...far, ...unplaced],
    claims,
    system,
    clashes,
    solution: {
      flow,
      timeline,
      unknowns: system.unknowns,
      claims: firm,
      period: question.period ?? daysOf(claims, flow),
      best,
      bounds: (stretches) => boundsOf(highs, { ...system, claims: firm }, flow, stretches),
    },
    highs,
  }
}

type Placed = Readonly<{ constraints: readonly Constraint[]; outside: readonly Outside[] }>

function placeAll(evidence: readonly Evidence[], question: SeriesQuestion, policy: Policy): Placed {
  const counts = evidence.filter(({ figure }) => figure.basis !== 'change')
  const levels = counts.filter(({ figure }) => {
    const related = relationOf(figure, askedOf(question, figure.measure))
    return 'relation' in related && related.relation === 'same' && figure.measure === question.measure
  })
  const placed = evidence.map((one) => {
    const own = askedOf(question, one.figure.measure)
    return one.figure.basis === 'change'
      ? placeChange(one, levels, own, policy)
      : placeFigure(one, own, policy)
  })
  return {
    constraints: placed.filter((one): one is Constraint => 'form' in one),
    outside: placed.filter((one): one is Outside => 'reason' in one),
  }
}

/** From the first to the last day that claims of a flow are about; null where there are none. */
function daysOf(claims: readonly Claim[], flow: Flow): Stretch | null {
  const { days } = timelineOf(
    claims.flatMap(({ form }) => ('flow' in form && form.flow === flow ? stretchesOf(form) : [])),
  )
  return days.length > 0 ? { start: dayStart(days[0]!), end: dayEnd(days.at(-1)!) } : null
}

import { adopt, askedOf } from './adopt.js'
import { balanced } from './balances.js'
import { boundsOf } from './bounds.js'
import { breakLeast } from './break-least.js'
import { clashesOf } from './conflicts.js'
import { type Constraint, type Flow, flowOf, type Outside, stretchesOf } from './constraint.js'
import { denialsOf, isDenied } from './denials.js'
import { type Evidence, inOrder } from './evidence.js'
import { conflictOf } from './explain-conflict.js'
import { withoutFar } from './far.js'
import { type Claim, claimsOf, withoutRepeats, withoutRevised } from './fold.js'
import { notesOf } from './notes.js'
import { standoffsOf } from './peers.js'
import { placeChange } from './place-change.js'
import { placeFigure } from './place-figure.js'
import type { Policy } from './policies.js'
import { policyNamed } from './policy-named.js'
import { solver } from './program.js'
import type { SeriesQuestion } from './question.js'
import { relationOf } from './relation.js'
import { systemOf } from './rows.js'
import type { Series } from './series-type.js'
import { settled } from './settle.js'
import { dayEnd, dayStart, type Stretch, timelineOf } from './timeline.js'
import { untilNowSettled } from './until-now.js'
import { usesOf } from './uses.js'
import { valuesOf } from './values.js'

/**
 * One daily series out of many figures. Each figure becomes a statement about daily values; repeats and revisions are taken
 * out; the claims that cannot all hold are found and settled; each day, week and period gets its best, least and greatest
 * value. The order of the evidence changes nothing. Throws `misuse` for an unknown policy.
 */
export async function seriesOf(evidence: readonly Evidence[], asked: SeriesQuestion): Promise<Series> {
  const { question, notes } = adopt(asked, evidence)
  const highs = await solver()
  const policy = policyNamed(question.policy)
  const flow = flowOf(question.measure)
  const sorted = [...evidence].sort(inOrder)
  const denied = sorted.filter(isDenied)
  const { constraints, outside } = placeAll(
    sorted.filter((one) => !isDenied(one)),
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
  const settledClaims = settled(system, clashes)
  const { claims: firm, best } = untilNowSettled(highs, { ...system, claims: settledClaims })

  const conflicts = [
    ...standoffsOf(highs, system, clashes).map((standoff) => conflictOf(highs, system.unknowns, standoff)),
    ...denialsOf(denied, claims),
  ]
  const values = valuesOf({
    flow,
    timeline,
    unknowns: system.unknowns,
    claims: firm,
    period: question.period ?? daysOf(claims, flow),
    best,
    bounds: (stretches) => boundsOf(highs, { ...system, claims: firm }, flow, stretches),
  })
  const figures = usesOf(sorted, {
    kept,
    repeats,
    revised,
    outside: [...outside, ...far, ...unplaced],
    denied,
    conflicts,
  })
  return {
    question,
    policy: policy.id,
    ...values,
    figures,
    conflicts,
    notes: [...notes, ...notesOf(figures, values.days)],
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

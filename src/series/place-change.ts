import { type Constraint, flowOf, type Outside } from './constraint.js'
import type { Evidence } from './evidence.js'
import { amountFlaw, intervalOf, namedBy } from './interval.js'
import type { Policy } from './policies.js'
import type { SeriesQuestion } from './question.js'
import { relationOf } from './relation.js'
import type { Stretch } from './timeline.js'
import { before, periodFlaw, stretchOf, windowOf } from './window.js'

/** A change of so many times is a misread one. */
const TOO_MANY_TIMES = 10_000

/** Words that compare with the same length of time just before. */
const JUST_BEFORE = /\b(previous|preceding|last|prior|before|earlier|yesterday)\b/i

/**
 * A change as a ratio of two means. What it counts from is the figure or period that the report compares it with; where it
 * names none, the earliest level that the same report gives. Without either it says nothing.
 */
export function placeChange(
  evidence: Evidence,
  others: readonly Evidence[],
  question: SeriesQuestion,
  policy: Policy,
): Constraint | Outside {
  const { figure } = evidence
  const outside = (reason: string): Outside => ({ evidence, reason })
  const related = relationOf(figure, question)
  if ('outside' in related) return outside(related.outside)
  if (related.relation !== 'same') return outside('it is the change of a part')
  const flaw = amountFlaw(figure.amount) ?? periodFlaw(figure.period)
  if (flaw) return outside(flaw)
  const interval = intervalOf(figure.amount, policy, false)
  const now = windowOf(figure, policy.openDays)
  if (!interval) return outside('it names no number')
  if (interval.low > TOO_MANY_TIMES) return outside('it is a greater change than there can be')
  if (!now) return outside('it is a change without a day')
  const from = baselineOf(evidence, now.stretch, others, policy)
  if (!from) return outside('it is a change, and the report does not say from what')
  if (from.stretch.start === now.stretch.start && from.stretch.end === now.stretch.end)
    return outside('it is a change from the same days')
  if (from.evidence && namedBy(from.evidence.figure.amount) === 0)
    return outside('it is a change from nothing')
  return {
    evidence,
    form: { kind: 'ratio', flow: flowOf(figure.measure), now: now.stretch, before: from.stretch },
    interval,
    named: namedBy(figure.amount),
    times: 1,
    assumed: [
      ...related.assumed,
      ...(now.assumed ? ['the report gives no first day of the new level'] : []),
      ...from.assumed,
    ],
    baseline: from.evidence,
  }
}

type Baseline = Readonly<{ stretch: Stretch; evidence: Evidence | null; assumed: readonly string[] }>

function baselineOf(
  { figure, article }: Evidence,
  now: Stretch,
  others: readonly Evidence[],
  policy: Policy,
): Baseline | null {
  const { comparison } = figure
  if (comparison?.kind === 'figure') {
    const other = others.find(({ figure: { id } }) => id === comparison.with)
    const window = other && windowOf(other.figure, policy.openDays)
    // What it is compared with may be the new level; the old one lies before it.
    if (other && window && window.stretch.start < now.start)
      return { stretch: window.stretch, evidence: other, assumed: [] }
  }
  if (comparison?.kind === 'period' && JUST_BEFORE.test(comparison.with) && stretchOf(figure.period))
    return { stretch: before(now), evidence: null, assumed: [] }
  if (comparison?.kind === 'period') return null
  const levels = others
    .filter((other) => other.article.id === article.id && isLevel(other))
    .flatMap((other) => {
      const window = windowOf(other.figure, policy.openDays)
      return window ? [{ other, ...window }] : []
    })
    .sort((a, b) => a.stretch.end - b.stretch.end || a.other.figure.span.start - b.other.figure.span.start)
  const [first] = levels
  const last = levels.at(-1)
  if (!first || !last || first.stretch.end >= last.stretch.end || first.stretch.end >= now.end) return null
  return {
    stretch: first.stretch,
    evidence: first.other,
    assumed: ['the report does not say from what: taken from the earliest level that it gives'],
  }
}

/** A count of one day, or a rate. */
const isLevel = ({ figure: { basis, period } }: Evidence): boolean =>
  basis === 'rate' || (basis === 'total' && period.start !== null && period.start === period.end)

import { type Constraint, type Form, flowOf, type Outside } from './constraint.js'
import type { Evidence } from './evidence.js'
import { isOfThoseWhoStay } from './flows.js'
import { amountFlaw, type Interval, intervalOf, namedBy } from './interval.js'
import type { Policy } from './policies.js'
import type { SeriesQuestion } from './question.js'
import { type Relation, relationOf } from './relation.js'
import { dayEnd, daysIn } from './timeline.js'
import { DAYS_PER, ofRecentDays, periodFlaw, stretchOf, untilNow, windowOf } from './window.js'

/** What a figure by itself says about the daily values, or why it says nothing. Changes are placed by `placeChange`. */
export function placeFigure(
  evidence: Evidence,
  question: SeriesQuestion,
  policy: Policy,
): Constraint | Outside {
  const { figure } = evidence
  const outside = (reason: string): Outside => ({ evidence, reason })
  const related = relationOf(figure, question)
  if ('outside' in related) return outside(related.outside)
  const flaw = amountFlaw(figure.amount) ?? periodFlaw(figure.period)
  if (flaw) return outside(flaw)
  const sized = sizeOf(evidence, question, policy)
  if (typeof sized === 'string') return outside(sized)
  const formed = formOf(evidence, policy)
  if (typeof formed === 'string') return outside(formed)
  const { form } = formed
  const times = formed.times * sized.times
  return {
    evidence,
    form,
    interval: bounded(scaled(sized.interval, times), related.relation),
    named: related.relation === 'same' ? sized.named * times : null,
    times,
    assumed: [...related.assumed, ...sized.assumed, ...formed.assumed],
    baseline: null,
  }
}

type Formed = Readonly<{ form: Form; times: number; assumed: readonly string[] }>

function formOf(evidence: Evidence, policy: Policy): Formed | string {
  const { figure, article } = evidence
  const { basis, measure, period } = figure
  const flow = flowOf(measure)
  if (basis === 'plan') return 'it is a plan, an order or a forecast, and no count'
  if (basis === 'stock') {
    if (!isOfThoseWhoStay(evidence)) return 'it is a stock, and not of people who came and stay'
    if (period.end === null) return 'it is a stock without a day'
    return { form: { kind: 'level', at: dayEnd(period.end) }, times: 1, assumed: [] }
  }
  if (basis === 'rate') {
    const window = windowOf(figure, policy.openDays)
    if (!window) return 'it is a rate without a day'
    return {
      form: {
        kind: 'sum',
        flow,
        stretch: window.stretch,
        loose: window.assumed ? ofRecentDays(window.stretch, policy) : null,
      },
      times: daysIn(window.stretch) / DAYS_PER[figure.per ?? 'day'],
      assumed: window.assumed
        ? [`the report gives no first day: taken for the mean of ${daysIn(window.stretch)} days`]
        : [],
    }
  }
  const stretch = stretchOf(period)
  if (stretch) {
    const isUntilNow = daysIn(stretch) > 1 && article.day !== null && stretch.end === dayEnd(article.day)
    return {
      form: { kind: 'sum', flow, stretch, loose: isUntilNow ? untilNow(stretch) : null },
      times: 1,
      assumed: isUntilNow ? ['the report is of the last of these days, any part of which may be in it'] : [],
    }
  }
  if (period.end === null) return 'it has no period'
  return {
    form: { kind: 'total', flow, article: article.id },
    times: 1,
    assumed: ['the report gives no first day: compared only with the other totals of the same report'],
  }
}

type Sized = Readonly<{ interval: Interval; named: number; times: number; assumed: readonly string[] }>

/** The amount in the unit asked for. */
function sizeOf({ figure }: Evidence, question: SeriesQuestion, policy: Policy): Sized | string {
  // A rate is a mean, rounded to whole people.
  const interval = intervalOf(figure.amount, policy, figure.basis !== 'rate')
  const middle = namedBy(figure.amount)
  if (!interval || middle === null) return 'it names no number'
  // Of a range a policy may take the low end only.
  const named = Math.min(interval.high, Math.max(interval.low, middle))
  if (figure.unit === question.unit) return { interval, named, times: 1, assumed: [] }
  if (figure.unit === 'person') return 'it counts persons, not households'
  if (!question.household) return 'it counts households, and no household size is given'
  const { size, source } = question.household
  return {
    interval,
    named,
    times: size,
    assumed: [`${size} persons a household (${source})`],
  }
}

const scaled = ({ low, high }: Interval, times: number): Interval => ({
  low: low * times,
  high: high * times,
})

/** A part of what is asked for bounds it only from below, a whole that it is part of only from above. */
const bounded = ({ low, high }: Interval, relation: Relation): Interval => ({
  low: relation === 'whole' ? 0 : low,
  high: relation === 'part' ? Number.POSITIVE_INFINITY : high,
})

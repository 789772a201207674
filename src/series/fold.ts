import type { Constraint, Form } from './constraint.js'
import { compareText } from './evidence.js'
import { CHANGE, weightOf } from './weight.js'

/** A figure that says what another one says, or that a later one replaces. */
export type Folded = Readonly<{ constraint: Constraint; into: Constraint; reason: string }>

/** What several figures say together: one form, one interval, all that carry it. */
export type Claim = Readonly<{
  id: string
  form: Form
  interval: Constraint['interval']
  named: number | null
  carriers: readonly Constraint[]
  weight: number
}>

export const formKey = (form: Form): string => JSON.stringify(form)

/** Takes out the figures of each report that only repeat another of it: a headline, a number given again. */
export function withoutRepeats(
  constraints: readonly Constraint[],
): Readonly<{ kept: readonly Constraint[]; repeats: readonly Folded[] }> {
  const repeats: Folded[] = []
  const kept: Constraint[] = []
  // Those that say most come first, so that others fold into them.
  const fullest = [...constraints].sort((a, b) => saysMore(b) - saysMore(a))
  const bySaying = new Map<string, Constraint[]>()
  for (const constraint of fullest) {
    const key = sayingOf(constraint)
    const into = bySaying.get(key)?.find((other) => repeatsOf(constraint, other))
    if (into)
      repeats.push({
        constraint,
        into,
        reason: 'the same report gives the same number, and says more of it there',
      })
    else {
      kept.push(constraint)
      bySaying.set(key, [...(bySaying.get(key) ?? []), constraint])
    }
  }
  const order = new Map(constraints.map((constraint, n) => [constraint, n]))
  return { kept: kept.sort((a, b) => order.get(a)! - order.get(b)!), repeats }
}

const sayingOf = (constraint: Constraint): string => {
  const { article, figure } = constraint.evidence
  const { amount, measure, basis } = figure
  return [article.id, measure, basis, amount.low ?? amount.high, partOf(constraint)].join(' ')
}

/** Which part or larger whole of what is asked for a figure counts; empty where it counts just that. */
function partOf({ named, evidence: { figure } }: Constraint): string {
  if (named !== null) return ''
  const { population, from, to, at } = figure
  const places = [from, to, at].map((role) => role.map(({ name }) => name).sort(compareText))
  return JSON.stringify([population.nationality, population.kind, ...places])
}

const repeatsOf = (constraint: Constraint, other: Constraint): boolean =>
  formKey(constraint.form) === formKey(other.form) ||
  (constraint.form.kind === 'total' && other.form.kind === 'sum' && constraint.form.flow === other.form.flow)

/** A period before none, an interval with a width before one without, then what stands later in the report. */
const saysMore = ({ form, interval, evidence }: Constraint): number =>
  (form.kind === 'total' ? 0 : 4e9) + (interval.high > interval.low ? 2e9 : 0) + evidence.figure.span.start

/**
 * Takes out what its own source has replaced: a number for the same days that isn't just a rounder one in a report of a later day, or a total that has
 * fallen since. What one source says twice on one day is no revision.
 */
export function withoutRevised(
  constraints: readonly Constraint[],
): Readonly<{ kept: readonly Constraint[]; revised: readonly Folded[] }> {
  const latest = new Map<string, Constraint[]>()
  for (const constraint of constraints) {
    const key = speakerKey(constraint)
    if (key) latest.set(key, [...(latest.get(key) ?? []), constraint])
  }
  const revised: Folded[] = []
  const kept = constraints.filter((constraint) => {
    const newer = (latest.get(speakerKey(constraint) ?? '') ?? []).findLast((other) =>
      replaces(other, constraint),
    )
    if (!newer) return true
    const same = endOf(newer) === endOf(constraint)
    revised.push({
      constraint,
      into: newer,
      reason: same
        ? 'the same source gave another number for the same days later'
        : 'the same source gave a smaller total later, and a total does not fall',
    })
    return false
  })
  return { kept, revised }
}

/** Who gives the figure, of whom and of which flow; constraints of one key can replace each other. */
function speakerKey(constraint: Constraint): string | null {
  const { form, evidence } = constraint
  const who = evidence.source?.key ?? (evidence.article.outlet && `outlet ${evidence.article.outlet}`)
  return who && form.kind === 'sum' ? `${who} ${form.flow} ${form.stretch.start} ${partOf(constraint)}` : null
}

const endOf = ({ form }: Constraint): number | null => (form.kind === 'sum' ? form.stretch.end : null)

const sameEnds = ({ interval: one }: Constraint, { interval: other }: Constraint): boolean =>
  one.low === other.low && one.high === other.high

/** Whether a number may be the other one, told with less care. */
const isRounder = ({ interval: one }: Constraint, { interval: other }: Constraint): boolean =>
  one.low <= other.low && one.high >= other.high

function replaces(newer: Constraint, older: Constraint): boolean {
  const [later, earlier] = [newer.evidence.article.day, older.evidence.article.day]
  if (later === null || earlier === null || later <= earlier) return false
  if (newer.form.kind !== 'sum' || older.form.kind !== 'sum') return false
  if (newer.form.stretch.end === older.form.stretch.end)
    return newer.named === null ? !sameEnds(newer, older) : !isRounder(newer, older)
  return newer.form.stretch.end > older.form.stretch.end && newer.interval.high < older.interval.low
}

/** Figures that say the same as one claim, in the order of the figures. */
export function claimsOf(constraints: readonly Constraint[]): readonly Claim[] {
  const groups = new Map<string, Constraint[]>()
  for (const constraint of constraints) {
    const key = `${formKey(constraint.form)} ${constraint.interval.low} ${constraint.interval.high} ${constraint.baseline?.figure.id}`
    groups.set(key, [...(groups.get(key) ?? []), constraint])
  }
  return [...groups.values()].map((carriers) => {
    const [first] = carriers as [Constraint, ...Constraint[]]
    return {
      id: first.evidence.figure.id,
      form: first.form,
      interval: first.interval,
      named: carriers.find(({ named }) => named !== null)?.named ?? null,
      carriers,
      weight: weightOf(carriers) * (first.form.kind === 'ratio' ? CHANGE : 1),
    }
  })
}

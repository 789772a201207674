import type { Constraint, Flow, Outside, SumForm } from './constraint.js'
import { formKey } from './fold.js'

/** "Of them", "those who came": a stock of the people that the totals of the same report count. */
const OF_THOSE = /^(?:of )?(?:them|those|these|they)\b/i

/**
 * Turns a stock of those who came into a balance where its report gives both totals: what is left is what came less what went.
 * Other stocks have a start that nobody knows. Totals without a first day that no balance needs say nothing, nor does what
 * goes the other way than `flow` where no stock ties both.
 */
export function balanced(
  constraints: readonly Constraint[],
  flow: Flow,
): Readonly<{ constraints: readonly Constraint[]; outside: readonly Outside[] }> {
  const needed = new Set<Constraint>()
  const turned = constraints.map((constraint) => {
    const { evidence, form } = constraint
    if (form.kind !== 'level' || !OF_THOSE.test(evidence.figure.who?.quote ?? '')) return constraint
    const totals = constraints.filter(
      (other) => other.evidence.article.id === evidence.article.id && other.evidence.figure.basis === 'total',
    )
    for (const came of totals)
      for (const went of totals)
        if (isSum(came.form) && isSum(went.form) && matches(came.form, went.form)) {
          needed.add(came).add(went)
          return { ...constraint, form: { kind: 'balance' as const, came: came.form, went: went.form } }
        }
    return constraint
  })
  const tied = new Set([...needed].map(({ form }) => formKey(form)))
  const anyLevel = turned.some(({ form }) => form.kind === 'level')
  const lostBecause = ({ form }: Constraint): string | null => {
    if (tied.has(formKey(form))) return null
    if (form.kind === 'total') return 'it is a total, and the report does not say since when'
    return anyLevel || !('flow' in form) || form.flow === flow ? null : OTHER_WAY[form.flow]
  }
  return {
    constraints: turned.filter((one) => lostBecause(one) === null),
    outside: turned.flatMap((one) => {
      const reason = lostBecause(one)
      return reason === null ? [] : [{ evidence: one.evidence, reason }]
    }),
  }
}

const OTHER_WAY: Readonly<Record<Flow, string>> = {
  in: 'it counts those who come, and no stock ties them to those who leave',
  out: 'it counts those who leave, and no stock ties them to those who come',
}

const isSum = (form: Constraint['form']): form is SumForm => form.kind === 'sum' || form.kind === 'total'

/** Whether one counts who came and the other who went, over the same days. */
const matches = (came: SumForm, went: SumForm): boolean =>
  came.flow === 'in' &&
  went.flow === 'out' &&
  (came.kind === 'sum' && went.kind === 'sum'
    ? came.stretch.start === went.stretch.start && came.stretch.end === went.stretch.end
    : came.kind === 'total' && went.kind === 'total')

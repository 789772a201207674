import { denialsOf } from './denials.js'
import type { Evidence } from './evidence.js'
import { conflictOf } from './explain-conflict.js'
import { notesOf } from './notes.js'
import { standoffsOf } from './peers.js'
import type { SeriesQuestion } from './question.js'
import { reconcile } from './reconcile.js'
import type { Series } from './series-type.js'
import { usesOf } from './uses.js'
import { valuesOf } from './values.js'

/**
 * One daily series out of many figures, reconciled: each day, week and period with its best, least and greatest value, the
 * figures that cannot all be right, and how each was used. The order of the evidence changes nothing. Throws `misuse` for an
 * unknown policy.
 */
export async function seriesOf(evidence: readonly Evidence[], asked: SeriesQuestion): Promise<Series> {
  const reconciled = await reconcile(evidence, asked)
  const { question, policy, system, clashes, highs } = reconciled
  const conflicts = [
    ...standoffsOf(highs, system, clashes).map((standoff) => conflictOf(highs, system.unknowns, standoff)),
    ...denialsOf(reconciled.denied, reconciled.claims),
  ]
  const values = valuesOf(reconciled.solution)
  const figures = usesOf(reconciled.evidence, { ...reconciled, conflicts })
  return {
    question,
    policy: policy.id,
    ...values,
    figures,
    conflicts,
    notes: [...reconciled.notes, ...notesOf(figures, values.days)],
  }
}

import type { Constraint, Form, Outside } from './constraint.js'
import type { Evidence } from './evidence.js'
import type { Conflict } from './explain-conflict.js'
import type { Folded } from './fold.js'
import type { FigureUse } from './series-type.js'
import { DAY, type Stretch } from './timeline.js'
import { isoOf } from './values.js'

type Fates = Readonly<{
  kept: readonly Constraint[]
  repeats: readonly Folded[]
  revised: readonly Folded[]
  outside: readonly Outside[]
  denied: readonly Evidence[]
  conflicts: readonly Conflict[]
}>

/** What became of each figure, in the order of the figures. */
export function usesOf(evidence: readonly Evidence[], fates: Fates): readonly FigureUse[] {
  const inConflict = new Map(
    fates.conflicts.flatMap(({ kind, members, sentence }) =>
      (kind === 'denial' ? members.slice(0, 1) : members).flatMap(({ figures }) =>
        figures.map((figure) => [figure, sentence] as const),
      ),
    ),
  )
  const uses = new Map<string, FigureUse>()
  const put = (use: FigureUse) => uses.set(use.evidence.figure.id, use)
  for (const constraint of fates.kept) {
    const sentence = inConflict.get(constraint.evidence.figure.id) ?? null
    put({ ...taken(constraint), use: sentence ? 'in conflict' : 'used', reason: sentence, by: null })
  }
  for (const [use, folds] of [
    ['folded', fates.repeats],
    ['superseded', fates.revised],
  ] as const)
    for (const { constraint, into, reason } of folds)
      put({ ...taken(constraint), use, reason, by: into.evidence.figure.id })
  for (const { evidence: one, reason } of fates.outside)
    put({ ...untaken(one), use: 'outside', reason, by: null })
  for (const one of fates.denied)
    put({
      ...untaken(one),
      use: 'denied',
      reason: inConflict.get(one.figure.id) ?? 'the report denies it',
      by: null,
    })
  return evidence.flatMap(({ figure }) => uses.get(figure.id) ?? [])
}

type Taken = Omit<FigureUse, 'use' | 'reason' | 'by'>

function taken({ evidence, form, interval, assumed }: Constraint): Taken {
  const stretch = stretchOfForm(form)
  return {
    evidence,
    kind: form.kind,
    start: stretch && isoOf(stretch.start, true),
    end: stretch && isoOf(stretch.end, false),
    low: interval.low,
    high: Number.isFinite(interval.high) ? interval.high : null,
    assumed,
  }
}

const untaken = (evidence: Evidence): Taken => ({
  evidence,
  kind: null,
  start: null,
  end: null,
  low: null,
  high: null,
  assumed: [],
})

function stretchOfForm(form: Form): Stretch | null {
  if (form.kind === 'sum') return form.stretch
  if (form.kind === 'ratio') return form.now
  return form.kind === 'level' ? { start: form.at - DAY, end: form.at } : null
}

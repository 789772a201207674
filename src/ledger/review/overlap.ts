import type { Span } from '../../text/span.js'
import { findAgain } from './anchor.js'
import { diff } from './diff.js'
import { best, type Candidate, FIELDS, type Find, MANY, type Placed } from './item.js'

/** How much of two longer stretches must be common for them to be the same, as a share of both together. */
const COMMON = 0.5

/** Records that overlap the words that people decided on. */
export const decidedOn: Find = (olds, free) => best(overlapsAt(olds, free, ({ at }) => at))

/** Records whose words have grown or shrunk: they overlap where the older words stand now. */
export const overlapping: Find = (olds, free, text) =>
  best(overlapsAt(byDecided(olds).slice(0, MANY), free, (old) => findAgain(text, old)))

const byDecided = (olds: readonly Placed[]) => olds.toSorted((a, b) => Number(b.decided) - Number(a.decided))

function overlapsAt(
  olds: readonly Placed[],
  free: ReadonlyMap<number, Placed>,
  place: (old: Placed) => Span | null,
): readonly Candidate[] {
  const now = [...free]
  const candidates = olds.flatMap((old) => {
    const at = place(old)
    if (!at) return []
    return now.flatMap(([index, item]) => {
      const share = item.kind === old.kind ? shareOf(at, item) : 0
      if (share <= 0 || (old.kind !== 'figure' && share < COMMON)) return []
      const other = diff(old.body, item.body).length / FIELDS
      return [{ id: old.id, index, score: share - other, decided: old.decided }]
    })
  })
  // Two that people decided on can't both be the one that is left.
  const doubted = new Set(
    candidates.flatMap((a) =>
      a.decided && candidates.some((b) => b.decided && b.id !== a.id && isRival(a, b)) ? [a.index] : [],
    ),
  )
  return candidates.filter(({ index }) => !doubted.has(index))
}

const isRival = (a: Candidate, b: Candidate) => a.index === b.index && a.score === b.score

/** What two spans have in common, as a share of both together; negative where they are apart. */
const shareOf = (a: Span, b: Span): number =>
  (Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
  (Math.max(a.end, b.end) - Math.min(a.start, b.start))

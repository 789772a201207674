import { holds, rowsOf, speakAgainst } from './claims.mjs'
import { interpolated, newestWins } from './habits.mjs'

/** How a series stands to the truth: its bounds, its best values beside two habits, and what it says of planted figures. */
export function judge(highs, { truth, first, evidence, facts }, series) {
  return {
    figures: evidence.length,
    ...boundsOf(truth, first, series),
    ...errorsOf(truth, first, evidence, series),
    ...conflictsOf(highs, truth, first, facts, series),
  }
}

const indexOf = (first, day) => (Date.parse(day) - Date.parse(first)) / 86_400_000

function boundsOf(truth, first, { days }) {
  const bounded = days.filter(({ low, high }) => high !== null || low > 0)
  const inside = bounded.filter(({ start, low, high }) => {
    const is = truth[indexOf(first, start)] ?? 0
    return is >= low - 0.5 && is <= (high ?? Infinity) + 0.5
  })
  return { bounded: bounded.length, inside: inside.length }
}

/** Absolute errors added up over the days of which all three give a value. */
function errorsOf(truth, first, evidence, { days }) {
  const line = interpolated(evidence, first, truth.length)
  const newest = newestWins(evidence, first, truth.length)
  const sums = { compared: 0, best: 0, line: 0, newest: 0 }
  for (const { start, best } of days) {
    const day = indexOf(first, start)
    if (best === null || (line[day] ?? null) === null || (newest[day] ?? null) === null) continue
    sums.compared++
    sums.best += Math.abs(best - truth[day])
    sums.line += Math.abs(line[day] - truth[day])
    sums.newest += Math.abs(newest[day] - truth[day])
  }
  return sums
}

/**
 * Conflicts, those of them with a planted figure, and tellings that were planted: all that are used, those that the figures
 * that are true speak against together, and those that stand in a conflict.
 */
function conflictsOf(highs, truth, first, facts, { figures, conflicts }) {
  const uses = figures.filter(({ kind, use }) => kind && (use === 'used' || use === 'in conflict'))
  const rows = new Map(uses.map((use) => [use, rowsOf(use, facts.get(use.evidence.figure.id), first)]))
  const planted = new Map()
  for (const use of uses) {
    const { planted: isPlanted, telling } = facts.get(use.evidence.figure.id)
    if (isPlanted && !holds(rows.get(use), truth) && !planted.has(telling)) planted.set(telling, use)
  }
  const wrong = [...planted.values()]
  const others = uses.filter((use) => holds(rows.get(use), truth)).map((use) => rows.get(use))
  const seen = speakAgainst(
    highs,
    others,
    wrong.map((use) => rows.get(use)),
    truth.length,
  )
  const clashes = conflicts.filter(({ kind }) => kind === 'clash')
  const has = (conflict, test) => conflict.members.some(({ figures: ids }) => ids.some(test))
  const found = wrong.map(({ evidence }) => {
    const { telling } = facts.get(evidence.figure.id)
    return clashes.some((one) => has(one, (id) => facts.get(id).telling === telling))
  })
  const misread = uses.filter(
    (use) => !facts.get(use.evidence.figure.id).planted && !holds(rows.get(use), truth),
  )
  return {
    clashes: clashes.length,
    right: clashes.filter((one) => has(one, (id) => facts.get(id).planted)).length,
    wrongAsTold: clashes.filter((one) => has(one, (id) => facts.get(id).wrong)).length,
    planted: wrong.length,
    visible: seen.filter(Boolean).length,
    found: found.filter(Boolean).length,
    visibleFound: seen.filter((is, n) => is && found[n]).length,
    misread: misread.length,
    used: uses.length,
  }
}

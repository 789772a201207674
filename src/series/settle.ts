import type { Clash } from './conflicts.js'
import { formKey } from './fold.js'
import { type ClaimRows, type System, writtenOf } from './rows.js'
import type { Unknowns } from './unknowns.js'

/** A claim is outweighed by one that weighs so many times as much; less is a draw. */
const OUTWEIGHS = 3

/**
 * What is left to bound the values once clashes are taken out, so that all of it holds together. Of two that clash the one
 * that is outweighed goes; in a draw both do, and where both are about the same days their reach together stays, as one of
 * them should be right. Of three and more the one goes that breaks least.
 */
export function settled({ unknowns, claims }: System, clashes: readonly Clash[]): readonly ClaimRows[] {
  const gone = new Set<ClaimRows>(clashes.map(({ gives }) => gives))
  const reaches = new Map<string, Set<ClaimRows>>()
  for (const { members, gives } of clashes) {
    const [rival] = members.filter((member) => member !== gives)
    if (members.length !== 2 || !rival || rival.claim.weight > OUTWEIGHS * gives.claim.weight) continue
    gone.add(rival)
    const key = formKey(rival.claim.form)
    if (rival.claim.form.kind === 'sum' && key === formKey(gives.claim.form))
      reaches.set(key, new Set([...(reaches.get(key) ?? []), rival, gives]))
  }
  return [
    ...claims.filter((claim) => !gone.has(claim)),
    ...[...reaches.values()].map((members) => reachOf(unknowns, [...members])),
  ]
}

/** One claim that holds where any of the members does. They are about the same days. */
function reachOf(unknowns: Unknowns, members: readonly ClaimRows[]): ClaimRows {
  const low = Math.min(...members.map(({ claim }) => claim.interval.low))
  const high = Math.max(...members.map(({ claim }) => claim.interval.high))
  const heaviest = members.reduce((a, b) => (b.claim.weight > a.claim.weight ? b : a))
  return writtenOf(unknowns, {
    ...heaviest.claim,
    interval: { low, high },
    carriers: members.flatMap(({ claim }) => claim.carriers),
  })
}

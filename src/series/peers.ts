import type { Highs } from 'highs'
import type { Clash } from './conflicts.js'
import { feasible } from './feasible.js'
import { formKey } from './fold.js'
import type { ClaimRows, System } from './rows.js'

/** A clash with all that could stand in a member's place: claims about the same days that clash just so. */
export type Standoff = Readonly<{
  gives: ClaimRows
  /** For each member, the claims on its side, the weightiest first. */
  sides: readonly (readonly [ClaimRows, ...ClaimRows[]])[]
}>

/** The clashes, each once: those that differ only by who says the same thing are one. */
export function standoffsOf(
  highs: Highs,
  { unknowns, claims }: System,
  clashes: readonly Clash[],
): readonly Standoff[] {
  const byForm = new Map<string, ClaimRows[]>()
  for (const one of claims) {
    const key = formKey(one.claim.form)
    byForm.set(key, [...(byForm.get(key) ?? []), one])
  }
  const standoffs: Standoff[] = []
  for (const { members, gives } of clashes) {
    const seen = standoffs.some(({ sides }) =>
      members.every((member) => sides.some((side) => side.includes(member))),
    )
    if (seen) continue
    const sides = members.map((member) => {
      const others = members.filter((one) => one !== member)
      const peers = (byForm.get(formKey(member.claim.form)) ?? []).filter(
        (peer) => !members.includes(peer) && !feasible(highs, unknowns, [...others, peer]),
      )
      return [member, ...peers].sort((a, b) => b.claim.weight - a.claim.weight) as [ClaimRows, ...ClaimRows[]]
    })
    standoffs.push({ gives, sides })
  }
  return standoffs
}

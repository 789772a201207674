import type { Highs } from 'highs'
import type { Broken } from './break-least.js'
import { feasible } from './feasible.js'
import type { ClaimRows, System } from './rows.js'
import type { Unknowns } from './unknowns.js'

/** Claims that cannot all hold, none of them to spare; `gives` is the one that breaks least. */
export type Clash = Readonly<{ members: readonly ClaimRows[]; gives: ClaimRows }>

/** The smallest set that each broken claim clashes with: of those that force it to give, each is tried without. */
export function clashesOf(highs: Highs, { unknowns }: System, broken: Broken): readonly Clash[] {
  return [...broken].map(([gives, forcing]) => ({
    gives,
    members: [gives, ...minimal(highs, unknowns, forcing, gives)],
  }))
}

/** Leaves out each claim without which the clash stays. */
function minimal(
  highs: Highs,
  unknowns: Unknowns,
  members: readonly ClaimRows[],
  gives: ClaimRows,
): readonly ClaimRows[] {
  let kept = members
  for (const member of members) {
    const without = kept.filter((one) => one !== member)
    if (!feasible(highs, unknowns, [gives, ...without])) kept = without
  }
  return kept
}

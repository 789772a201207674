import type { Highs } from 'highs'
import { type Program, programOf } from './program.js'
import type { ClaimRows } from './rows.js'
import { smallProgram, type Unknowns } from './unknowns.js'

/** Whether claims can all hold; looks only at the unknowns that they have. */
export function feasible(highs: Highs, unknowns: Unknowns, claims: readonly ClaimRows[]): boolean {
  const rows = claims.flatMap((claim) => claim.rows)
  return using(
    programOf(highs, smallProgram(unknowns, rows), 'strictly'),
    (program) => program.solve() !== 'infeasible',
  )
}

export function using<T>(program: Program, work: (program: Program) => T): T {
  try {
    return work(program)
  } finally {
    program.dispose()
  }
}

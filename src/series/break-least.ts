import type { Highs } from 'highs'
import { feasible } from './feasible.js'
import { type Program, type ProgramData, programOf, type Solved } from './program.js'
import type { ClaimRows, System } from './rows.js'
import { positive, type Row, type Unknowns, wholeProgram } from './unknowns.js'

/** Claims that give, each with those of the others that force it to. */
export type Broken = ReadonlyMap<ClaimRows, readonly ClaimRows[]>

/** Rounds of weighing anew: what is broken anyway is broken for less, so that few claims give and not many a little. */
const ROUNDS = 3
/** A claim that is off by less than this share of its size holds; the solver cannot tell it from nothing. */
export const HOLDS = 1e-9
/** What a broken claim still costs to break further, as a share of its size. */
const SOFT = 0.02
/** What is off by less than this share of its size may be off only in the solver's eyes. */
const DOUBTFUL = 1e-6
/** A row with a price below this forces nothing. */
const PRICE = 1e-7

/**
 * The claims that give where as little as possible is broken, weighted by who says them; all others can hold, and none of
 * those that give can hold beside them. Empty where all can hold.
 */
export function breakLeast(highs: Highs, { unknowns, claims }: System): Broken {
  if (claims.length === 0) return new Map()
  const slacks = slacksOf(unknowns.columns.length, claims)
  const program = programOf(highs, elastic(unknowns, claims, slacks), 'strictly')
  try {
    let shares = new Map<ClaimRows, number>()
    for (let round = 0; round < ROUNDS; round++) {
      shares = sharesOf(solvedBy(program).values, slacks)
      if (shares.size === 0) return new Map()
      for (const { variable, owner } of slacks)
        program.cost([variable], [costOf(owner) / (1 + (shares.get(owner) ?? 0) / SOFT)])
    }
    return forced(program, claims, slacks, new Set(shares.keys()), (some) => feasible(highs, unknowns, some))
  } finally {
    program.dispose()
  }
}

/** Takes all but `broken` as firm and asks of each of these, the weightiest first, whether it can hold too and if not, why. */
function forced(
  program: Program,
  claims: readonly ClaimRows[],
  slacks: readonly Slack[],
  broken: ReadonlySet<ClaimRows>,
  canHold: (claims: readonly ClaimRows[]) => boolean,
): Broken {
  const own = new Map<ClaimRows, number[]>(claims.map((claim) => [claim, []]))
  for (const { variable, owner } of slacks) own.get(owner)!.push(variable)
  program.cost(
    slacks.map(({ variable }) => variable),
    slacks.map(() => 0),
  )
  const holding: ClaimRows[] = []
  const hold = (claim: ClaimRows) => {
    holding.push(claim)
    for (const variable of own.get(claim)!) program.limit(variable, 0)
  }
  const firm = claims.filter((claim) => !broken.has(claim))
  const isFirm = canHold(firm)
  if (isFirm) for (const claim of firm) hold(claim)
  program.goOn()
  const owners = claims.flatMap((claim) => claim.rows.map(() => claim))
  const giving = new Map<ClaimRows, readonly ClaimRows[]>()
  for (const claim of (isFirm ? [...broken] : claims).toSorted((a, b) => b.claim.weight - a.claim.weight)) {
    const variables = own.get(claim)!
    const priced = (cost: number) =>
      program.cost(
        variables,
        variables.map(() => cost),
      )
    priced(1)
    const { objective, duals } = solvedBy(program)
    priced(0)
    // So near to nothing the solver's answer depends on the units.
    if (objective <= DOUBTFUL * claim.size && canHold([...holding, claim])) hold(claim)
    else {
      const forcing = owners.filter((owner, n) => owner !== claim && Math.abs(duals[n]!) > PRICE)
      giving.set(claim, canHold([claim, ...forcing]) ? [...holding] : [...new Set(forcing)])
    }
  }
  return giving
}

function solvedBy(program: Program): Solved {
  const solved = program.solve()
  if (typeof solved === 'string') throw new Error(`An elastic program can’t be ${solved}`)
  return solved
}

const costOf = ({ claim, size }: ClaimRows): number => claim.weight / size

type Slack = Readonly<{ variable: number; owner: ClaimRows; row: Row; side: 'low' | 'high' }>

/** A slack for each end that a row can break, numbered after the unknowns. */
function slacksOf(first: number, claims: readonly ClaimRows[]): readonly Slack[] {
  let variable = first
  return claims.flatMap((owner) =>
    owner.rows.flatMap((row) => [
      ...(row.low > Number.NEGATIVE_INFINITY
        ? [{ variable: variable++, owner, row, side: 'low' as const }]
        : []),
      ...(row.high < Number.POSITIVE_INFINITY
        ? [{ variable: variable++, owner, row, side: 'high' as const }]
        : []),
    ]),
  )
}

function elastic(unknowns: Unknowns, claims: readonly ClaimRows[], slacks: readonly Slack[]): ProgramData {
  const byRow = new Map<Row, Slack[]>()
  for (const slack of slacks) byRow.set(slack.row, [...(byRow.get(slack.row) ?? []), slack])
  const rows = claims.flatMap((claim) =>
    claim.rows.map((row) => {
      const own = byRow.get(row) ?? []
      return {
        ...row,
        variables: [...row.variables, ...own.map(({ variable }) => variable)],
        coefficients: [...row.coefficients, ...own.map(({ side }) => (side === 'low' ? 1 : -1))],
      }
    }),
  )
  const program = wholeProgram(unknowns, rows)
  return {
    ...program,
    columns: [...program.columns, ...slacks.map(({ owner }) => ({ ...positive, cost: costOf(owner) }))],
  }
}

/** How far each claim is from holding, as a share of its size; only those that are. */
function sharesOf(values: Float64Array, slacks: readonly Slack[]): Map<ClaimRows, number> {
  const shares = new Map<ClaimRows, number>()
  for (const { variable, owner } of slacks) {
    const share = (values[variable] ?? 0) / owner.size
    if (share > HOLDS) shares.set(owner, Math.max(share, shares.get(owner) ?? 0))
  }
  return shares
}

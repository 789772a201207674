import type { Flow } from './constraint.js'
import type { Column, ProgramData } from './program.js'
import { indexOf, type Minute, type Stretch } from './timeline.js'

/** Σ coefficient · variable. */
export type Terms = Readonly<{ variables: readonly number[]; coefficients: readonly number[] }>

/** low ≤ Σ coefficient · variable ≤ high, in persons. */
export type Row = Terms & Readonly<{ low: number; high: number }>

/**
 * What the unknowns are: of each flow the running total at every knot in time, so that a sum from one to another is the
 * difference of two; the stock before the first day, and totals of no known period.
 */
export type Unknowns = Readonly<{
  /** In order; between two of them nothing is known but their difference. */
  knots: readonly Minute[]
  columns: readonly Column[]
  /** How many running totals there are; they are the first variables, those of one flow in a row. */
  totals: number
  /** What a flow comes to from one knot to another; nothing where the flow has no figures. */
  flow: (flow: Flow, stretch: Stretch) => Terms
  /** The variable that is the running total of a flow at a knot, by its number; -1 where the flow has no figures. */
  at: (flow: Flow, knot: number) => number
  /** A variable of its own, by its name; at least 0. */
  own: (name: string) => number
}>

const nothing: Terms = { variables: [], coefficients: [] }
const free: Column = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, cost: 0 }
const zero: Column = { low: 0, high: 0, cost: 0 }
export const positive: Column = { low: 0, high: Number.POSITIVE_INFINITY, cost: 0 }

export function unknownsOf(flows: readonly Flow[], knots: readonly Minute[]): Unknowns {
  const columns: Column[] = flows.flatMap(() => knots.map((_, n) => (n === 0 ? zero : free)))
  const names = new Map<string, number>()
  const at = (name: Flow, knot: number) =>
    flows.includes(name) ? flows.indexOf(name) * knots.length + knot : -1
  return {
    knots,
    columns,
    totals: columns.length,
    at,
    flow: (name, { start, end }) => {
      if (!flows.includes(name) || start === end) return nothing
      return {
        variables: [at(name, indexOf(knots, start)), at(name, indexOf(knots, end))],
        coefficients: [-1, 1],
      }
    },
    own: (name) => {
      const known = names.get(name)
      if (known !== undefined) return known
      names.set(name, columns.length)
      return columns.push(positive) - 1
    },
  }
}

/** The running total at any minute, growing evenly from knot to knot, in values of all unknowns. */
export function totalAt({ knots, flow }: Unknowns, name: Flow, values: Float64Array, minute: Minute): number {
  const to = Math.min(Math.max(1, indexOf(knots, minute)), knots.length - 1)
  const [start, end] = [knots[to - 1]!, knots[to]!]
  const [from, until] = flow(name, { start, end }).variables.map((variable) => values[variable]!)
  if (from === undefined || until === undefined) return 0
  return from + (until - from) * Math.min(1, Math.max(0, (minute - start) / (end - start)))
}

/** The rows as a program over all unknowns, then those that say that running totals never fall. */
export function wholeProgram(unknowns: Unknowns, rows: readonly Row[]): ProgramData {
  const all = Array.from({ length: unknowns.totals }, (_, n) => n)
  return { columns: unknowns.columns, rows: [...rows, ...rising(unknowns, all)] }
}

/** The same over the unknowns that the rows have, numbered anew in their order. */
export function smallProgram(
  unknowns: Unknowns,
  rows: readonly Row[],
): ProgramData & Readonly<{ numbers: ReadonlyMap<number, number> }> {
  const used = [...new Set(rows.flatMap(({ variables }) => variables))].sort((a, b) => a - b)
  const numbers = new Map(used.map((variable, n) => [variable, n]))
  const chains = rising(unknowns, used)
  const later = new Set(chains.map(({ variables }) => variables[1]!))
  return {
    numbers,
    // Only differences of running totals matter, so that the first of a flow may as well be 0.
    columns: used.map((variable) =>
      variable < unknowns.totals && !later.has(variable) ? zero : unknowns.columns[variable]!,
    ),
    rows: [...rows, ...chains].map((row) => ({
      ...row,
      variables: row.variables.map((variable) => numbers.get(variable)!),
    })),
  }
}

/** Of running totals in order, each is at least the one before. */
function rising({ totals, knots }: Unknowns, variables: readonly number[]): readonly Row[] {
  const flowOf = (variable: number) => Math.floor(variable / knots.length)
  return variables.slice(1).flatMap((variable, n) => {
    const last = variables[n]!
    return variable < totals && flowOf(variable) === flowOf(last)
      ? [{ variables: [last, variable], coefficients: [-1, 1], low: 0, high: Number.POSITIVE_INFINITY }]
      : []
  })
}

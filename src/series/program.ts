import loadHighs, { type HessianInput, type Highs, type Model } from 'highs'
import { OnRecordError } from '../text/error.js'

let loading: Promise<Highs> | null = null

// The package's types are those of its CommonJS build; as an ES module its default export is the loader itself.
const load = loadHighs as unknown as typeof loadHighs.default

/** The solver, loaded once. */
export const solver = (): Promise<Highs> => (loading ??= load())

type Sparse = Readonly<{ variables: readonly number[]; coefficients: readonly number[] }>

export type Column = Readonly<{ low: number; high: number; cost: number }>

/** What it costs that a sum of variables is off its target: the square of it, times the weight. */
export type Square = Sparse & Readonly<{ target: number; weight: number }>

/** A program: columns with their bounds and costs, rows with theirs; linear unless there are squares that cost too. */
export type ProgramData = Readonly<{
  columns: readonly Column[]
  rows: readonly (Sparse & Readonly<{ low: number; high: number }>)[]
  squares?: readonly Square[]
}>

export type Solved = Readonly<{ values: Float64Array; duals: Float64Array; objective: number }>

/** A program that stays in the solver while its costs and bounds change, so that each solution starts from the last. */
export type Program = Readonly<{
  model: Model
  /** The solution, or in words why there is none. */
  solve: (sense?: 'least' | 'greatest') => Solved | 'infeasible' | 'unbounded'
  cost: (variables: readonly number[], costs: readonly number[]) => void
  /** Sets the greatest value of a variable. */
  limit: (variable: number, high: number) => void
  /** From now on each solution starts from the last one. */
  goOn: () => void
  dispose: () => void
}>

/**
 * How a program is solved: `once`; `often` for many solutions that differ only in costs, where primal simplex without presolve
 * goes on from the last one; `strictly` for telling whether it has a solution, so that what is said to have one has one for
 * the others too; its costs can never be without end.
 */
type Manner = 'once' | 'often' | 'strictly'
const options: Readonly<Record<Manner, Record<string, string | number>>> = {
  once: { qp_iteration_limit: 20_000 },
  often: { simplex_strategy: 4, presolve: 'off' },
  strictly: { primal_feasibility_tolerance: 1e-9 },
}
/** What the solver sets by itself where there is no solution to go on from. */
const fromNone = { simplex_strategy: 1, presolve: 'choose' }

/** Hands a program to the solver, in units in which its numbers are near 1: the solver's tolerances don't grow with them. */
export function programOf(highs: Highs, { columns, rows, squares }: ProgramData, manner: Manner): Program {
  const starts = new Int32Array(rows.length + 1)
  for (const [n, { variables }] of rows.entries()) starts[n + 1] = starts[n]! + variables.length
  const persons = middle(rows.flatMap(({ low, high }) => [low, high]))
  const price = squares?.length
    ? persons * Math.max(...squares.map(({ weight }) => weight))
    : middle(columns.map(({ cost }) => cost))
  const scaled = (squares ?? []).map((square) => ({
    ...square,
    target: square.target / persons,
    weight: (square.weight * persons) / price,
  }))
  const end = (value: number) =>
    value === Number.POSITIVE_INFINITY
      ? highs.infinity
      : value === Number.NEGATIVE_INFINITY
        ? -highs.infinity
        : value / persons
  const model = highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: costsOf(columns, price, scaled),
    colLower: columns.map(({ low }) => end(low)),
    colUpper: columns.map(({ high }) => end(high)),
    rowLower: rows.map(({ low }) => end(low)),
    rowUpper: rows.map(({ high }) => end(high)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(rows.flatMap(({ variables }) => variables)),
      values: Float64Array.from(rows.flatMap(({ coefficients }) => coefficients)),
    },
    ...(squares && { hessian: hessianOf(columns.length, scaled) }),
  })
  model.options.set({ output_flag: false, ...options[manner] })
  const { modelStatus, objectiveSense } = highs.constants
  const unbounded = new Set<number>([modelStatus.unbounded, modelStatus.unboundedOrInfeasible])
  const isLost = (status: number) =>
    status === modelStatus.unknown || (manner === 'strictly' && unbounded.has(status))
  let goesOn = manner === 'often'
  const anew = () => {
    model.clearSolver()
    model.options.set(fromNone)
    model.run()
    if (goesOn) model.options.set(options.often)
  }
  return {
    model,
    solve: (sense = 'least') => {
      if (columns.length === 0) return solvedEmpty(rows)
      model.changeObjectiveSense(sense === 'least' ? objectiveSense.minimize : objectiveSense.maximize)
      model.run()
      // From the last solution the solver may lose its way; from none it finds it.
      if (isLost(model.getModelStatus())) anew()
      const status = model.getModelStatus()
      if (status === modelStatus.infeasible) return 'infeasible'
      if (unbounded.has(status)) return 'unbounded'
      if (status !== modelStatus.optimal)
        throw new OnRecordError({
          code: 'internal',
          message: 'No series could be worked out of these figures',
          hint: 'Ask for a shorter period, or leave out figures that are far from the others by rejecting them.',
        })
      const { colValue, rowDual } = model.getSolution()
      return {
        values: colValue.map((value) => value * persons),
        duals: rowDual.map((dual) => dual * price),
        objective: model.getObjectiveValue() * persons * price,
      }
    },
    cost: (variables, costs) => {
      for (const [n, variable] of variables.entries()) model.changeColCost(variable, costs[n]! / price)
    },
    limit: (variable, high) => model.changeColBounds(variable, end(columns[variable]!.low), end(high)),
    goOn: () => {
      goesOn = true
      model.options.set(options.often)
    },
    dispose: () => model.dispose(),
  }
}

/** The cost of each column: its own and what is linear in the squares. */
function costsOf(columns: readonly Column[], price: number, squares: readonly Square[]): number[] {
  const costs = columns.map(({ cost }) => cost / price)
  for (const { variables, coefficients, target, weight } of squares)
    for (const [n, variable] of variables.entries())
      costs[variable]! -= 2 * weight * target * coefficients[n]!
  return costs
}

/** What is square in the squares, as the solver takes it: it adds up half of each entry times both its variables. */
function hessianOf(dimension: number, squares: readonly Square[]): HessianInput {
  const columns = Array.from({ length: dimension }, () => new Map<number, number>())
  for (const { variables, coefficients, weight } of squares)
    for (const [n, one] of variables.entries())
      for (const [m, other] of variables.entries()) {
        if (other < one) continue
        const column = columns[one]!
        column.set(other, (column.get(other) ?? 0) + 2 * weight * coefficients[n]! * coefficients[m]!)
      }
  const entries = columns.map((column) => [...column].sort(([a], [b]) => a - b))
  const starts = new Int32Array(dimension + 1)
  for (const [n, column] of entries.entries()) starts[n + 1] = starts[n]! + column.length
  return {
    format: 'triangular',
    dimension,
    starts,
    indices: Int32Array.from(entries.flat(), ([row]) => row),
    values: Float64Array.from(entries.flat(), ([, value]) => value),
  }
}

/** The middle of the numbers that are neither 0 nor infinite; 1 if there are none. */
function middle(numbers: readonly number[]): number {
  const sizes = numbers
    .map(Math.abs)
    .filter((size) => size > 0 && size < Number.POSITIVE_INFINITY)
    .sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 1
}

/** The solver has no answer for a program without unknowns, whose sums are all 0. */
function solvedEmpty(rows: ProgramData['rows']): Solved | 'infeasible' {
  return rows.some(({ low, high }) => low > 0 || high < 0)
    ? 'infeasible'
    : { values: new Float64Array(0), duals: new Float64Array(rows.length), objective: 0 }
}

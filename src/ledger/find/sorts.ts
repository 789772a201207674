import { oneOf } from './misuse.js'

/** What records are sorted by, and the column that has it; `-desc` turns it round. */
const columns = {
  day: 'record.out_day',
  period: 'record.last_day',
  amount: 'record.amount',
  confidence: 'record.confidence',
} as const

export type SortName = keyof typeof columns
export type SortOrder = SortName | `${SortName}-desc`
export type SortColumn = (typeof columns)[SortName]

const NAMES = Object.keys(columns) as SortName[]
export const SORTS: readonly SortOrder[] = NAMES.flatMap((name) => [name, `${name}-desc`] as const)

/** The newest reports first. */
export const DEFAULT_SORT: SortOrder = 'day-desc'

export type Sort = Readonly<{ order: SortOrder; column: SortColumn; descending: boolean; numeric: boolean }>

/** Understands the name of an order; throws `misuse` with the nearest. */
export function sortOf(given: string): Sort {
  const order = oneOf(given, SORTS, 'order')
  const name = order.replace(/-desc$/, '') as SortName
  return {
    order,
    column: columns[name],
    descending: order.endsWith('-desc'),
    numeric: name === 'amount' || name === 'confidence',
  }
}

import type { RecordKind } from '../tables.js'
import { type Cursor, cursorOf } from './cursor.js'
import { type Filter, keyOf, type Scope, type Where } from './filter.js'
import { filters } from './filters.js'
import { misuse } from './misuse.js'
import { DEFAULT_LIMIT, MOST } from './question.js'
import { DEFAULT_SORT, type Sort, sortOf } from './sorts.js'
import { countOf, dayOf } from './values.js'

/** A question as it is put: the names of filters and of paging, in a program's spelling, with their values. */
export type Question = Readonly<Record<string, string | number | undefined>>

/** A question understood: conditions with their values, order and place in it, point of time. */
export type Asked = Readonly<{
  kind: RecordKind
  conditions: readonly Readonly<{ where: Filter['where']; value: unknown }>[]
  /** Values of filters that change how others look, as understood. */
  measure: string | null
  from: string | null
  to: string | null
  sort: Sort
  /** Whether a condition leaves few enough to find them before they are sorted. */
  few: boolean
  limit: number
  after: Cursor | null
  asOf: string | null
  knownOn: string | null
}>

/**
 * Understands a question about records of a kind; without a filter on review, rejected records are out. Throws `misuse`
 * for a filter that there is not and for a value that can't be right.
 */
export async function understand(kind: RecordKind, question: Question): Promise<Asked> {
  const known = filters.filter(({ kinds }) => kinds.includes(kind))
  const keys = new Set([...known.map(({ name }) => keyOf(name)), ...PAGING])
  const other = Object.keys(question).find((key) => question[key] !== undefined && !keys.has(key))
  if (other !== undefined)
    throw misuse(`“${other}” is no filter of ${kind}s`, `There are ${[...keys].join(', ')}.`)
  const values = new Map<string, unknown>()
  for (const { name, read } of known) {
    const given = question[keyOf(name)]
    if (given !== undefined) values.set(name, await read(String(given)))
  }
  const sort = sortOf(String(question.sort ?? DEFAULT_SORT))
  const text = (name: string) => (values.get(name) as string | undefined) ?? null
  const day = (given: string | number | undefined) => (given === undefined ? null : dayOf(String(given)))
  return {
    kind,
    conditions: [
      ...known.flatMap(({ name, where }) => (values.has(name) ? [{ where, value: values.get(name) }] : [])),
      ...(values.has('reviewed') ? [] : [{ where: notRejected, value: null }]),
    ],
    measure: text('measure'),
    from: text('from'),
    to: text('to'),
    sort,
    few: known.some(({ name, first }) => first && values.has(name)),
    limit: countOf(question.limit ?? DEFAULT_LIMIT, MOST),
    after: question.after === undefined ? null : cursorOf(String(question.after), sort.numeric),
    asOf: day(question.asOf),
    knownOn: day(question.knownOn),
  }
}

const PAGING = ['sort', 'limit', 'after', 'asOf', 'knownOn']

const notRejected = ({ eb }: Scope): Where =>
  eb.or([eb('record.review', 'is', null), eb('record.review', '!=', 'rejected')])

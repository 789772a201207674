import { type ExpressionBuilder, expressionBuilder } from 'kysely'
import type { Ledger } from '../ledger.js'
import { ledgerError } from '../ledger-error.js'
import type { RecordKind, Tables } from '../tables.js'
import { type Cursor, cursorOf, cursorText } from './cursor.js'
import { keyOf, type Scope, type Where } from './filter.js'
import { filters } from './filters.js'
import { loadRecords } from './load-records.js'
import { misuse } from './misuse.js'
import {
  DEFAULT_LIMIT,
  type FigureQuestion,
  type FoundRecord,
  MOST,
  type PositionQuestion,
  type Results,
  type StatementQuestion,
} from './question.js'
import { DEFAULT_SORT, type Sort, sortOf } from './sorts.js'
import { countOf, dayOf } from './values.js'
import { versionsOn } from './versions.js'

type Question = Readonly<Record<string, string | number | undefined>>

/** Figures that answer a question, in its order. Throws `misuse` for a value that can't be right. */
export const findFigures = (ledger: Ledger, question: FigureQuestion = {}) =>
  findRecords(ledger, 'figure', question)

/** Statements that answer a question, in its order. Throws `misuse` for a value that can't be right. */
export const findStatements = (ledger: Ledger, question: StatementQuestion = {}) =>
  findRecords(ledger, 'statement', question)

/** Positions that answer a question, in its order. Throws `misuse` for a value that can't be right. */
export const findPositions = (ledger: Ledger, question: PositionQuestion = {}) =>
  findRecords(ledger, 'position', question)

/** Records of a kind that answer a question whose keys are the names of filters and of paging. */
export async function findRecords<Kind extends RecordKind>(
  ledger: Ledger,
  kind: Kind,
  question: Question,
): Promise<Results<FoundRecord<Kind>>> {
  const sort = sortOf(String(question.sort ?? DEFAULT_SORT))
  const limit = countOf(question.limit ?? DEFAULT_LIMIT, MOST)
  const after = question.after === undefined ? null : cursorOf(String(question.after), sort.numeric)
  const asOf = question.asOf === undefined ? null : dayOf(String(question.asOf))
  const knownOn = question.knownOn === undefined ? null : dayOf(String(question.knownOn))
  const asked = askedOf(kind, question)
  try {
    const scope: Omit<Scope, 'current'> = { ledger, kind, eb: expressionBuilder<Tables, 'record'>() }
    const found: Cursor[] = []
    for (const [part, version] of versionsOn(knownOn).entries()) {
      const wheres = [version(scope.eb)]
      for (const { where, value } of asked) wheres.push(await where({ ...scope, current: part === 0 }, value))
      if (asOf !== null) wheres.push(publishedBy(scope.eb, asOf))
      if (after) wheres.push(beyond(scope.eb, sort, after))
      found.push(...(await cursors(ledger, kind, wheres, sort, limit + 1)))
    }
    const page = knownOn === null ? found : found.toSorted(inOrderOf(sort)).slice(0, limit + 1)
    const shown = page.slice(0, limit)
    return {
      items: await loadRecords<Kind>(
        ledger,
        shown.map(({ seq }) => seq),
      ),
      next: page.length > limit ? cursorText(shown.at(-1)!) : null,
    }
  } catch (cause) {
    throw ledgerError(ledger.where, cause)
  }
}

/** The filters that a question names, with their values understood; without one on review, rejected records are out. */
function askedOf(kind: RecordKind, question: Question) {
  const known = filters.filter(({ kinds }) => kinds.includes(kind))
  const others = Object.keys(question).filter(
    (key) =>
      question[key] !== undefined && !PAGING.has(key) && !known.some(({ name }) => keyOf(name) === key),
  )
  if (others[0] !== undefined)
    throw misuse(
      `“${others[0]}” is no filter of ${kind}s`,
      `There are ${known.map(({ name }) => keyOf(name)).join(', ')}.`,
    )
  const asked = known.flatMap(({ name, read, where }) => {
    const given = question[keyOf(name)]
    return given === undefined ? [] : [{ where, value: read(String(given)) }]
  })
  return question.reviewed === undefined ? [...asked, { where: notRejected, value: null }] : asked
}
const PAGING = new Set(['sort', 'limit', 'after', 'asOf', 'knownOn'])

const notRejected = ({ eb }: Scope): Where =>
  eb.or([eb('record.review', 'is', null), eb('record.review', '!=', 'rejected')])

type Builder = ExpressionBuilder<Tables, 'record'>

const publishedBy = (eb: Builder, day: string): Where =>
  eb.and([eb('record.out_day', '<=', day), eb('record.out_day', '>', '')])

/** What comes after a place in an order. */
const beyond = (eb: Builder, { column, descending }: Sort, { value, seq }: Cursor): Where =>
  eb(eb.refTuple(column, 'record.seq'), descending ? '<' : '>', eb.tuple(value as never, seq))

async function cursors(
  { db }: Ledger,
  kind: RecordKind,
  wheres: readonly Where[],
  { column, descending }: Sort,
  limit: number,
): Promise<readonly Cursor[]> {
  const direction = descending ? 'desc' : 'asc'
  return db
    .selectFrom('record')
    .select([`${column} as value`, 'record.seq'])
    .where('record.kind', '=', kind)
    .where((eb) => eb.and(wheres))
    .orderBy(column, direction)
    .orderBy('record.seq', direction)
    .limit(limit)
    .execute()
}

const inOrderOf =
  ({ descending }: Sort) =>
  (a: Cursor, b: Cursor): number => {
    const order = a.value < b.value ? -1 : a.value > b.value ? 1 : a.seq - b.seq
    return descending ? -order : order
  }

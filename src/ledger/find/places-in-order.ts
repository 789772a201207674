import { type ExpressionBuilder, expressionBuilder, type RawBuilder, sql } from 'kysely'
import type { Ledger } from '../ledger.js'
import type { Tables } from '../tables.js'
import type { Cursor } from './cursor.js'
import type { Scope, Where } from './filter.js'
import { periodParts } from './period-parts.js'
import type { Sort } from './sorts.js'
import type { Asked } from './understand.js'
import { versionsOn } from './versions.js'

type Builder = ExpressionBuilder<Tables, 'record'>

/**
 * The records that answer a question: what they are sorted by and their numbers, the first so many. The question is put
 * in parts, each of which one index answers, and what they find is merged.
 */
export async function placesInOrder(ledger: Ledger, asked: Asked, limit: number): Promise<readonly Cursor[]> {
  const { kind, conditions, measure, asOf, knownOn, sort, after } = asked
  const eb: Builder = expressionBuilder<Tables, 'record'>()
  const periods = periodParts(asked.from, asked.to)
  // Indexes of filters are in the order of days.
  const apart = periods !== null || (asked.few && sort.column !== 'record.out_day')
  const found: Cursor[] = []
  const versions = versionsOn<'record'>(knownOn)
  for (const [i, version] of versions.entries()) {
    const scope: Scope = { ledger, kind, measure, current: i === 0, eb }
    const wheres = [eb('record.kind', '=', kind), version(eb)]
    for (const { where, value } of conditions) wheres.push(await where(scope, value))
    if (asOf !== null) wheres.push(publishedBy(eb, asOf))
    if (after) wheres.push(beyond(eb, sort, after))
    for (const period of periods ?? [() => eb.lit(true)])
      found.push(...(await first(ledger, [...wheres, period(eb)], sort, limit, apart)))
  }
  return versions.length === 1 && periods === null ? found : found.sort(inOrderOf(sort)).slice(0, limit)
}

const publishedBy = (eb: Builder, day: string): Where =>
  eb.and([eb('record.out_day', '<=', day), eb('record.out_day', '>', '')])

/** What comes after a place in an order. */
const beyond = (eb: Builder, { column, descending }: Sort, { value, seq }: Cursor): Where =>
  eb(eb.refTuple(column, 'record.seq'), descending ? '<' : '>', eb.tuple(value as never, seq))

/**
 * The first records in an order. `apart`: they are found first and sorted then, where databases would rather go through
 * all records in their order, not knowing that the wanted ones stand far from its beginning.
 */
async function first(
  { db, engine }: Ledger,
  wheres: readonly Where[],
  { column, descending, numeric }: Sort,
  limit: number,
  apart: boolean,
): Promise<readonly Cursor[]> {
  const direction = descending ? 'desc' : 'asc'
  const unindexed = (): RawBuilder<unknown> =>
    engine === 'sqlite'
      ? sql`+${sql.ref(column)}`
      : numeric
        ? sql`(${sql.ref(column)} + 0)`
        : sql`(${sql.ref(column)} || '')`
  return db
    .selectFrom('record')
    .select([`${column} as value`, 'record.seq'])
    .where((eb) => eb.and([...wheres]))
    .orderBy(apart ? unindexed() : column, direction)
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

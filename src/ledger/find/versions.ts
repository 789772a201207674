import type { ExpressionBuilder } from 'kysely'
import type { Tables } from '../tables.js'
import type { Where } from './filter.js'
import { endOf } from './values.js'

/**
 * The versions that a question is put to, in parts that are each searched by themselves: the current ones, or those
 * that were current at the end of a day, some of which still are.
 */
export function versionsOn<Table extends 'record' | 'reading'>(
  knownOn: string | null,
): readonly ((eb: ExpressionBuilder<Tables, Table>) => Where)[] {
  type Builder = ExpressionBuilder<Tables, 'record' | 'reading'>
  const current = (eb: Builder) => eb('superseded', 'is', null)
  if (knownOn === null) return [current as never]
  const end = endOf(knownOn)
  const parts = [
    (eb: Builder) => eb.and([current(eb), eb('learned', '<=', end)]),
    (eb: Builder) => eb.and([eb('superseded', '>', end), eb('learned', '<=', end)]),
  ]
  return parts as never
}

import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Ledger } from '../ledger.js'
import type { RecordKind, Tables } from '../tables.js'

/** What a filter can ask of the question it stands in. */
export type Scope = Readonly<{
  ledger: Ledger
  kind: RecordKind
  /** Whether the records as they are now are asked for; false for those of an earlier day. */
  current: boolean
  /** The measure that is asked for as well. */
  measure: string | null
  eb: ExpressionBuilder<Tables, 'record'>
}>

export type Where = Expression<SqlBool>

/** How a filter or setting is written on a command line; `value` names what follows it. */
export type Term = Readonly<{ name: string; value: string; summary: string }>

/**
 * A condition on records, all of it in one place: how it is written, what it means in words, how its value is
 * understood (throws `misuse`) and what it adds to a query.
 */
export type Filter<Value = unknown> = Term &
  Readonly<{
    kinds: readonly RecordKind[]
    /** Whether so few records fit it that they are found first and sorted then, where the order has an index of its own. */
    first?: boolean
    read: (given: string) => Value | Promise<Value>
    where: (scope: Scope, value: Value) => Where | Promise<Where>
  }>

/** A filter with the type of its value forgotten, for lists. */
export const filter = <Value>(of: Filter<Value>): Filter => of as Filter

/** `published-from` as it is called in a program: `publishedFrom`. */
export const keyOf = (name: string): string => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

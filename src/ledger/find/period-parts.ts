import type { ExpressionBuilder } from 'kysely'
import type { Tables } from '../tables.js'
import type { Where } from './filter.js'

type Builder = ExpressionBuilder<Tables, 'record'>

/** Longer stretches than this hold so many records that the order they are shown in is the better way to them. */
const LONGEST_DAYS = 100

/**
 * The parts in which records that hold between two days are looked for, null where one search does: periods in one
 * month or in one year end soon after the last day, so that only the few long ones are gone through to the end.
 */
export function periodParts(
  from: string | null,
  to: string | null,
): readonly ((eb: Builder) => Where)[] | null {
  if (from === null || to === null) return null
  if (Date.parse(to) - Date.parse(from) > LONGEST_DAYS * 86_400_000) return null
  const part = (stretch: number, last: string | null) => (eb: Builder) =>
    eb.and([eb('stretch', '=', stretch), ...(last === null ? [] : [eb('last_day', '<=', last)])])
  return [part(0, `${to.slice(0, 7)}-31`), part(1, `${to.slice(0, 4)}-12-31`), part(2, null)]
}

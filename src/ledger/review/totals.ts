import type { AnyRecord } from '../record-rows.js'
import type { Review } from '../tables.js'
import type { Change } from './change.js'

/** How many records count before and after, by measure; statements and positions by their kind. */
export type Tally = ReadonlyMap<string, Readonly<{ before: number; after: number }>>

/** A tally with the records of an article added; rejected and orphaned ones don't count. */
export function addTo(tally: Tally, changes: readonly Change[]): Tally {
  const out = new Map(tally)
  const add = (record: AnyRecord | null, review: Review | null, side: 'before' | 'after') => {
    if (!record || review === 'rejected' || review === 'orphaned') return
    const key = 'amount' in record ? record.measure : 'content' in record ? 'statements' : 'positions'
    const sofar = out.get(key) ?? { before: 0, after: 0 }
    out.set(key, { ...sofar, [side]: sofar[side] + 1 })
  }
  for (const { before, after, was, review } of changes) {
    add(before, was, 'before')
    add(after, review, 'after')
  }
  return out
}

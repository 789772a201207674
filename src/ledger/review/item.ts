import type { Span } from '../../text/span.js'
import { type AnyRecord, spanOf } from '../record-rows.js'
import type { RecordKind } from '../tables.js'
import type { Around } from './anchor.js'

/** A record of one of two readings, with what stands around the words that name it. */
export type Item = Readonly<{
  id: string
  kind: RecordKind
  body: AnyRecord
  around: Around
  /** Whether people decided on it: it comes before others, and no two such are taken for each other. */
  decided: boolean
  /** Where the words that they decided on stand in the new text; null where none are found. */
  at: Span | null
  /** Whether the reading before this one had it. */
  read: boolean
}>

/** An item with its words. */
export type Placed = Item & Readonly<{ start: number; end: number; quote: string }>
export const placed = (item: Item): Placed => ({ ...item, ...spanOf(item.body) })

/** More records than this of the same words, or without their words, are no report's; they are not compared one by one. */
export const MANY = 500
/** More than a record has. */
export const FIELDS = 1000

/** One way to find records again among those of the new reading that are still free, by their index. */
export type Find = (
  olds: readonly Placed[],
  free: ReadonlyMap<number, Placed>,
  text: string,
) => readonly (readonly [id: string, index: number])[]

/** How alike an older and a new record are; more is better. */
export type Candidate = Readonly<{ id: string; index: number; score: number }>

/** The best candidates, each record in one of them only. */
export const best = (candidates: readonly Candidate[]): ReturnType<Find> => {
  const [ids, indexes] = [new Set<string>(), new Set<number>()]
  return candidates
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ id, index }) => {
      if (ids.has(id) || indexes.has(index)) return []
      ids.add(id)
      indexes.add(index)
      return [[id, index] as const]
    })
}

import { type AnyRecord, spanOf } from '../record-rows.js'
import type { RecordKind, Review } from '../tables.js'
import type { Outcome } from './compose.js'
import { diff, type FieldChange } from './diff.js'
import type { Old, Settled } from './plan.js'

/**
 * What a new reading changes in a record: it is `new` or `gone`, says something else (`changed`), only stands or is read
 * in another way (`moved`), is `kept` as people decided although the rules now read it otherwise, is `orphaned` as its words
 * are gone, or `returned` with them; `same` is all the others.
 */
export type Change = Readonly<{
  what: 'new' | 'gone' | 'changed' | 'moved' | 'kept' | 'orphaned' | 'returned' | 'same'
  id: string
  kind: RecordKind
  quote: string
  /** Its review, and the one before. */
  review: Review | null
  was: Review | null
  fields: readonly FieldChange[]
  /** What the rules now say otherwise than people decided. */
  rulesSay: readonly FieldChange[]
  /** Whether the rules no longer read what people decided on. */
  lapsed: boolean
  before: AnyRecord | null
  after: AnyRecord | null
}>

/** What a new reading changes in one record; `keeps` where its version stays as it is. */
export function changeOf({ old, read, outcome }: Settled, keeps: boolean): Change {
  const before = old?.body ?? null
  const after = outcome.kind === 'stands' ? outcome.body : outcome.kind === 'lost' ? before : null
  const body = (after ?? before)!
  const review = outcome.kind === 'gone' ? null : outcome.review
  const fields = before && after ? diff(before, after) : []
  const rulesSay = old && read && after && review !== null ? saysNow(old, read, after) : []
  const lapsed = old?.readAs?.now === true && read === null && outcome.kind === 'stands' && review !== null
  const what = whatOf(old, outcome, {
    changed: fields.length > 0,
    kept: lapsed || rulesSay.length > 0,
    keeps,
  })
  const kind = 'amount' in body ? 'figure' : 'content' in body ? 'statement' : 'position'
  return {
    what,
    id: body.id,
    kind,
    quote: spanOf(body).quote,
    review,
    was: old?.review ?? null,
    fields,
    rulesSay,
    lapsed,
    before,
    after,
  }
}

type Signs = Readonly<{ changed: boolean; kept: boolean; keeps: boolean }>

function whatOf(old: Old | null, outcome: Outcome, { changed, kept, keeps }: Signs): Change['what'] {
  if (outcome.kind === 'gone') return 'gone'
  if (old === null) return 'new'
  if (outcome.kind === 'lost') return old.review === outcome.review ? 'same' : 'orphaned'
  if (old.review === 'orphaned') return 'returned'
  if (changed) return 'changed'
  if (kept) return 'kept'
  return keeps ? 'same' : 'moved'
}

/** What the rules read otherwise than before and than people decided. */
function saysNow(old: Old, read: AnyRecord, after: AnyRecord): readonly FieldChange[] {
  const news = new Set(old.readAs ? diff(old.readAs.body, read).map(({ field }) => field) : [])
  const all = diff(after, read)
  return old.readAs?.now ? all.filter(({ field }) => news.has(field)) : old.readAs ? all : []
}

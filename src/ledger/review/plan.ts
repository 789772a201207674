import { shortHash } from '../ids.js'
import { type AnyRecord, type Head, type RecordRow, spanOf } from '../record-rows.js'
import type { RecordKind, Review } from '../tables.js'
import { aroundOf } from './anchor.js'
import { type Change, changeOf } from './change.js'
import { withoutClashes } from './clash.js'
import { compose, type Held, lastRead, type Outcome, type ReadAs, readNow } from './compose.js'
import { isSame } from './diff.js'
import type { Item } from './item.js'
import { contextsOf, MAIN } from './moved.js'
import { pair } from './pair.js'
import { renamed, rowOf, type Statements } from './rows.js'
import { type Decision, stateOf } from './state.js'

/** The current version of a record, with the decisions about it. */
export type Old = Held &
  Readonly<{
    seq: number
    id: string
    kind: RecordKind
    day: string | null
    outlet: string | null
    decisions: readonly Decision[]
  }>

/** A version to be kept in its older text. */
export type Lost = Readonly<{ seq: number; review: Review; readAs: ReadAs | null }>

/** What is to be written for a new reading, and what it changes. */
export type Plan = Readonly<{
  supersede: readonly number[]
  append: readonly Readonly<{ row: RecordRow; review: Review | null; readAs: ReadAs | null }>[]
  /** Versions that stay in the older text with another review. */
  lose: readonly Lost[]
  changes: readonly Change[]
}>

/** What becomes of a record, old or new; `read` is what the rules read of it. */
export type Settled = Readonly<{
  old: Old | null
  read: AnyRecord | null
  outcome: Outcome
  fresh: RecordRow | null
}>

/**
 * What to do with the records of an article when it is read anew. Records that people didn't decide on follow the new
 * reading; decided ones keep what was decided. A record of which nothing changes keeps its row, and with it the older
 * reading: in its text the span and the quote hold as they do in the new one, since both are the same.
 */
export function planReread(olds: readonly Old[], rows: readonly RecordRow[], text: string, head: Head): Plan {
  const fresh = rows.map((row) => {
    const body = JSON.parse(row.body) as AnyRecord
    return {
      id: row.id,
      kind: row.kind,
      body,
      around: aroundOf(text, spanOf(body)),
      decided: false,
      at: null,
      read: true,
    }
  })
  const pairs = pair(
    olds.map((old) => itemOf(old, text)),
    fresh,
    text,
  )
  const ids = newIds(olds, rows, pairs)
  const bodies = fresh.map(({ body }) => renamed(body, ids))
  const paired = new Set(pairs.values())
  const settled: readonly Settled[] = withoutClashes(
    [
      ...olds.map((old) => {
        const index = pairs.get(old.id)
        const read = index === undefined ? null : bodies[index]!
        const outcome = compose(stateOf(old.decisions), read, old, text)
        return { old, read, outcome, fresh: index === undefined ? null : rows[index]! }
      }),
      ...rows.flatMap((row, i): readonly Settled[] => {
        if (paired.has(i)) return []
        const body = bodies[i]!
        return [
          {
            old: null,
            read: body,
            outcome: { kind: 'stands', body, review: null, readAs: null },
            fresh: row,
          },
        ]
      }),
    ],
    text,
  )
  const statements: Statements = new Map(
    settled.flatMap(({ outcome }) =>
      outcome.kind === 'stands' && 'content' in outcome.body
        ? [[outcome.body.id, outcome.body] as const]
        : [],
    ),
  )
  const plan = {
    supersede: [] as number[],
    append: [] as Plan['append'][number][],
    lose: [] as Plan['lose'][number][],
  }
  const changes: Change[] = []
  for (const one of settled) {
    const { old, outcome } = one
    const keeps = old !== null && stays(old, outcome, head)
    changes.push(changeOf(one, keeps))
    if (keeps) continue
    if (outcome.kind === 'lost')
      plan.lose.push({ seq: old!.seq, review: outcome.review, readAs: outcome.readAs })
    else if (old) plan.supersede.push(old.seq)
    if (outcome.kind === 'stands') {
      const { body, review, readAs } = outcome
      const row =
        review === null && one.fresh
          ? { ...one.fresh, id: body.id, body: JSON.stringify(body) }
          : rowOf(body, head, statements)
      plan.append.push({ row, review, readAs })
    }
  }
  return { ...plan, changes }
}

/** An older record as it is looked for in a new reading. */
function itemOf(old: Old, text: string): Item {
  const { body, words } = lastRead(old) ?? { body: old.body, words: contextsOf(old.body, old.text) }
  const state = stateOf(old.decisions)
  const stands = state.review && compose(state, null, old, text)
  return {
    id: old.id,
    kind: old.kind,
    body,
    around: words[MAIN[old.kind]]!,
    decided: state.review !== null,
    at: stands?.kind === 'stands' ? spanOf(stands.body) : null,
    read: readNow(old) !== null,
  }
}

/** Whether the version that is there says all that a new one would. */
function stays(old: Old, outcome: Outcome, { day, outlet }: Head): boolean {
  if (outcome.kind === 'gone') return false
  if (outcome.kind === 'lost') return old.review === outcome.review && isSame(old.readAs, outcome.readAs)
  const { body, review, readAs } = outcome
  return (
    old.review === review &&
    old.day === day &&
    old.outlet === outlet &&
    isSame(old.body, body) &&
    isSame(old.readAs, readAs)
  )
}

/**
 * The ids of a new reading that are others in the ledger: a record that is found again keeps its id, and no new record
 * takes that of an older one.
 */
function newIds(
  olds: readonly Old[],
  rows: readonly RecordRow[],
  pairs: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const kept = new Map([...pairs].map(([id, index]) => [index, id]))
  const used = new Set(olds.map(({ id }) => id))
  const ids = new Map<string, string>()
  for (const [index, { id }] of rows.entries()) {
    let name = kept.get(index) ?? id
    for (let n = 1; !kept.has(index) && used.has(name); n++) name = id[0] + shortHash(id, String(n))
    used.add(name)
    ids.set(id, name)
  }
  return ids
}

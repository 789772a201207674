import type { Transaction } from 'kysely'
import { OnRecordError } from '../../text/error.js'
import type { Deciding } from '../deciding.js'
import type { AnyRecord } from '../record-rows.js'
import type { RecordKind, Review, Tables } from '../tables.js'
import type { FieldChange } from './diff.js'
import { type Current, currentReading, loadRecords } from './load.js'
import type { Old } from './plan.js'
import type { Decision, Detail, Verb } from './state.js'

export type Writing = Transaction<Tables>

/** Who decides on a record, why and when; `expect` is the version that was looked at. */
export type By = Deciding & Readonly<{ expect?: number | null }>

/** A decision that was kept and what became of the record by it. */
export type Decided = Readonly<{
  decision: number
  verb: Verb
  id: string
  kind: RecordKind | null
  /** The number of the record's new version, of the one it had for a comment; null where none is left. */
  version: number | null
  review: Review | null
  record: AnyRecord | null
  /** What it says otherwise than before. */
  changes: readonly FieldChange[]
  /** The last decision about it by somebody else that was in force before. */
  before: Decision | null
  notes: readonly string[]
}>

/** A record as it is when a decision about it is made. */
export type Subject = Old & Readonly<{ article: string; current: Current }>

/** The current version of a record; throws `not-found` where there is none, `conflict` where it isn't the one expected. */
export async function subjectOf(transaction: Writing, id: string, by: By): Promise<Subject> {
  const [found] = await loadRecords(transaction, { ids: [id] })
  if (!found) throw await noRecord(transaction, id)
  if (by.expect != null && found.seq !== by.expect) throw conflict(found, by.expect)
  const current = await currentReading(transaction, found.article)
  return { ...found, current: current! }
}

async function noRecord(transaction: Writing, id: string): Promise<OnRecordError> {
  const gone = await transaction.selectFrom('record').select('seq').where('id', '=', id).executeTakeFirst()
  return new OnRecordError({
    code: 'not-found',
    message: gone ? `${id} is no longer on record` : `There is no record ${id}`,
    hint: gone
      ? 'Nobody’s decision holds it and the rules no longer read it; add it by its words: onrecord record'
      : 'Check the id; it stands beside each record.',
  })
}

function conflict({ id, seq, decisions }: Old, expected: number): OnRecordError {
  const last = decisions.at(-1)
  return new OnRecordError({
    code: 'conflict',
    message: `${id} has changed since version ${expected}: it is at version ${seq}${
      last
        ? `, ${last.who} last decided on it (${last.kind}, ${last.learned.slice(0, 16).replace('T', ' ')})`
        : ''
    }`,
    hint: `Nothing was written. Look at it again, then decide with --expect ${seq}.`,
  })
}

/** Keeps a decision; gives its number. */
export async function keepDecision<Kind extends Verb>(
  transaction: Writing,
  target: string,
  kind: Kind,
  detail: Detail[Kind],
  { who, why = null }: By,
  now: string,
): Promise<Decision<Kind>> {
  const row = { target, kind, who, why, learned: now }
  const { seq } = await transaction
    .insertInto('decision')
    .values({ ...row, detail: JSON.stringify(detail) })
    .returning('seq')
    .executeTakeFirstOrThrow()
  return { ...row, seq, detail } as Decision<Kind>
}

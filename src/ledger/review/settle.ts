import type { Statement } from '../../records/record.js'
import { OnRecordError } from '../../text/error.js'
import { overlaps, type Span } from '../../text/span.js'
import { momentOf } from '../deciding.js'
import { type AnyRecord, spanOf } from '../record-rows.js'
import { aroundOf } from './anchor.js'
import { compose, lose, type Outcome, readNow } from './compose.js'
import { type By, type Decided, keepDecision, type Subject, type Writing } from './decide.js'
import { diff } from './diff.js'
import { loadRecords } from './load.js'
import { contextsOf } from './moved.js'
import { carrierOf, rowOf } from './rows.js'
import { type Decision, type Detail, inForce, type State, stateOf, type Verb } from './state.js'
import { keepLost, keepVersions, supersede } from './store.js'

/** Keeps a decision about a record and the version that comes of it. Throws `misuse` where its words are gone from the text. */
export async function settle<Kind extends Verb>(
  transaction: Writing,
  subject: Subject,
  verb: Kind,
  detail: Detail[Kind],
  by: By,
): Promise<Decided> {
  const now = momentOf(by)
  const { id, kind, seq, current, decisions } = subject
  const decision = (await keepDecision(transaction, id, verb, detail, by, now)) as Decision
  const told = {
    decision: decision.seq,
    verb,
    id,
    kind,
    before: othersLast(decisions, by.who),
    changes: [],
    notes: [],
  }
  if (verb === 'comment') return { ...told, version: seq, review: subject.review, record: subject.body }
  const outcome = await outcomeOf(transaction, subject, stateOf([...decisions, decision]))
  if (outcome.kind === 'lost') {
    if (verb === 'accept' || verb === 'correct') throw lost(id)
    await keepLost(transaction, { seq, review: outcome.review, readAs: outcome.readAs }, now)
    return {
      ...told,
      version: await versionOf(transaction, id),
      review: outcome.review,
      record: subject.body,
    }
  }
  await supersede(transaction, [seq], now)
  if (outcome.kind === 'gone') return { ...told, version: null, review: null, record: null }
  const { body, review, readAs } = outcome
  const row = rowOf(body, current.head, await carriers(transaction, body))
  await keepVersions(transaction, current, [{ row, review, readAs }], now)
  const changes = diff(subject.body, body)
  return { ...told, version: await versionOf(transaction, id), review, record: body, changes }
}

/** What becomes of a record by its decisions; words that another figure has by now are not taken for those of a lost one. */
async function outcomeOf(transaction: Writing, subject: Subject, state: State): Promise<Outcome> {
  const { text } = subject.current
  const read = readNow(subject)
  const outcome = compose(state, read, subject, text)
  const wasLost = subject.review === 'orphaned' || subject.text !== text
  if (outcome.kind !== 'stands' || !('amount' in outcome.body) || read || !wasLost || !state.review)
    return outcome
  const other = await figureAt(transaction, subject, outcome.body.span)
  return other === null ? outcome : lose(state.review, read, subject, text)
}

/** The id of another figure that counts and has some of the words; null where none has. */
export async function figureAt(
  transaction: Writing,
  { id, article }: Pick<Subject, 'id' | 'article'>,
  span: Span,
): Promise<string | null> {
  const others = await loadRecords(transaction, { article })
  const other = others.find(
    (record) =>
      record.id !== id &&
      record.kind === 'figure' &&
      record.review !== 'orphaned' &&
      record.review !== 'rejected' &&
      overlaps(spanOf(record.body), span),
  )
  return other?.id ?? null
}

const lost = (id: string) =>
  new OnRecordError({
    code: 'misuse',
    message: `The words of ${id} don’t stand in the article as it is read now`,
    hint: `Give it words that do: onrecord correct ${id} quote="WORDS"; or reject it.`,
  })

const othersLast = (decisions: readonly Decision[], who: string): Decision | null =>
  inForce(decisions).findLast((d) => d.kind !== 'comment' && d.who !== who) ?? null

export async function versionOf(transaction: Writing, id: string): Promise<number> {
  const { seq } = await transaction
    .selectFrom('record')
    .select('seq')
    .where('id', '=', id)
    .where('superseded', 'is', null)
    .executeTakeFirstOrThrow()
  return seq
}

/** The statement that carries a record. */
export async function carriers(
  transaction: Writing,
  record: AnyRecord,
): Promise<ReadonlyMap<string, Statement>> {
  const id = carrierOf(record)
  const found = id === null ? [] : await loadRecords(transaction, { ids: [id] })
  return new Map(found.map(({ body }) => [body.id, body as Statement]))
}

/** What an acceptance is kept with: the record as it was seen. */
export const acceptance = ({ seq, body, text }: Subject): Detail['accept'] => ({
  version: seq,
  body,
  words: contextsOf(body, text),
})

/** What a rejection is kept with: the words that are rejected. */
export const rejection = ({ seq, body, text }: Subject): Detail['reject'] => {
  const span = spanOf(body)
  return { version: seq, quote: span.quote, around: aroundOf(text, span) }
}

import { OnRecordError } from '../../text/error.js'
import type { Span } from '../../text/span.js'
import { momentOf } from '../deciding.js'
import type { Ledger } from '../ledger.js'
import { undoMask } from '../masks/decide.js'
import { decideShown, shownOf } from '../masks/decided.js'
import { type AnyRecord, spanOf } from '../record-rows.js'
import { type By, type Decided, keepDecision, type Subject, subjectOf, type Writing } from './decide.js'
import { currentReading, decisionsOn } from './load.js'
import { applyPatch, checkRecord, parsePatch, patchContexts } from './patch.js'
import { settingOf } from './setting-of.js'
import { acceptance, figureAt, rejection, settle } from './settle.js'
import { inForce } from './state.js'

const misuse = (message: string, hint: string) => new OnRecordError({ code: 'misuse', message, hint })

/** Accepts records as they stand: their fields stay so whatever newer rules read. All of them or none. */
export const accept = (ledger: Ledger, ids: readonly string[], by: By): Promise<readonly Decided[]> =>
  each(ledger, ids, by, (transaction, subject) =>
    settle(transaction, subject, 'accept', acceptance(subject), by),
  )

/** Rejects records: they stay in the ledger and no longer count. All of them or none. */
export const reject = (ledger: Ledger, ids: readonly string[], by: By): Promise<readonly Decided[]> =>
  each(ledger, ids, by, (transaction, subject) =>
    settle(transaction, subject, 'reject', rejection(subject), by),
  )

async function each(
  ledger: Ledger,
  ids: readonly string[],
  by: By,
  decide: (transaction: Writing, subject: Subject) => Promise<Decided>,
): Promise<readonly Decided[]> {
  const names = [...new Set(ids)]
  if (names.length > 1 && by.expect != null)
    throw misuse('--expect is for one record', 'Decide on one at a time, or leave it out.')
  const done = await ledger.write(async (transaction) => {
    const out: Decided[] = []
    for (const id of names) out.push(await decide(transaction, await subjectOf(transaction, id, by)))
    return out
  })
  return shownOf(ledger, done)
}

/** Corrects fields of a record by assignments such as `amount.low=9000`; throws `misuse` for what can't be right. */
export const correct = (
  ledger: Ledger,
  id: string,
  assignments: readonly string[],
  by: By,
): Promise<Decided> =>
  decideShown(ledger, id, () =>
    ledger.write(async (transaction) => {
      const subject = await subjectOf(transaction, id, by)
      const { body, kind, seq, current } = subject
      const setting = await settingOf(transaction, current, spanOf(body).start)
      const set = parsePatch(kind, assignments, setting)
      const corrected = applyPatch(body, set)
      checkRecord(corrected, set)
      if ('amount' in corrected && 'quote' in set) await checkFree(transaction, subject, corrected.span)
      const was = Object.fromEntries(Object.keys(set).map((path) => [path, valueAt(body, path)]))
      const words = patchContexts(corrected, set, current.text)
      return settle(transaction, subject, 'correct', { version: seq, set, was, words }, by)
    }),
  )

/** Throws `misuse` where another figure has the words already: a number counts once. */
async function checkFree(transaction: Writing, subject: Subject, span: Span): Promise<void> {
  const other = await figureAt(transaction, subject, span)
  if (other)
    throw misuse(
      `These words are on record already as ${other}`,
      `Correct that one, or reject it first: onrecord reject ${other}`,
    )
}

/** The value of a path in a record, as the log shows it. */
function valueAt(record: AnyRecord, path: string): unknown {
  const value = path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key] ?? null, record)
  return (value as { quote?: string } | null)?.quote ?? value
}

/** Keeps what a person says of a record or an article; nothing else changes by it. */
export const comment = (ledger: Ledger, id: string, text: string, by: By): Promise<Decided> =>
  decideShown(ledger, id, () =>
    ledger.write(async (transaction) => {
      if (text.trim() === '')
        throw misuse('The comment is empty', 'Write it after the id, in quotation marks.')
      if (!(await currentReading(transaction, id)))
        return settle(transaction, await subjectOf(transaction, id, by), 'comment', { text }, by)
      const now = momentOf(by)
      const { seq } = await keepDecision(transaction, id, 'comment', { text }, by, now)
      return onArticle(seq, 'comment', id)
    }),
  )

const onArticle = (decision: number, verb: 'comment' | 'undo', id: string): Decided => ({
  decision,
  verb,
  id,
  kind: null,
  version: null,
  review: null,
  record: null,
  changes: [],
  before: null,
  notes: [],
})

/**
 * Takes back the last decision about a record, the last comment on an article, or the last decision about who is masked, by
 * a new decision.
 */
export const undo = (ledger: Ledger, id: string, by: By): Promise<Decided> =>
  decideShown(ledger, id, () =>
    ledger.write(async (transaction) => {
      const unmasked = await undoMask(transaction, id, by)
      if (unmasked) return { ...onArticle(unmasked.seq, 'undo', id), before: unmasked.before }
      const isArticle = (await currentReading(transaction, id)) !== null
      const subject = isArticle ? null : await subjectOf(transaction, id, by)
      const decisions = subject?.decisions ?? (await decisionsOn(transaction, [id])).get(id) ?? []
      const last = inForce(decisions).at(-1)
      if (!last) throw misuse(`Nothing is decided about ${id}`, 'There is nothing to take back.')
      const detail = { undoes: last.seq }
      if (subject) {
        const done = await settle(transaction, subject, 'undo', detail, by)
        return { ...done, before: last }
      }
      const now = momentOf(by)
      const { seq } = await keepDecision(transaction, id, 'undo', detail, by, now)
      return { ...onArticle(seq, 'undo', id), before: last }
    }),
  )

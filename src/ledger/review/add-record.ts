import type { Figure } from '../../records/record.js'
import { OnRecordError } from '../../text/error.js'
import { overlaps, quoteOf, type Span } from '../../text/span.js'
import { momentOf } from '../deciding.js'
import type { Ledger } from '../ledger.js'
import { decideShown } from '../masks/decided.js'
import { type AnyRecord, occurrence, recordId, spanOf } from '../record-rows.js'
import type { RecordKind } from '../tables.js'
import { isWhole } from './anchor.js'
import { type By, type Decided, keepDecision, type Writing } from './decide.js'
import { type Current, currentReading, loadRecords } from './load.js'
import { contextsOf } from './moved.js'
import { newRecord, widerNumber } from './new-record.js'
import { parsePatch } from './patch.js'
import { rowOf } from './rows.js'
import { settingOf } from './setting-of.js'
import { carriers, versionOf } from './settle.js'
import { keepVersions } from './store.js'
import { allWords } from './words.js'

const misuse = (message: string, hint: string) => new OnRecordError({ code: 'misuse', message, hint })

/** Where a record is to be added: its words, or their span; both where the words stand there more than once. */
export type Where = Readonly<{ words?: string | null; span?: Span | null }>

/**
 * Adds a record that the rules have missed, with the fields of some assignments; the others are null, `other` or read from
 * the words. Throws `not-found` for no article, `misuse` where the words can't be found, stand there several times, or are
 * on record already.
 */
export const addRecord = (
  ledger: Ledger,
  article: string,
  kind: RecordKind,
  where: Where,
  assignments: readonly string[],
  by: By,
): Promise<Decided> =>
  decideShown(ledger, article, () =>
    ledger.write(async (transaction) => {
      const current = await currentReading(transaction, article)
      if (!current)
        throw new OnRecordError({
          code: 'not-found',
          message: `There is no article ${article}`,
          hint: 'Check the id; an article’s id begins with a.',
        })
      const { text } = current
      const span = spanFor(text, where)
      const setting = await settingOf(transaction, current, span.start)
      const patch = parsePatch(kind, assignments, setting)
      if (patch.quote || patch.content || patch.action)
        throw misuse('The words are given twice', 'Leave quote=… out; they stand after the kind.')
      const draft = newRecord(kind, '', span, patch, setting)
      const id = await freeId(transaction, kind, current, draft)
      const body = { ...draft, id }
      const now = momentOf(by)
      const detail = { article, body, words: contextsOf(body, text) }
      const { seq } = await keepDecision(transaction, id, 'record', detail, by, now)
      const row = rowOf(body, current.head, await carriers(transaction, body))
      await keepVersions(transaction, current, [{ row, review: 'added', readAs: null }], now)
      const notes =
        'amount' in body
          ? notesOn(body, widerNumber(setting, span), 'basis' in patch || body.basis !== 'total')
          : []
      return {
        decision: seq,
        verb: 'record',
        id,
        kind,
        version: await versionOf(transaction, id),
        review: 'added',
        record: body,
        changes: [],
        before: null,
        notes,
      }
    }),
  )

function notesOn({ amount }: Figure, wider: string | null, counted: boolean): readonly string[] {
  const unread = amount.low === null && amount.high === null
  return [
    ...(wider ? [`The article says “${wider}”: those words keep the qualifier`] : []),
    ...(unread
      ? ['No amount is read from these words; give amount.low and amount.high if they say one']
      : []),
    ...(counted ? [] : ['It is taken for a total; give basis if it is a stock, a rate or a plan']),
  ]
}

/** The span of the words, or the one that is given, which they must then fill. */
function spanFor(text: string, { words = null, span = null }: Where): Span {
  if (span) {
    if (span.start < 0 || span.end > text.length || span.start >= span.end)
      throw misuse(
        `The article has no characters ${span.start} to ${span.end}`,
        `It has 0 to ${text.length}; a span is START-END, its end not included.`,
      )
    const { quote } = quoteOf(text, span)
    if (!isWhole(text, span.start, span.end) || quote !== quote.trim())
      throw misuse(`The span “${quote}” doesn’t begin and end with a word`, 'Take in whole words only.')
    const fits = words === null || allWords(quote, words).some((w) => w.start === 0 && w.end === quote.length)
    if (!fits)
      throw misuse(`The article says “${quote}” there, not “${words}”`, 'Correct the span or the words.')
    return span
  }
  const found = words === null ? [] : allWords(text, words)
  if (found.length === 0)
    throw misuse(
      words === null ? 'No words are given' : `The article doesn’t say “${words}”`,
      'Copy the words as they stand there, whole words only.',
    )
  if (found.length > 1)
    throw misuse(
      `The article says “${words}” ${found.length} times`,
      `Add --span ${found[0]!.start}-${found[0]!.end} for the first; they are: ${found
        .slice(0, 5)
        .map(({ start, end }) => `${start}-${end} (${text.slice(Math.max(0, start - 20), end + 20).trim()})`)
        .join('; ')}`,
    )
  return found[0]!
}

/** A free id for the words; throws `misuse` where they are on record already. */
async function freeId(
  transaction: Writing,
  kind: RecordKind,
  { article, text }: Current,
  record: AnyRecord,
): Promise<string> {
  const span = spanOf(record)
  const others = (await loadRecords(transaction, { article })).filter((other) => other.kind === kind)
  const same = others.find(
    ({ body, review }) => review !== 'orphaned' && overlaps(spanOf(body), span) && isTwice(body, record),
  )
  if (same)
    throw misuse(
      `These words are on record already as ${same.id}${same.review ? ` (${same.review})` : ''}`,
      `Correct that one: onrecord correct ${same.id} FIELD=VALUE`,
    )
  const key = `${kind}\0${span.quote}\0${occurrence(text, span.quote, span.start)}`
  for (let before = 0; ; before++) {
    const id = recordId(kind, article, key, before)
    if (!others.some((other) => other.id === id)) return id
  }
}

/** A number counts once; the same words may be said or done by several. */
function isTwice(a: AnyRecord, b: AnyRecord): boolean {
  if ('content' in a && 'content' in b) return a.speaker.name === b.speaker.name
  return 'action' in a && 'action' in b ? a.actor.name === b.actor.name && a.modality === b.modality : true
}

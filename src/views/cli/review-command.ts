import type { Ledger } from '../../ledger/ledger.js'
import { addRecord } from '../../ledger/review/add-record.js'
import type { By, Decided } from '../../ledger/review/decide.js'
import * as review from '../../ledger/review/review.js'
import type { RecordKind } from '../../ledger/tables.js'
import { OnRecordError } from '../../text/error.js'
import type { Span } from '../../text/span.js'
import type { Arguments } from './arguments.js'
import { printDecided } from './decided.js'
import { withLedger } from './ledger-option.js'
import { byOf } from './who.js'

type Options = Arguments['options']
type Inputs = readonly string[]

const misuse = (message: string, hint: string) => new OnRecordError({ code: 'misuse', message, hint })

/** A command by which a person decides on records, and which prints what became of them. */
const deciding =
  (work: (ledger: Ledger, inputs: Inputs, by: By) => Promise<readonly Decided[]>) =>
  async (inputs: Inputs, options: Options): Promise<number> => {
    const by = byOf(options)
    await printDecided(await withLedger(options, (ledger) => work(ledger, inputs, by)), options)
    return 0
  }

/** `onrecord accept`. */
export const acceptCommand = deciding(review.accept)

/** `onrecord reject`. */
export const rejectCommand = deciding(review.reject)

/** `onrecord correct`. */
export const correctCommand = deciding(async (ledger, [id = '', ...fields], by) => [
  await review.correct(ledger, id, fields, by),
])

/** `onrecord comment`. */
export const commentCommand = deciding(async (ledger, [id = '', text = ''], by) => [
  await review.comment(ledger, id, text, by),
])

/** `onrecord undo`. */
export const undoCommand = deciding(async (ledger, [id = ''], by) => [await review.undo(ledger, id, by)])

const KINDS: readonly RecordKind[] = ['figure', 'statement', 'position']

/** `onrecord record`. */
export async function recordCommand([article = '', ...fields]: Inputs, options: Options): Promise<number> {
  const by = byOf(options)
  const { kind, words } = kindOf(options)
  const where = { words, span: spanOf(options) }
  const added = await withLedger(options, (ledger) => addRecord(ledger, article, kind, where, fields, by))
  await printDecided([added], options)
  return 0
}

function kindOf(options: Options): Readonly<{ kind: RecordKind; words: string | null }> {
  const [kind, other] = KINDS.filter((name) => options.has(name))
  if (other) throw misuse(`--${kind} and --${other} are both given`, 'Add one record at a time.')
  if (kind) return { kind, words: options.get(kind)![0]! }
  const named = options.get('kind')?.[0]
  const known = KINDS.find((name) => name === named)
  if (named !== undefined && !known)
    throw misuse(`“${named}” is no kind of record`, 'Give figure, statement or position.')
  if (!known || !options.has('span'))
    throw misuse(
      'No words are given',
      'Give --figure WORDS, --statement WORDS or --position WORDS; or --span START-END and --kind.',
    )
  return { kind: known, words: null }
}

function spanOf(options: Options): Span | null {
  const range = options.get('span')?.[0]
  if (range === undefined) return null
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(range) ?? []
  if (start === undefined)
    throw misuse(`“${range}” is no span`, 'Write --span START-END, for example --span 210-223.')
  return { start: Number(start), end: Number(end) }
}

import { lemma } from '../../language/lemma.js'
import { edtfOf } from '../../mentions/times/edtf.js'
import type { Figure, Statement } from '../../records/record.js'
import { OnRecordError } from '../../text/error.js'
import { nearest } from '../../text/nearest.js'
import type { Quote } from '../../text/span.js'
import type { AnyRecord } from '../record-rows.js'
import type { RecordKind } from '../tables.js'
import { type Field, fields, fixed, parents } from './fields.js'
import { type Contexts, contextsOf } from './moved.js'
import { parseValue, type Setting } from './parse-value.js'
import { nearestWords } from './words.js'

/** New values of a record's fields by path; words with their span, a list of places whole. */
export type Patch = Readonly<Record<string, unknown>>

const misuse = (message: string, hint: string) => new OnRecordError({ code: 'misuse', message, hint })

/** The field that a path names; throws `misuse` with the nearest one. */
export function fieldOf(kind: RecordKind, path: string): Field {
  const named = parents[kind]?.[path] ?? path
  const field = fields[kind].find((f) => f.path === named || f.also.includes(named))
  if (field) return field
  const why = fixed[path.split('.')[0]!]
  if (why) throw misuse(`${path} can’t be corrected`, `${why}.`)
  const near = nearest(
    path,
    fields[kind].flatMap((f) => [f.path, ...f.also]),
  )
  throw misuse(
    `A ${kind} has no field “${path}”`,
    near ? `Did you mean ${near}?` : `Its fields: ${fields[kind].map((f) => f.path).join(', ')}.`,
  )
}

/**
 * What assignments such as `amount.low=9000`, `to=GE` or `per=` say, checked against the contract; a list of places may
 * be given name by name. Throws `misuse` for what can't be right, with the nearest field or value.
 */
export function parsePatch(kind: RecordKind, assignments: readonly string[], setting: Setting): Patch {
  const patch: Record<string, unknown> = {}
  for (const assignment of assignments) {
    const at = assignment.indexOf('=')
    if (at < 1)
      throw misuse(
        `“${assignment}” is no FIELD=VALUE`,
        'Write for example measure=departure or amount.low=9000',
      )
    const [name, written] = [assignment.slice(0, at).trim(), assignment.slice(at + 1)]
    const field = fieldOf(kind, name)
    const empty = written.trim() === ''
    const path = empty && parents[kind]?.[name] ? name : field.path
    const value = empty ? emptyOf(field, name, path) : parseValue(field, written, setting)
    if (field.holds.kind === 'places' && patch[path] !== undefined && !empty)
      patch[path] = [...(patch[path] as unknown[]), ...(value as unknown[])]
    else if (path in patch) throw misuse(`${name} is given twice`, 'Give it once.')
    else patch[path] = value
  }
  return { ...namedIn(patch, setting), ...comparedWith(patch, setting), ...patch }
}

/** A source’s name as it stands in the text, if it does. */
function namedIn({ 'source.name': name }: Patch, { text, near }: Setting): Patch {
  if (typeof name !== 'string') return {}
  const span = nearestWords(text, [name], near)
  return { 'source.text': span ? text.slice(span.start, span.end) : '' }
}

function emptyOf({ nullable, holds }: Field, name: string, path: string): unknown {
  if (path === name && name in (parents.figure ?? {})) return null
  if (!nullable) throw misuse(`${name} can’t be empty`, `Give it a value: ${name}=…`)
  return holds.kind === 'places' || holds.kind === 'list' ? [] : null
}

/** The id of a figure of the article makes the comparison one with that figure. */
function comparedWith({ 'comparison.with': other, 'comparison.kind': kind }: Patch, { ids }: Setting): Patch {
  if (typeof other !== 'string') return {}
  const known = ids.figure.has(other)
  if (kind === 'figure' && !known)
    throw misuse(`“${other}” is no figure of this article`, 'Give the id of one, or comparison.kind=period.')
  return { 'comparison.kind': known ? 'figure' : 'period' }
}

/** The same record with the fields of a patch, and with what follows from them: the format of a period, a cue's lemma. */
export function applyPatch<Kind extends AnyRecord>(record: Kind, patch: Patch): Kind {
  const out = structuredClone(record) as unknown as Record<string, unknown>
  for (const [path, value] of Object.entries(patch)) {
    const words = value as (Quote & { sentence?: unknown }) | null
    if (path === 'quote' && words) {
      const { start, end, quote, sentence } = words
      Object.assign(out, { span: { start, end }, quote, sentence: sentence ?? out.sentence })
    } else assign(out, path.split('.'), value)
  }
  if ('amount' in record) follow(out as unknown as Writable<Figure>, patch)
  if ('cue' in record && 'cue' in patch && !('cue.lemma' in patch)) {
    const { cue } = out as unknown as Writable<Statement>
    out.cue = { ...cue, lemma: lemma(cue.quote, 'VERB') }
  }
  return out as unknown as Kind
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

const blank: Readonly<Record<string, unknown>> = {
  source: { name: '', text: '', statement: null },
  comparison: { kind: 'period', with: '' },
}

function assign(out: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return
  const before = out[key] ?? blank[key] ?? {}
  if (rest.length > 0) {
    const inner = { ...(before as Record<string, unknown>) }
    assign(inner, rest, value)
    out[key] = inner
  } else out[key] = isWords(value) && key in out ? { ...(out[key] as object), ...value } : value
}

const isWords = (value: unknown): value is Quote =>
  typeof value === 'object' && value !== null && 'quote' in value && 'start' in value

function follow(figure: Writable<Figure>, patch: Patch): void {
  if (figure.basis !== 'rate') figure.per = null
  if (!('period.start' in patch) && !('period.end' in patch)) return
  const precision = 'period.precision' in patch ? figure.period.precision : 'day'
  const { start, end } = figure.period
  figure.period = { ...figure.period, precision }
  if ('period.edtf' in patch) return
  const edtf = edtfOf({ start, end, precision: precision === 'published' ? 'day' : precision })
  figure.period = { ...figure.period, edtf }
}

/** Throws `misuse` where the fields of a record contradict each other. */
export function checkRecord(record: AnyRecord, patch: Patch): void {
  if ('said' in record) checkDays('said', record.said)
  if (!('amount' in record)) return
  const { low, high } = record.amount
  if (low !== null && high !== null && low > high)
    throw misuse(
      `amount.low would be ${low} and amount.high ${high}`,
      'Give both: amount.low=… amount.high=…',
    )
  if (patch.per != null && record.basis !== 'rate')
    throw misuse('per is for a rate only', 'Add basis=rate, or leave per out.')
  if (patch.basis === 'rate' && record.per === null)
    throw misuse('A rate needs its unit of time', 'Add per=day, per=week, per=month or per=year.')
  if (record.source?.name === '') throw misuse('The source has no name', 'Add source.name=…')
  if (record.comparison?.with === '') throw misuse('The comparison is with nothing', 'Add comparison.with=…')
  checkDays('period', record.period)
}

function checkDays(
  name: string,
  { start, end }: Readonly<{ start: string | null; end: string | null }>,
): void {
  if (start !== null && end !== null && start > end)
    throw misuse(
      `${name}.start would be ${start} and ${name}.end ${end}`,
      `Give both: ${name}.start=… ${name}.end=…`,
    )
}

/** What stands around the words of a patch, by path, so that they are found again in another text. */
export function patchContexts(record: AnyRecord, patch: Patch, text: string): Contexts {
  return Object.fromEntries(
    Object.entries(contextsOf(record, text)).filter(([path]) => path.split('.')[0]! in patch),
  )
}

import type { Figure, Position, Statement } from '../../records/record.js'
import { OnRecordError } from '../../text/error.js'
import { quoteOf, type Span } from '../../text/span.js'
import type { AnyRecord } from '../record-rows.js'
import type { RecordKind } from '../tables.js'
import { actorKinds, modalities } from '../vocabulary.js'
import type { Setting } from './parse-value.js'
import { applyPatch, checkRecord, type Patch } from './patch.js'
import { numbersIn } from './setting.js'

const misuse = (message: string, hint: string) => new OnRecordError({ code: 'misuse', message, hint })

/**
 * A record that a person adds by its words. What isn't given stays null, `other` or empty; the amount of a figure is read from
 * its words, and it is a total unless they say a ratio or the person something else. Throws `misuse` where a statement has
 * no speaker, or a position no actor or modality.
 */
export function newRecord(
  kind: RecordKind,
  id: string,
  span: Span,
  patch: Patch,
  setting: Setting,
): AnyRecord {
  const blank = { figure: blankFigure, statement: blankStatement, position: blankPosition }[kind]
  const record = applyPatch(blank(id, span, patch, setting), patch)
  checkRecord(record, patch)
  return record
}

/** Words that would keep a qualifier which the given ones leave out; null where they leave out none. */
export function widerNumber({ text, sentenceAt }: Setting, span: Span): string | null {
  const wider = numbersIn(text, sentenceAt(span)).find(
    ({ start, end }) => start <= span.start && span.end <= end && end - start > span.end - span.start,
  )
  return wider?.quote ?? null
}

function blankFigure(id: string, span: Span, _: Patch, { text, sentenceAt }: Setting): Figure {
  const numbers = numbersIn(text, span)
  if (numbers.length > 1)
    throw misuse(
      `“${quoteOf(text, span).quote}” holds several numbers: ${numbers.map(({ quote }) => quote).join('; ')}`,
      'Give the words of one.',
    )
  const [number] = numbers.filter((n) => n.kind === 'cardinal' || n.kind === 'ratio')
  return {
    id,
    span,
    quote: quoteOf(text, span).quote,
    sentence: sentenceAt(span),
    amount: {
      low: number?.low ?? null,
      high: number?.high ?? null,
      qualifier: number?.qualifier ?? 'vague',
    },
    basis: number?.kind === 'ratio' ? 'change' : 'total',
    per: null,
    unit: 'person',
    who: null,
    population: { nationality: null, kind: null },
    measure: 'other',
    from: [],
    to: [],
    at: [],
    period: { start: null, end: null, edtf: null, quote: null, precision: 'vague' },
    comparison: null,
    source: null,
    confidence: 1,
    rules: [],
  }
}

function blankStatement(id: string, span: Span, patch: Patch, { text }: Setting): Statement {
  const speaker = patch.speaker as { quote: string } | undefined
  if (!speaker) throw misuse('A statement needs its speaker', 'Add speaker="WORDS", as the article names it.')
  if (!('speaker.kind' in patch))
    throw misuse('A statement needs to say what its speaker is', `Add speaker.kind=${actorKinds.join('|')}`)
  const here = { start: span.start, end: span.start, quote: '' }
  return {
    id,
    speaker: {
      ...here,
      name: speaker.quote,
      role: null,
      organisation: null,
      country: null,
      kind: 'private',
    },
    cue: { ...here, lemma: '' },
    content: quoteOf(text, span),
    form: isQuoted(text, span) ? 'direct' : 'indirect',
    via: [],
    negated: false,
    hedge: null,
    said: { start: null, end: null },
    confidence: 1,
    rules: [],
  }
}

const isQuoted = (text: string, { start, end }: Span) =>
  /["“”„«»‘]\s*$/.test(text.slice(0, start)) && /^[.,!?]?\s*["“”«»’]/.test(text.slice(end))

function blankPosition(id: string, span: Span, patch: Patch, { text }: Setting): Position {
  const actor = patch.actor as { quote: string } | undefined
  if (!actor) throw misuse('A position needs its actor', 'Add actor="WORDS", as the article names it.')
  if (!('modality' in patch))
    throw misuse('A position needs its modality', `Add modality=${modalities.join('|')}`)
  return {
    id,
    actor: { start: span.start, end: span.start, quote: '', name: actor.quote },
    modality: 'considers',
    action: quoteOf(text, span),
    condition: null,
    statement: null,
    confidence: 1,
    rules: [],
  }
}

import type { Quote, Span } from '../../text/span.js'
import type { AnyRecord } from '../record-rows.js'
import { type Around, aroundOf, findAgain } from './anchor.js'

/** Words of a record by the path of the field: `quote`, `who`, `to.0`, `speaker`. */
type Part = Quote & Readonly<{ path: string }>

/** What stands around each of a record's words, by path; with it they are found again in another text. */
export type Contexts = Readonly<Record<string, Around>>

const ROLES = ['from', 'to', 'at'] as const
/** The field that holds the words by which a record is named. */
export const MAIN = { figure: 'quote', statement: 'content', position: 'action' } as const

/** The words of a record, those that name it first. */
export function partsOf(record: AnyRecord): readonly Part[] {
  const part = (path: string, words: Quote | null): readonly Part[] =>
    words ? [{ path, start: words.start, end: words.end, quote: words.quote }] : []
  if ('amount' in record)
    return [
      ...part('quote', { ...record.span, quote: record.quote }),
      ...part('who', record.who),
      ...ROLES.flatMap((role) =>
        record[role].flatMap((place, i) => part(`${role}.${i}`, { ...place, quote: place.text })),
      ),
    ]
  return 'content' in record
    ? [...part('content', record.content), ...part('speaker', record.speaker), ...part('cue', record.cue)]
    : [
        ...part('action', record.action),
        ...part('actor', record.actor),
        ...part('condition', record.condition),
      ]
}

/** What stands around the words of a record in its text. */
export const contextsOf = (record: AnyRecord, text: string): Contexts =>
  Object.fromEntries(partsOf(record).map((part) => [part.path, aroundOf(text, part)]))

const EMPTY: Around = ['', '']

/**
 * The same record with its words where they stand in a text; null where the words that name it, its speaker or its actor
 * can't be found again; `there` is where the words that name it stand, if that is known. Other words that are gone leave their field empty: a place keeps its name and has no words.
 */
export function move<Kind extends AnyRecord>(
  record: Kind,
  contexts: Contexts,
  text: string,
  there: Span | null = null,
): Kind | null {
  const [main, ...others] = partsOf(record) as readonly [Part, ...Part[]]
  const anchored = (part: Part) => findAgain(text, { ...part, around: contexts[part.path] ?? EMPTY })
  const found = there ?? anchored(main)
  if (!found) return null
  const by = found.start - main.start
  const spans = new Map<string, Quote | null>([[main.path, { ...found, quote: main.quote }]])
  for (const part of others) {
    const { path, quote, start, end } = part
    // Words that people put in where the text has none stay without.
    const shifted = text.startsWith(quote, start + by) ? { start: start + by, end: end + by } : null
    const span = quote === '' ? { start: found.start, end: found.start } : (anchored(part) ?? shifted)
    if (!span && (path === 'speaker' || path === 'actor')) return null
    spans.set(path, span && { ...span, quote })
  }
  return withParts(record, spans, by, text.length) as Kind
}

function withParts(
  record: AnyRecord,
  spans: ReadonlyMap<string, Quote | null>,
  by: number,
  length: number,
): AnyRecord {
  const at = (path: string) => spans.get(path) ?? null
  if ('amount' in record) {
    const { start, end, quote } = at('quote')!
    const role = (name: (typeof ROLES)[number]) =>
      record[name].map((place, i) => {
        const words = at(`${name}.${i}`)
        return words
          ? { ...place, text: words.quote, start: words.start, end: words.end }
          : { ...place, text: '', start, end: start }
      })
    return {
      ...record,
      span: { start, end },
      quote,
      sentence: around(record.sentence, by, { start, end }, length),
      who: at('who'),
      from: role('from'),
      to: role('to'),
      at: role('at'),
    }
  }
  if ('content' in record) {
    const content = at('content')!
    const cue = at('cue') ?? { start: content.start, end: content.start, quote: '' }
    return {
      ...record,
      content,
      speaker: { ...record.speaker, ...at('speaker')! },
      cue: { ...record.cue, ...cue },
    }
  }
  return {
    ...record,
    action: at('action')!,
    actor: { ...record.actor, ...at('actor')! },
    condition: at('condition'),
  }
}

/** A sentence moved along with the words in it. */
const around = ({ start, end }: Span, by: number, inner: Span, length: number): Span => ({
  start: Math.max(0, Math.min(start + by, inner.start)),
  end: Math.min(length, Math.max(end + by, inner.end)),
})

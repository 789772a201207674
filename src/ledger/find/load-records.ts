import type { Figure, Position, Statement } from '../../records/record.js'
import type { Span } from '../../text/span.js'
import type { Ledger } from '../ledger.js'
import { masksOf } from '../masks/masks.js'
import type { AnyRecord } from '../record-rows.js'
import type { RecordKind } from '../tables.js'
import type { FoundRecord } from './question.js'

/** Versions of records by their numbers, in that order, as they are shown: with the names of private people masked. */
export async function loadRecords<Kind extends RecordKind>(
  ledger: Ledger,
  seqs: readonly number[],
): Promise<readonly FoundRecord<Kind>[]> {
  const { db } = ledger
  const masks = await masksOf(ledger)
  const found = new Map<number, FoundRecord<Kind>>()
  for (let from = 0; from < seqs.length; from += ROWS) {
    const rows = await db
      .selectFrom('record')
      .innerJoin('reading', 'reading.seq', 'record.reading')
      .innerJoin('article', 'article.id', 'record.article')
      .select(['record.seq', 'record.id', 'kind', 'body', 'review', 'record.learned', 'record.superseded'])
      .select([
        'record.article',
        'record.reading',
        'reading.title',
        'reading.publisher',
        'reading.day',
        'article.url',
        'text',
      ])
      .where('record.seq', 'in', seqs.slice(from, from + ROWS))
      .execute()
    for (const row of rows) {
      const record = JSON.parse(row.body) as AnyRecord
      const { reading: seq, article, title, text } = row
      const kept: FoundRecord<Kind> = {
        kind: row.kind as Kind,
        id: row.id,
        record: record as FoundRecord<Kind>['record'],
        sentence: sentenceOf(record, row.text),
        article: {
          id: row.article,
          title: row.title,
          outlet: row.publisher,
          day: row.day,
          url: row.url,
        },
        review: row.review,
        learned: row.learned,
        superseded: row.superseded,
      }
      found.set(row.seq, masks.shown(kept, masks.namesIn({ seq, article, title, text }), text))
    }
  }
  return seqs.flatMap((seq) => found.get(seq) ?? [])
}

const ROWS = 500

/** The stretch of text that a record is read in. */
export function sentenceOf(record: AnyRecord, text: string): FoundRecord['sentence'] {
  const { start, end } = around(...spansOf(record))
  let last = end
  while (last < text.length && /["”’»').!?]/.test(text[last]!)) last++
  return { start, end: last, text: text.slice(start, last) }
}

const spansOf = (record: Figure | Statement | Position): readonly Span[] =>
  'amount' in record
    ? [record.sentence]
    : 'content' in record
      ? [record.speaker, record.cue, record.content]
      : [record.actor, record.action, record.condition ?? record.action]

const around = (...spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
})

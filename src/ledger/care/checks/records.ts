import { sql, type Transaction } from 'kysely'
import type { Figure, Position, Statement } from '../../../records/record.js'
import { type AnyRecord, figureRow, landsOf, positionRow, spanOf, statementRow } from '../../record-rows.js'
import type { RecordKind, Tables } from '../../tables.js'
import type { Check } from '../check.js'
import { rowsOf } from '../rows.js'
import { wrongSpans } from './spans.js'

type Row = Tables['record']
type Text = Readonly<{ seq: number; text: string; day: string | null; publisher: string | null }>

const SIZE = 500

/** Whether each version of each record is proved by its reading’s text, and is found by what it says. */
export const records: Check = {
  id: 'records',
  holds: 'the words of each record, past ones too, stand in the text that it was read from',
  table: 'record',
  async *find({ ledger: { engine }, transaction, seen }) {
    const walk = { table: 'record' as const, columns: sql<Row>`t.*`, size: SIZE }
    let texts = new Map<number, Text>()
    for await (const rows of rowsOf(transaction, engine, walk)) {
      texts = await textsOf(transaction, rows, texts)
      for (const row of rows) {
        const text = texts.get(Number(row.reading))
        // A record without a reading is told by the check of what rows refer to.
        const wrong = text ? wrongIn(row, text) : []
        for (const message of wrong)
          yield {
            where: `${row.kind} ${row.id}, version ${row.seq}`,
            message,
            advice: `Read the article again: onrecord reread --force ${row.article}`,
          }
      }
      yield* missing(transaction, rows)
      seen(rows.length)
    }
    yield* dropped(transaction)
  },
}

async function textsOf(
  transaction: Transaction<Tables>,
  rows: readonly Row[],
  before: ReadonlyMap<number, Text>,
): Promise<Map<number, Text>> {
  const texts = new Map<number, Text>()
  for (const seq of new Set(rows.map(({ reading }) => Number(reading)))) {
    const text =
      before.get(seq) ??
      (await transaction
        .selectFrom('reading')
        .select(['seq', 'text', 'day', 'publisher'])
        .where('seq', '=', seq)
        .executeTakeFirst())
    if (text) texts.set(seq, text)
  }
  return texts
}

function wrongIn(row: Row, { text, day, publisher }: Text): readonly string[] {
  const { id, kind, article, quote, span_start: start, span_end: end } = row
  if (text.slice(start, end) !== quote) return ['The words that prove the record do not stand in the text']
  let record: AnyRecord
  try {
    record = JSON.parse(row.body)
  } catch {
    return ['The record can’t be read']
  }
  if (record.id !== id) return [`The record is called ${record.id} within`]
  const span = spanOf(record)
  if (span.start !== start || span.end !== end || span.quote !== quote)
    return ['The record names other words than it is found by']
  const wanted = rowOf(kind, record, { article, day, outlet: publisher })
  const made = { ...wanted, lands: landsOf(wanted.places) }
  const wrong = SEARCHED.filter((column) => made[column] !== row[column])
  return [
    ...wrong.map((column) => `${column} is ${row[column]} where the record has ${made[column]}`),
    // People may set words that stand nowhere in the text; the rules don’t.
    ...(row.review === null ? wrongSpans(record, text) : []),
  ]
}

const SEARCHED = [
  'measure',
  'basis',
  'nationality',
  'population',
  'low',
  'high',
  'holds_from',
  'holds_to',
  'modality',
  'lands',
  'confidence',
  'day',
  'outlet',
] as const

type Head = Parameters<typeof figureRow>[1]

export const rowOf = (kind: RecordKind, record: AnyRecord, head: Head) =>
  kind === 'figure'
    ? figureRow(record as Figure, head)
    : kind === 'statement'
      ? statementRow(record as Statement, head)
      : positionRow(record as Position, head)

/** References to other records that are in no version of the ledger. */
async function* missing(transaction: Transaction<Tables>, rows: readonly Row[]) {
  const wanted = new Map<string, Row>()
  for (const row of rows) for (const id of referencesIn(row.body)) wanted.set(id, row)
  const ids = [...wanted.keys()]
  if (ids.length === 0) return
  const there = await transaction
    .selectFrom('record')
    .select('id')
    .distinct()
    .where('id', 'in', ids)
    .execute()
  const known = new Set(there.map(({ id }) => id))
  for (const [id, row] of wanted)
    if (!known.has(id))
      yield {
        where: `${row.kind} ${row.id}, version ${row.seq}`,
        message: `The record refers to ${id}, which is not there`,
        advice: `Read the article again: onrecord reread --force ${row.article}`,
      }
}

function referencesIn(body: string): readonly string[] {
  try {
    const { source, comparison, statement } = JSON.parse(body) as Partial<Figure> & Partial<Position>
    const compared = comparison?.kind === 'figure' ? comparison.with : null
    return [source?.statement, compared, statement].filter((id) => typeof id === 'string')
  } catch {
    return []
  }
}

/** Records without a current version although the text they were read from is current and nobody decided so. */
async function* dropped(transaction: Transaction<Tables>) {
  const { rows } = await sql<{ id: string; article: string }>`select distinct r.id, r.article from record r
    join reading g on g.seq = r.reading
    where r.superseded is not null and g.superseded is null
      and not exists (select 1 from record c where c.id = r.id and c.superseded is null)
      and not exists (select 1 from decision d where d.target = r.id)
    limit 100`.execute(transaction)
  for (const { id, article } of rows)
    yield {
      where: `record ${id}`,
      message: 'The record has no current version',
      advice: `Read the article again: onrecord reread --force ${article}`,
    }
}

import { sql } from 'kysely'
import type { AnyRecord } from '../../record-rows.js'
import type { Tables } from '../../tables.js'
import type { Check } from '../check.js'
import { rowsOf } from '../rows.js'
import { rowOf } from './records.js'

type Row = Pick<
  Tables['record'],
  'seq' | 'id' | 'kind' | 'article' | 'superseded' | 'body' | 'day' | 'outlet'
>
type Place = Tables['record_place']

/** Whether the places by which records are searched are those of the records. */
export const places: Check = {
  id: 'places',
  holds: 'the places by which records are found are those of the records',
  table: 'record',
  async *find({ ledger: { engine }, transaction, seen }) {
    const columns = sql<Row>`t.seq, t.id, t.kind, t.article, t.superseded, t.body, t.day, t.outlet`
    for await (const rows of rowsOf(transaction, engine, { table: 'record', columns, size: 500 })) {
      const seqs = rows.map(({ seq }) => Number(seq))
      const kept = await transaction
        .selectFrom('record_place')
        .selectAll()
        .where('record', '>=', Math.min(...seqs))
        .where('record', '<=', Math.max(...seqs))
        .execute()
      const byRecord = new Map<number, Place[]>()
      for (const place of kept) {
        const seq = Number(place.record)
        const others = byRecord.get(seq)
        if (others) others.push(place)
        else byRecord.set(seq, [place])
      }
      for (const row of rows) {
        const there = (byRecord.get(Number(row.seq)) ?? []).map(keyOf).sort()
        const wanted = placesOf(row)?.map(keyOf).sort() ?? there
        if (there.join('\n') !== wanted.join('\n'))
          yield {
            where: `${row.kind} ${row.id}, version ${row.seq}`,
            message: `The record is found by other places than it names (${there.length} for ${wanted.length})`,
            advice: `Read the article again: onrecord reread --force ${row.article}`,
          }
      }
      seen(rows.length)
    }
  },
}

const keyOf = ({
  role,
  place,
  name,
  name_key,
  country,
  kind,
  measure,
  day,
  current,
}: Omit<Place, 'record'>) =>
  JSON.stringify([role, place, name, name_key, country, kind, measure, day, Number(current)])

/** The rows that the places of a record make; null where the record can’t be read, which the check of records tells. */
function placesOf({ kind, article, day, outlet, superseded, body }: Row) {
  let record: AnyRecord
  try {
    record = JSON.parse(body)
  } catch {
    return null
  }
  const current = superseded === null ? 1 : 0
  return rowOf(kind, record, { article, day, outlet }).places.map((place) => ({ ...place, current }))
}

import type { Figure, Position, Statement } from '../../records/record.js'
import {
  type AnyRecord,
  figureRow,
  type Head,
  positionRow,
  type RecordRow,
  statementRow,
} from '../record-rows.js'

/** The statements of an article by their ids. */
export type Statements = ReadonlyMap<string, Statement>

/** The id of the statement that carries a record, null where none does. */
export const carrierOf = (record: AnyRecord): string | null =>
  'amount' in record ? (record.source?.statement ?? null) : 'content' in record ? null : record.statement

/** The row of a record that people decided on. What its statement says of the speaker counts only for that speaker. */
export function rowOf(record: AnyRecord, head: Head, statements: Statements): RecordRow {
  if ('content' in record) return statementRow(record, head)
  const carrier = statements.get(carrierOf(record) ?? '')
  const same = (name: string | undefined) => (carrier && carrier.speaker.name === name ? carrier : undefined)
  return 'amount' in record
    ? figureRow(record, head, same(record.source?.name))
    : positionRow(record, head, same(record.actor.name))
}

/** The same record with the ids of others replaced. */
export function renamed(record: AnyRecord, ids: ReadonlyMap<string, string>): AnyRecord {
  const idOf = <Id extends string | null>(id: Id) => (id === null ? id : (ids.get(id) ?? id)) as Id
  if ('amount' in record) {
    const { source, comparison } = record
    const figure: Figure = {
      ...record,
      id: idOf(record.id),
      source: source && { ...source, statement: idOf(source.statement) },
      comparison: comparison?.kind === 'figure' ? { ...comparison, with: idOf(comparison.with) } : comparison,
    }
    return figure
  }
  if ('content' in record) return { ...record, id: idOf(record.id) }
  const position: Position = { ...record, id: idOf(record.id), statement: idOf(record.statement) }
  return position
}

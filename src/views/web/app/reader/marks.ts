import { type Mark, marksOf } from '../../../html/marks.js'
import type { FoundRecord } from '../types.js'

/** The words of records in the text, in its order. */
export function marksOfRecords(records: readonly FoundRecord[]): readonly Mark[] {
  const of = (kind: FoundRecord['kind']) =>
    records.filter((found) => found.kind === kind).map(({ record }) => record)
  return marksOf({
    figures: of('figure'),
    statements: of('statement'),
    positions: of('position'),
  } as unknown as Parameters<typeof marksOf>[0])
}

import type { Document } from '../../records/record.js'
import type { Span } from '../../text/span.js'

export type Kind = 'figure' | 'statement' | 'position'

/** The words of a record in the text. */
export type Mark = Span & Readonly<{ id: string; kind: Kind }>

/** A stretch of the text that the same records hold. */
export type Segment = Span & Readonly<{ marks: readonly Mark[] }>

/** The quoted words of every record, in the order of the text. */
export const marksOf = ({ figures, statements, positions }: Document): readonly Mark[] =>
  [
    ...figures.map((f): Mark => ({ ...f.span, id: f.id, kind: 'figure' })),
    ...statements.map(
      (s): Mark => ({ start: s.content.start, end: s.content.end, id: s.id, kind: 'statement' }),
    ),
    ...positions.map((p): Mark => ({ start: p.action.start, end: p.action.end, id: p.id, kind: 'position' })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)

/** Each span cut where any mark begins or ends. Spans and marks are in the order of the text; one sweep goes over both. */
export function segmentsOf(spans: readonly Span[], marks: readonly Mark[]): readonly (readonly Segment[])[] {
  let next = 0
  let open: Mark[] = []
  return spans.map((span) => {
    const cuts = [span.start]
    const starting: Mark[] = open.filter(({ end }) => end > span.start)
    for (let mark = marks[next]; mark && mark.start < span.end; mark = marks[++next])
      if (mark.end > span.start) starting.push(mark)
    for (const { start, end } of starting) cuts.push(Math.max(start, span.start), Math.min(end, span.end))
    cuts.push(span.end)
    const places = [...new Set(cuts)].sort((a, b) => a - b)
    let at = 0
    open = []
    return places.slice(1).map((end, i) => {
      const start = places[i]!
      open = open.filter((mark) => mark.end > start)
      for (let mark = starting[at]; mark && mark.start <= start; mark = starting[++at]) open.push(mark)
      return { start, end, marks: open }
    })
  })
}

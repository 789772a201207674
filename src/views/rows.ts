import type { Figure, Position, Statement } from '../records/record.js'
import type { Span } from '../text/span.js'
import {
  amountInWords,
  basisInWords,
  periodInWords,
  placesInWords,
  populationInWords,
  reportedInWords,
  sourceInWords,
  speakerInWords,
  stretchInWords,
} from './words.js'

/** A line of a sheet or a card; left out where the value is null. */
export type Row = readonly [label: string, value: string | null]
type Where = (span: Span) => string

/** What is known of a figure beside its words. */
export const figureRows = (f: Figure, where: Where): readonly Row[] => [
  ['amount', `${amountInWords(f)}; ${basisInWords(f)}`],
  ['population', populationInWords(f)],
  ['places', placesInWords(f)],
  ['period', periodInWords(f)],
  ['compared', f.comparison && `with ${f.comparison.with}`],
  ['source', sourceInWords(f)],
  ['stands at', where(f.span)],
]

/** What is known of a statement beside its words. */
export const statementRows = (s: Statement, where: Where): readonly Row[] => [
  ['speaker', speakerInWords(s.speaker)],
  ['reported', reportedInWords(s)],
  ['said', stretchInWords(s.said)],
  ['stands at', where(s.content)],
]

/** What is known of a position beside its words. */
export const positionRows = (p: Position, where: Where): readonly Row[] => [
  ['condition', p.condition && `“${p.condition.quote}”`],
  ['said in', p.statement],
  ['stands at', where(p.action)],
]

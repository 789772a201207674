import type { Document, Figure, Position, Statement } from '../records/record.js'
import type { Span } from '../text/span.js'
import type { NamedMention } from './identities/identity.js'
import { whoseIn } from './identities/whose/whose.js'
import { shortHash } from './ids.js'
import { nameKey, searchName } from './indexable.js'
import type { RecordKind, Tables } from './tables.js'

type Row = Tables['record']
type PlaceRow = Tables['record_place']

/** A record as the ledger keeps it, before it has a number; `who` is the name that still has to find its identity. */
export type RecordRow = Readonly<
  Omit<
    Row,
    | ('seq' | 'article' | 'reading' | 'alias' | 'lands' | 'review' | 'read_as' | 'learned' | 'superseded')
    | ('out_day' | 'first_day' | 'last_day' | 'stretch' | 'amount')
  > & {
    who: NamedMention | null
    places: readonly Omit<PlaceRow, 'record' | 'current'>[]
  }
>

export type Head = Readonly<{ article: string; day: string | null; outlet: string | null }>
export type AnyRecord = Figure | Statement | Position

/** The span that names a record: its number, its content, its action. */
export const spanOf = (record: AnyRecord): Span & { quote: string } =>
  'amount' in record
    ? { ...record.span, quote: record.quote }
    : 'content' in record
      ? record.content
      : record.action

const PREFIX: Readonly<Record<RecordKind, string>> = { figure: 'f', statement: 's', position: 'p' }

/** The id of a record by a key of its words; `before` counts the records with the same key before it. */
export const recordId = (kind: RecordKind, article: string, key: string, before: number): string =>
  PREFIX[kind] + shortHash(article, key, String(before))

/** The rows of a document's records. An id comes from the words and how often they stood before: it outlives a new reading. */
export function recordRows(document: Document, head: Head): readonly RecordRow[] {
  const { figures, statements, positions, article } = document
  const taken = new Map<string, number>()
  const nameFor = (kind: RecordKind, record: AnyRecord): string => {
    const { start, quote } = spanOf(record)
    const key = `${kind}\0${quote}\0${occurrence(article.text, quote, start)}`
    const before = taken.get(key) ?? 0
    taken.set(key, before + 1)
    return recordId(kind, head.article, key, before)
  }
  const ids = new Map<string, string>()
  for (const figure of figures) ids.set(figure.id, nameFor('figure', figure))
  for (const statement of statements) ids.set(statement.id, nameFor('statement', statement))
  for (const position of positions) ids.set(position.id, nameFor('position', position))
  const idOf = (local: string) => ids.get(local) ?? local
  const said = new Map(statements.map((statement) => [statement.id, statement]))
  const whose = whoseIn(document)
  const placed = (row: RecordRow): RecordRow => {
    const report = row.who && whose(row.who)
    return report ? { ...row, who: { ...row.who!, report } } : row
  }
  return [
    ...figures.map((figure) =>
      figureRow(renamedFigure(figure, idOf), head, said.get(figure.source?.statement ?? '')),
    ),
    ...statements.map((statement) => statementRow({ ...statement, id: idOf(statement.id) }, head)),
    ...positions.map((position) =>
      positionRow(
        { ...position, id: idOf(position.id), statement: position.statement && idOf(position.statement) },
        head,
        said.get(position.statement ?? ''),
      ),
    ),
  ].map(placed)
}

/** How many times the words stand in the text before this place. */
export function occurrence(text: string, quote: string, start: number): number {
  let count = 0
  if (quote === '') return start
  for (let at = text.indexOf(quote); at >= 0 && at < start; at = text.indexOf(quote, at + 1)) count++
  return count
}

const renamedFigure = (figure: Figure, idOf: (local: string) => string): Figure => ({
  ...figure,
  id: idOf(figure.id),
  source: figure.source && {
    ...figure.source,
    statement: figure.source.statement && idOf(figure.source.statement),
  },
  comparison:
    figure.comparison?.kind === 'figure'
      ? { ...figure.comparison, with: idOf(figure.comparison.with) }
      : figure.comparison,
})

const bare = {
  measure: null,
  basis: null,
  nationality: null,
  population: null,
  low: null,
  high: null,
  holds_from: null,
  holds_to: null,
  modality: null,
  places: [],
}

function base(kind: RecordKind, record: AnyRecord, { day, outlet }: Head) {
  const { start, end, quote } = spanOf(record)
  return {
    ...bare,
    id: record.id,
    kind,
    span_start: start,
    span_end: end,
    quote,
    day,
    outlet,
    confidence: record.confidence,
    body: JSON.stringify(record),
  }
}

const mention = (name: string, head: Head, of: Statement | undefined): NamedMention => ({
  name: searchName(name),
  role: of?.speaker.role ?? null,
  organisation: of?.speaker.organisation ?? null,
  country: of?.speaker.country ?? null,
  kind: of?.speaker.kind === 'state' ? 'organisation' : (of?.speaker.kind ?? null),
  article: head.article,
  day: head.day,
})

/** The row of a figure whose ids are the ledger's; `source` is the statement that it stands in. */
export const figureRow = (figure: Figure, head: Head, source?: Statement): RecordRow => ({
  ...base('figure', figure, head),
  measure: figure.measure,
  basis: figure.basis,
  nationality: figure.population.nationality,
  population: figure.population.kind && searchName(figure.population.kind),
  low: figure.amount.low,
  high: figure.amount.high,
  holds_from: figure.period.start,
  holds_to: figure.period.end,
  who: figure.source && mention(figure.source.name, head, source),
  places: (['from', 'to', 'at'] as const).flatMap((role) =>
    figure[role].map((place) => ({
      role,
      place: place.id,
      name: place.name,
      name_key: nameKey(place.name),
      country: place.country,
      kind: 'figure' as const,
      measure: figure.measure,
      day: head.day,
    })),
  ),
})

/** The countries of some places as they are searched, each between bars: `|GE|RU|`; '' where there are none. */
export function landsOf(places: readonly Pick<PlaceRow, 'country'>[]): string {
  const lands = [...new Set(places.flatMap(({ country }) => country ?? []))].sort()
  return lands.length > 0 ? `|${lands.join('|')}|` : ''
}

export const statementRow = (statement: Statement, head: Head): RecordRow => ({
  ...base('statement', statement, head),
  holds_from: statement.said.start,
  holds_to: statement.said.end,
  who: mention(statement.speaker.name, head, statement),
})

export const positionRow = (position: Position, head: Head, statement?: Statement): RecordRow => ({
  ...base('position', position, head),
  modality: position.modality,
  who: mention(
    position.actor.name,
    head,
    statement?.speaker.name === position.actor.name ? statement : undefined,
  ),
})

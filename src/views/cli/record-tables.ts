import type { FoundRecord } from '../../ledger/find/question.js'
import type { RecordKind } from '../../ledger/tables.js'
import type { Span } from '../../text/span.js'
import {
  countryInWords,
  isDoubtful,
  measureInWords,
  modalityInWords,
  periodInWords,
  stretchInWords,
} from '../words.js'
import { type Mark, passage } from './passage.js'
import type { Cell, TableColumn } from './table.js'
import type { Style } from './terminal.js'
import type { Piece } from './wrap.js'

type Line = readonly Piece[]
const line = (...texts: (string | null | undefined | false)[]): readonly Line[] => {
  const text = texts.filter(Boolean).join(' ')
  return text === '' ? [] : [[{ text }]]
}

/** The sentence of a record with its words set off. */
export function words(found: FoundRecord, style: Style): Line {
  const { sentence } = found
  const moved = ({ start, end }: Span): Span => ({ start: start - sentence.start, end: end - sentence.start })
  return passage(
    { article: { text: sentence.text }, style },
    { start: 0, end: sentence.text.length },
    marksOf(found).map((mark) => ({ ...mark, ...moved(mark) })),
  )
}

/** The words of a record, and those around them that say whose they are. */
export function marksOf(found: FoundRecord): readonly Mark[] {
  const { record } = found
  if ('amount' in record) return [{ ...record.span, kind: 'figure' }]
  if ('content' in record)
    return [
      { ...record.content, kind: 'statement' },
      { ...record.speaker, kind: null },
      { ...record.cue, kind: null },
    ]
  return [
    { ...record.action, kind: 'position' },
    { ...record.actor, kind: null },
  ]
}

const head = (style: Style): TableColumn<FoundRecord> => ({
  title: 'record',
  most: 16,
  cell: ({ id, article, review, record }) => [
    [{ text: id, paint: style.strong }],
    ...line(article.day ?? 'no day'),
    ...line(article.outlet),
    ...line(review ?? (isDoubtful(record) && 'doubtful')),
  ],
})

const placeNames = (role: string, places: readonly { name: string; country: string | null }[]) =>
  places.length > 0 &&
  `${role} ${places.map(({ name, country }) => nameWithCountry(name, country)).join('; ')}`

const nameWithCountry = (name: string, country: string | null) => {
  const land = country && countryInWords(country)
  return land && land !== name ? `${name}, ${land}` : name
}

const middle: Readonly<{ [Kind in RecordKind]: (found: FoundRecord<Kind>) => Cell }> = {
  figure: ({ record }) => [
    ...line(measureInWords(record.measure), record.basis !== 'total' && `(${record.basis})`),
    ...line(placeNames('from', record.from)),
    ...line(placeNames('to', record.to)),
    ...line(placeNames('at', record.at)),
    ...line(periodInWords({ ...record, period: { ...record.period, quote: null } })),
    ...line(record.source?.name),
  ],
  statement: ({ record }) => [
    ...line(record.speaker.name),
    ...line(record.speaker.role),
    ...line(stretchInWords(record.said)),
  ],
  position: ({ record }) => [...line(record.actor.name), ...line(modalityInWords(record))],
}

const TITLES: Readonly<Record<RecordKind, string>> = { figure: 'what', statement: 'who', position: 'who' }

/** The table of some records: the record and its report, what it says, the words. */
export const recordTable = <Kind extends RecordKind>(
  kind: Kind,
  style: Style,
): readonly TableColumn<FoundRecord<Kind>>[] => [
  head(style),
  { title: TITLES[kind], most: 26, cell: middle[kind] as (found: FoundRecord<Kind>) => Cell },
  { title: 'words', most: 60, cell: (found) => [words(found, style)] },
]

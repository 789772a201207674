import type { Document, Figure, Position, Statement } from '../../records/record.js'
import type { Span } from '../../text/span.js'
import { articleNotes, leftOutInWords } from '../notes.js'
import { figureRows, positionRows, type Row, statementRows } from '../rows.js'
import { countWords, placeFinder, titleOf } from '../where.js'
import { count, dayInWords, isDoubtful, languageInWords, measureInWords, modalityInWords } from '../words.js'
import { passage } from './passage.js'
import type { Style } from './terminal.js'
import { oneLine, type Piece, wrap } from './wrap.js'

const LABEL = 'population  '.length
const INDENT = '      '

/** The sheet of a document: the article's head, its records with the words that prove them, and what was left out. */
export function sheet(document: Document, style: Style, name: string): string {
  const { article, figures, statements, positions } = document
  const where = placeFinder(article)
  const entry = (id: string, title: readonly Piece[], quoted: readonly Piece[], rows: readonly Row[]) => [
    ...wrap(title, style.width - INDENT.length).map(
      (line, i) => `${i === 0 ? style.faint(id.padStart(4)) : '    '}  ${line}`,
    ),
    ...wrap(quoted, style.width - INDENT.length).map((line) => INDENT + line),
    ...rows.flatMap((row) => rowLines(row, style)),
    '',
  ]
  const group = (title: string, entries: readonly (readonly string[])[]) =>
    entries.length > 0 ? [style.heading(`${title} (${entries.length})`), '', ...entries.flat()] : []
  const found = { article, style }
  return [
    ...headLines(document, style, name),
    '',
    ...group(
      'Figures',
      figures.map((f) =>
        entry(
          f.id,
          figureTitle(f, style),
          passage(found, f.sentence, [{ ...f.span, kind: 'figure' }]),
          figureRows(f, where),
        ),
      ),
    ),
    ...group(
      'Statements',
      statements.map((s) =>
        entry(
          s.id,
          [{ text: s.speaker.name, paint: style.quoted.statement }, { text: doubt(s) }],
          passage(found, around(s.speaker, s.cue, s.content), [
            { ...s.content, kind: 'statement' },
            { ...s.speaker, kind: null },
            { ...s.cue, kind: null },
          ]),
          statementRows(s, where),
        ),
      ),
    ),
    ...group(
      'Positions',
      positions.map((p) =>
        entry(
          p.id,
          [
            { text: `${p.actor.name} `, paint: style.quoted.position },
            { text: modalityInWords(p), paint: style.strong },
            { text: doubt(p) },
          ],
          passage(found, around(p.actor, p.action, p.condition ?? p.action), [
            { ...p.action, kind: 'position' },
            { ...p.actor, kind: null },
          ]),
          positionRows(p, where),
        ),
      ),
    ),
    ...footLines(document, style, name),
  ].join('\n')
}

const doubt = (record: Figure | Statement | Position) => (isDoubtful(record) ? '  (doubtful)' : '')

const around = (...spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
})

function rowLines([label, value]: Row, style: Style): readonly string[] {
  if (value === null || value === '') return []
  return wrap([{ text: value }], style.width - INDENT.length - LABEL).map(
    (line, i) => INDENT + (i === 0 ? style.faint(label.padEnd(LABEL)) : ' '.repeat(LABEL)) + line,
  )
}

function headLines({ article }: Document, style: Style, name: string): readonly string[] {
  const facts = [
    article.publisher,
    article.byline,
    article.published && dayInWords(article.published),
    article.language && languageInWords(article.language),
    count(countWords(article), 'word'),
  ].filter(Boolean)
  return [
    ...wrap([{ text: titleOf(article) ?? name, paint: style.strong }], style.width),
    ...wrap([{ text: facts.join(' · '), paint: style.faint }], style.width),
    ...(article.url ? [style.faint(oneLine(article.url))] : []),
  ]
}

const figureTitle = (f: Figure, style: Style): readonly Piece[] => [
  { text: f.quote, paint: style.quoted.figure },
  { text: ` · ${measureInWords(f.measure)}` },
  { text: doubt(f) },
]

function footLines(document: Document, style: Style, name: string): readonly string[] {
  const { figures, statements, positions, notes } = document
  const leftOut = leftOutInWords(notes)
  const lines = articleNotes(notes).flatMap(({ reason }) => wrap([{ text: `Note: ${reason}` }], style.width))
  const none = figures.length + statements.length + positions.length === 0
  return [
    ...lines,
    none
      ? 'Nothing is on record in this page.'
      : `${count(figures.length, 'figure')}, ${count(statements.length, 'statement')}, ${count(positions.length, 'position')}`,
    ...(leftOut
      ? wrap(
          [{ text: `${leftOut} left out: onrecord explain ${name} says why`, paint: style.faint }],
          style.width,
        )
      : []),
  ]
}

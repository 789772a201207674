import type { Conflict } from '../../series/explain-conflict.js'
import type { FigureUse, Series } from '../../series/series-type.js'
import { chartLine, scaleOf } from '../series/terminal-chart.js'
import { daysInWords, numberInWords, titleOf, valueInWords } from '../series/title.js'
import { usedOf } from '../series/used.js'
import { count, dayInWords } from '../words.js'
import { type TableColumn, table } from './table.js'
import type { Style } from './terminal.js'
import { wrap } from './wrap.js'

/** A series as text: a line and a bar for each day, its conflicts, and with `all` what became of each figure. */
export function seriesSheet(series: Series, style: Style, all: boolean): string {
  const { question, policy, figures } = series
  const used = usedOf(figures)
  return [
    style.strong(titleOf(question)),
    style.faint(`${used} of ${count(figures.length, 'figure')} used · policy ${policy}`),
    '',
    ...dayLines(series, style),
    ...series.notes.flatMap((note) => wrap([{ text: note, paint: style.faint }], style.width)),
    ...(series.notes.length > 0 ? [''] : []),
    ...conflictLines(series.conflicts, style),
    ...(all ? figureLines(figures, style) : usesLines(figures, style)),
  ]
    .join('\n')
    .trimEnd()
}

const COLUMNS = ['day', 'least', 'best', 'greatest', 'known'] as const

function dayLines({ days, weeks, total }: Series, style: Style): readonly string[] {
  if (days.length === 0) return []
  const rows = days.map(({ start, low, best, high, known }) =>
    known === 'unknown'
      ? [start, '–', '–', '–', known]
      : [start, numberInWords(low), numberInWords(best), numberInWords(high), known],
  )
  const widths = COLUMNS.map((title, n) => Math.max(title.length, ...rows.map((row) => row[n]!.length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, n) => (n === 0 || n === 4 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!)))
      .join('  ')
  const scale = scaleOf(days)
  const room = Math.max(10, style.width - line(COLUMNS).length - 2)
  return [
    `${style.heading(line(COLUMNS))}  ${style.faint(`0 to ${numberInWords(scale)}`)}`,
    ...rows.map((row, n) => `${line(row)}  ${chartLine(days[n]!, scale, room, style)}`.trimEnd()),
    '',
    ...weeks.map((week) => `week of ${daysInWords(week)}: ${valueInWords(week)}`),
    ...(total && total.known !== 'unknown' ? [`${daysInWords(total)}: ${valueInWords(total)}`] : []),
    ...(weeks.length > 0 || total?.known !== 'unknown' ? [''] : []),
  ]
}

/** Conflicts with the claims that make them, what each would have to be, and the likely cause. */
export function conflictLines(conflicts: readonly Conflict[], style: Style): readonly string[] {
  if (conflicts.length === 0) return []
  return [
    style.heading(`Conflicts (${conflicts.length})`),
    '',
    ...conflicts.flatMap(({ sentence, cause, members }) => [
      ...indented(sentence, style, 2, style.strong),
      ...indented(`Likely cause: ${cause.says}.`, style, 4),
      ...members.flatMap(({ claim, needs, figures }) =>
        indented(
          `${claim}${needs ? `; would have to be ${needs}` : ''} · ${figures.join(', ')}`,
          style,
          4,
          style.faint,
        ),
      ),
      '',
    ]),
  ]
}

/** "Figures: 9 used, 8 in conflict, 2 outside; --figures lists them." */
function usesLines(figures: readonly FigureUse[], style: Style): readonly string[] {
  const counts = new Map<string, number>()
  for (const { use } of figures) counts.set(use, (counts.get(use) ?? 0) + 1)
  if (counts.size === 0) return []
  const list = [...counts].map(([use, number]) => `${number} ${use}`).join(', ')
  const text = `Figures: ${list}; --figures lists them, with the reason for each.`
  return wrap([{ text, paint: style.faint }], style.width)
}

function figureLines(figures: readonly FigureUse[], style: Style): readonly string[] {
  if (figures.length === 0) return []
  const columns: readonly TableColumn<FigureUse>[] = [
    { title: 'use', most: 11, cell: ({ use }) => [[{ text: use, paint: style.strong }]] },
    {
      title: 'figure',
      most: 24,
      cell: ({ evidence: { figure } }) => [
        [{ text: figure.quote }],
        [{ text: figure.id, paint: style.faint }],
      ],
    },
    {
      title: 'days',
      most: 24,
      cell: ({ start, end }) => (start && end ? [[{ text: daysInWords({ start, end }) }]] : []),
    },
    {
      title: 'from',
      most: 60,
      cell: ({ evidence: { source, article }, use, reason }) => [
        [
          {
            text: [source?.name, article.outlet, article.day && dayInWords(article.day)]
              .filter(Boolean)
              .join(', '),
          },
        ],
        ...(reason && use !== 'in conflict' ? [[{ text: reason, paint: style.faint }]] : []),
      ],
    },
  ]
  return [style.heading(`Figures (${figures.length})`), '', ...table(columns, figures, style)]
}

const indented = (text: string, style: Style, by: number, paint?: Style['faint']): readonly string[] =>
  wrap([paint ? { text, paint } : { text }], style.width - by).map((line) => ' '.repeat(by) + line)

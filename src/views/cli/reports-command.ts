import { type FoundReport, findReports } from '../../ledger/find/find-reports.js'
import type { FigureQuestion } from '../../ledger/find/question.js'
import { type Columns, figureColumns } from '../columns.js'
import { count, measureInWords } from '../words.js'
import type { Arguments } from './arguments.js'
import { reports } from './commands/reports.js'
import { withLedger } from './ledger-option.js'
import { typedQuestion } from './list-commands.js'
import { words } from './record-tables.js'
import { printResults, styleFor } from './results.js'
import type { TableColumn } from './table.js'

const outlets = ({ carriers }: FoundReport): readonly string[] => [
  ...new Set(carriers.map(({ outlet, article }) => outlet ?? article)),
]

const { id, published, outlet: _, source, review, title, url, article, ...ofFigure } = figureColumns
const csv: Columns<FoundReport> = {
  day: ({ day }) => day,
  source: (report) => report.source?.name ?? null,
  source_id: (report) => report.source?.id ?? null,
  outlets: (report) => outlets(report).join('; '),
  figures: ({ carriers }) => carriers.length,
  origins: ({ origins }) => origins,
  figure: ({ figure }) => figure.id,
  ...Object.fromEntries(
    Object.entries(ofFigure).map(([name, value]) => [name, ({ figure }: FoundReport) => value(figure)]),
  ),
}

/** `onrecord reports`. */
export async function reportsCommand(_: readonly string[], options: Arguments['options']): Promise<number> {
  const question = typedQuestion(options, reports) as FigureQuestion
  const { items, more } = await withLedger(options, (ledger) => findReports(ledger, question))
  const style = styleFor(options)
  const table: readonly TableColumn<FoundReport>[] = [
    {
      title: 'source',
      most: 24,
      cell: (report) => [
        [{ text: report.source?.name ?? 'no source named', paint: style.strong }],
        [{ text: report.day ?? 'no day' }],
      ],
    },
    { title: 'what', most: 20, cell: ({ figure }) => [[{ text: measureInWords(figure.record.measure) }]] },
    {
      title: 'carried by',
      most: 24,
      cell: (report) => [
        [{ text: outlets(report).join('; ') }],
        ...(report.carriers.length > 1
          ? [[{ text: `${count(report.carriers.length, 'figure')} of ${count(report.origins, 'origin')}` }]]
          : []),
      ],
    },
    { title: 'words', most: 80, cell: ({ figure }) => [words(figure, style), [{ text: figure.id }]] },
  ]
  return printResults(options, { items, next: more, csv, table })
}

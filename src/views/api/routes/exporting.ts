import { z } from '@hono/zod-openapi'
import { filters } from '../../../ledger/find/filters.js'
import { findRecords } from '../../../ledger/find/find-records.js'
import { pagingTerms } from '../../../ledger/find/question.js'
import type { RecordKind } from '../../../ledger/tables.js'
import { type SeriesAsked, seriesTerms } from '../../../series/asked.js'
import { findSeries } from '../../../series/find-series.js'
import { briefTerms } from '../../brief/asked.js'
import { type Brief, briefOf } from '../../brief/brief.js'
import { briefPage } from '../../brief/html.js'
import { briefMarkdown } from '../../brief/markdown.js'
import { pdfOf } from '../../brief/pdf.js'
import { type Columns, figureColumns, positionColumns, statementColumns } from '../../columns.js'
import { CSV_END, csvLine } from '../../csv.js'
import { chartFile } from '../../series/chart.js'
import { seriesPage } from '../../series/page.js'
import { pngOf } from '../../series/png.js'
import { valueColumns } from '../../series/series-columns.js'
import { queryOf, questionOf } from '../queries.js'
import { type Api, route } from '../route.js'

const PAGE = 500
const file = (name: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
})
const CSV = 'text/csv; charset=utf-8'
const asked = queryOf(seriesTerms)

const kinds: readonly (readonly [RecordKind, Columns<never>])[] = [
  ['figure', figureColumns as Columns<never>],
  ['statement', statementColumns as Columns<never>],
  ['position', positionColumns as Columns<never>],
]

/** Files to take away: records and series. */
export function addExport(api: Api): void {
  for (const [kind, columns] of kinds)
    route(
      api,
      {
        method: 'get',
        path: `/export/${kind}s.csv`,
        tag: 'Export',
        summary: `All ${kind}s that the filters fit, as CSV`,
        query: queryOf([
          ...filters.filter((one) => one.kinds.includes(kind)),
          ...pagingTerms.filter(({ name }) => name !== 'limit' && name !== 'after'),
        ]),
        answer: z.string(),
      },
      async ({ ledger, query, c }) => {
        const entries = Object.entries(columns)
        const lines = [csvLine(entries.map(([name]) => name))]
        for (let after: string | null = ''; after !== null; ) {
          const found: Awaited<ReturnType<typeof findRecords>> = await findRecords(ledger, kind, {
            ...questionOf(query),
            limit: PAGE,
            ...(after && { after }),
          })
          for (const item of found.items)
            lines.push(csvLine(entries.map(([, value]) => value(item as never))))
          after = found.next
        }
        return c.body(lines.map((line) => line + CSV_END).join(''), 200, file(`${kind}s.csv`, CSV))
      },
    )
  for (const [name, type, write] of [
    ['brief.md', 'text/markdown; charset=utf-8', briefMarkdown],
    ['brief.html', 'text/html; charset=utf-8', briefPage],
    ['brief.pdf', 'application/pdf', (brief: Brief) => pdfOf(briefPage(brief))],
  ] as const)
    route(
      api,
      {
        method: 'get',
        path: `/export/${name}`,
        tag: 'Export',
        summary: `A situation report as ${name.slice(6).toUpperCase()}`,
        query: queryOf(briefTerms),
        answer: z.string(),
      },
      async ({ ledger, query, c }) =>
        c.body((await write(await briefOf(ledger, questionOf(query)))) as string, 200, file(name, type)),
    )
  const forms = {
    'series.csv': [
      'text/csv; charset=utf-8',
      (series: Awaited<ReturnType<typeof findSeries>>) => {
        const entries = Object.entries(valueColumns)
        return [
          entries.map(([name]) => name),
          ...series.days.map((day) => entries.map(([, value]) => value(day))),
        ]
          .map((line) => csvLine(line) + CSV_END)
          .join('')
      },
    ],
    'series.svg': ['image/svg+xml', chartFile],
    'series.png': ['image/png', (series: Awaited<ReturnType<typeof findSeries>>) => pngOf(chartFile(series))],
    'series.html': ['text/html; charset=utf-8', seriesPage],
  } as const
  for (const [name, [type, write]] of Object.entries(forms))
    route(
      api,
      {
        method: 'get',
        path: `/export/${name}`,
        tag: 'Export',
        summary: `A series as ${name.slice(7).toUpperCase()}`,
        query: asked,
        answer: z.string(),
      },
      async ({ ledger, query, c }) =>
        c.body(
          write(await findSeries(ledger, questionOf(query) as SeriesAsked)) as string,
          200,
          file(name, type),
        ),
    )
}

import type { SeriesAsked } from '../../series/asked.js'
import { findSeries } from '../../series/find-series.js'
import { findSeriesKeys, type SeriesKey } from '../../series/keys.js'
import type { Series } from '../../series/series-type.js'
import type { Columns } from '../columns.js'
import { CSV_END, csvLine } from '../csv.js'
import { useColumns, valueColumns } from '../series/series-columns.js'
import { countryInWords, measureInWords } from '../words.js'
import type { Arguments } from './arguments.js'
import { questionOf } from './commands/finding.js'
import { series } from './commands/series.js'
import { withLedger } from './ledger-option.js'
import { print, write } from './output.js'
import { outputOf, printResults, styleFor } from './results.js'
import { seriesSheet } from './series-sheet.js'
import type { TableColumn } from './table.js'
import { writeOut } from './write-out.js'

type Options = Arguments['options']

/** `onrecord series`. */
export async function seriesCommand(_: readonly string[], options: Options): Promise<number> {
  const output = outputOf(options)
  const asked = questionOf(options, series.options) as SeriesAsked
  if (
    asked.measure === undefined &&
    asked.to === undefined &&
    asked.from === undefined &&
    asked.at === undefined
  )
    return listKeys(options)
  const found = await withLedger(options, (ledger) => findSeries(ledger, asked))
  if (await writePictures(options, found)) return 0
  if (output === 'json') await print(JSON.stringify(found, null, process.stdout.isTTY ? 2 : 0))
  else if (output === 'csv')
    await (options.has('figures') ? writeCsv(useColumns, found.figures) : writeCsv(valueColumns, found.days))
  else await print(seriesSheet(found, styleFor(options), options.has('figures')))
  return 0
}

async function listKeys(options: Options): Promise<number> {
  const items = await withLedger(options, (ledger) => findSeriesKeys(ledger))
  const style = styleFor(options)
  const csv: Columns<SeriesKey> = {
    measure: ({ measure }) => measure,
    role: ({ role }) => role,
    country: ({ country }) => country,
    figures: ({ figures }) => figures,
  }
  const table: readonly TableColumn<SeriesKey>[] = [
    { title: 'figures', most: 8, cell: ({ figures }) => [[{ text: String(figures) }]] },
    {
      title: 'series',
      most: 40,
      cell: ({ measure, role, country }) => [
        [
          {
            text: `${measureInWords(measure)} ${role === 'at' ? 'in' : role} ${countryInWords(country)}`,
            paint: style.strong,
          },
        ],
      ],
    },
    {
      title: 'ask for it with',
      most: 80,
      cell: ({ measure, role, country }) => [
        [{ text: `onrecord series --measure ${measure} --${role} ${country}` }],
      ],
    },
  ]
  return printResults(options, { items, next: null, csv, table })
}

/** Writes the pictures that are asked for; whether any was. */
async function writePictures(options: Options, found: Series): Promise<boolean> {
  const outs = (['svg', 'png', 'html'] as const).flatMap((kind) => {
    const out = options.get(kind)?.[0]
    return out === undefined ? [] : [{ kind, out }]
  })
  for (const { kind, out } of outs) {
    await writeOut(out, await pictureOf(kind, found))
  }
  return outs.length > 0
}

async function pictureOf(kind: 'svg' | 'png' | 'html', found: Series): Promise<string | Uint8Array> {
  if (kind === 'html') return (await import('../series/page.js')).seriesPage(found)
  const { chartFile } = await import('../series/chart.js')
  return kind === 'svg' ? chartFile(found) : (await import('../series/png.js')).pngOf(chartFile(found))
}

async function writeCsv<Item>(columns: Columns<Item>, items: readonly Item[]): Promise<void> {
  const entries = Object.entries(columns)
  const lines = [
    entries.map(([name]) => name),
    ...items.map((item) => entries.map(([, value]) => value(item))),
  ]
  await write(process.stdout, lines.map((line) => csvLine(line) + CSV_END).join(''))
}

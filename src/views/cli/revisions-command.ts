import type { SeriesAsked } from '../../series/asked.js'
import { findRevisions, type Revision } from '../../series/revisions.js'
import type { Columns } from '../columns.js'
import { valueInWords } from '../series/title.js'
import type { Arguments } from './arguments.js'
import { questionOf } from './commands/finding.js'
import { revisions } from './commands/revisions.js'
import { withLedger } from './ledger-option.js'
import { outputOf, printResults, styleFor } from './results.js'
import type { TableColumn } from './table.js'

/** `onrecord revisions`. */
export async function revisionsCommand(_: readonly string[], options: Arguments['options']): Promise<number> {
  outputOf(options)
  const asked = questionOf(options, revisions.options) as SeriesAsked
  const items = await withLedger(options, (ledger) => findRevisions(ledger, asked))
  const style = styleFor(options)
  const csv: Columns<Revision> = {
    as_of: ({ asOf }) => asOf,
    low: ({ value }) => value?.low ?? null,
    best: ({ value }) => value?.best ?? null,
    high: ({ value }) => value?.high ?? null,
    known: ({ value }) => value?.known ?? null,
    figures: ({ figures }) => figures.join('; '),
  }
  const table: readonly TableColumn<Revision>[] = [
    { title: 'published', most: 12, cell: ({ asOf }) => [[{ text: asOf, paint: style.strong }]] },
    {
      title: 'answer',
      most: 40,
      cell: ({ value }) => [[{ text: value ? valueInWords(value) : 'not known' }]],
    },
    { title: 'known', most: 10, cell: ({ value }) => [[{ text: value?.known ?? '' }]] },
    {
      title: 'figures that came out that day',
      most: 60,
      cell: ({ figures }) => [[{ text: figures.join(', ') }]],
    },
  ]
  return printResults(options, { items, next: null, csv, table })
}

import type { SeriesAsked } from '../../series/asked.js'
import type { Conflict } from '../../series/explain-conflict.js'
import { findConflicts, type SeriesConflicts } from '../../series/find-conflicts.js'
import type { Columns } from '../columns.js'
import { titleOf } from '../series/title.js'
import type { Arguments } from './arguments.js'
import { conflicts } from './commands/conflicts.js'
import { questionOf } from './commands/finding.js'
import { withLedger } from './ledger-option.js'
import { print } from './output.js'
import { outputOf, printResults, styleFor } from './results.js'
import { conflictLines } from './series-sheet.js'
import type { Style } from './terminal.js'
import { wrap } from './wrap.js'

type Found = Conflict & Readonly<{ series: string }>

const csv: Columns<Found> = {
  id: ({ id }) => id,
  series: ({ series }) => series,
  sentence: ({ sentence }) => sentence,
  cause: ({ cause }) => cause.id,
  figures: ({ members }) => members.flatMap(({ figures }) => figures).join('; '),
}

/** `onrecord conflicts`. */
export async function conflictsCommand(_: readonly string[], options: Arguments['options']): Promise<number> {
  const output = outputOf(options)
  const asked = questionOf(options, conflicts.options) as SeriesAsked
  const all = await withLedger(options, (ledger) => findConflicts(ledger, asked))
  if (output !== 'table') {
    const items = all.flatMap(({ question, conflicts: own }) =>
      own.map((conflict): Found => ({ ...conflict, series: titleOf(question) })),
    )
    return printResults(options, { items, next: null, csv, table: [] })
  }
  const style = styleFor(options)
  await print(all.length === 0 ? 'No conflicts found.' : all.map((one) => sheetOf(one, style)).join('\n\n'))
  return 0
}

/** The conflicts of a series with the sentences of their figures. */
function sheetOf({ question, conflicts: own, evidence }: SeriesConflicts, style: Style): string {
  const figures = new Set(own.flatMap(({ members }) => members.flatMap((member) => member.figures)))
  const sentences = [...figures].flatMap((id) =>
    wrap([{ text: `${id}  ${evidence.get(id)?.sentence ?? ''}` }], style.width - 2).map(
      (line) => `  ${line}`,
    ),
  )
  return [style.strong(titleOf(question)), '', ...conflictLines(own, style), ...sentences].join('\n')
}

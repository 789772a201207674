import { findRecords } from '../../ledger/find/find-records.js'
import type { FoundRecord } from '../../ledger/find/question.js'
import type { RecordKind } from '../../ledger/tables.js'
import { type Columns, figureColumns, positionColumns, statementColumns } from '../columns.js'
import type { Arguments } from './arguments.js'
import { questionOf, recordOptions } from './commands/finding.js'
import { withLedger } from './ledger-option.js'
import { recordTable } from './record-tables.js'
import { outputOf, printResults, styleFor } from './results.js'

type Options = Arguments['options']

const csv = { figure: figureColumns, statement: statementColumns, position: positionColumns } as const

/** Finds records of a kind and prints them as the command line asks. */
async function find<Kind extends RecordKind>(kind: Kind, options: Options): Promise<number> {
  outputOf(options)
  const question = questionOf(options, recordOptions(kind))
  const { items, next } = await withLedger(options, (ledger) => findRecords(ledger, kind, question))
  return printResults<FoundRecord<Kind>>(options, {
    items,
    next,
    csv: csv[kind] as unknown as Columns<FoundRecord<Kind>>,
    table: recordTable(kind, styleFor(options)),
  })
}

/** `onrecord figures`. */
export const figuresCommand = (_: readonly string[], options: Options): Promise<number> =>
  find('figure', options)

/** `onrecord statements`. */
export const statementsCommand = (_: readonly string[], options: Options): Promise<number> =>
  find('statement', options)

/** `onrecord positions`, and with `--diff` what an actor changed. */
export const positionsCommand = async (_: readonly string[], options: Options): Promise<number> => {
  const days = options.get('diff')?.[0]
  if (days === undefined) return find('position', options)
  const { diffCommand } = await import('./diff-command.js')
  return diffCommand(days, questionOf(options, recordOptions('position')), options)
}

import type { Ledger } from '../ledger.js'
import { ledgerError } from '../ledger-error.js'
import type { RecordKind } from '../tables.js'
import { cursorText } from './cursor.js'
import { loadRecords } from './load-records.js'
import { placesInOrder } from './places-in-order.js'
import type { FigureQuestion, FoundRecord, PositionQuestion, Results, StatementQuestion } from './question.js'
import { type Question, understand } from './understand.js'

/** Figures that answer a question, in its order. Throws `misuse` for a value that can't be right. */
export const findFigures = (
  ledger: Ledger,
  question: FigureQuestion = {},
): Promise<Results<FoundRecord<'figure'>>> => findRecords(ledger, 'figure', question)

/** Statements that answer a question, in its order. Throws `misuse` for a value that can't be right. */
export const findStatements = (
  ledger: Ledger,
  question: StatementQuestion = {},
): Promise<Results<FoundRecord<'statement'>>> => findRecords(ledger, 'statement', question)

/** Positions that answer a question, in its order. Throws `misuse` for a value that can't be right. */
export const findPositions = (
  ledger: Ledger,
  question: PositionQuestion = {},
): Promise<Results<FoundRecord<'position'>>> => findRecords(ledger, 'position', question)

/** Records of a kind that answer a question whose keys are the names of filters and of paging. */
export async function findRecords<Kind extends RecordKind>(
  ledger: Ledger,
  kind: Kind,
  question: Question,
): Promise<Results<FoundRecord<Kind>>> {
  const asked = await understand(kind, question)
  try {
    // One more than is shown tells whether there are more.
    const found = await placesInOrder(ledger, asked, asked.limit + 1)
    const shown = found.slice(0, asked.limit)
    const last = shown.at(-1)
    return {
      items: await loadRecords<Kind>(
        ledger,
        shown.map(({ seq }) => seq),
      ),
      next: found.length > asked.limit && last ? cursorText(last) : null,
    }
  } catch (cause) {
    throw ledgerError(ledger.where, cause)
  }
}

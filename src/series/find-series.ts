import type { Ledger } from '../ledger/ledger.js'
import { ledgerError } from '../ledger/ledger-error.js'
import { OnRecordError } from '../text/error.js'
import { understandSeries } from './ask.js'
import type { SeriesAsked } from './asked.js'
import type { Evidence } from './evidence.js'
import { evidenceOf } from './load.js'
import type { SeriesQuestion } from './question.js'
import { seriesOf } from './series.js'
import type { Series } from './series-type.js'

/**
 * The daily series that the figures of a ledger give for a measure at a place, with its bounds, its conflicts and what
 * became of each figure. Throws `misuse` for a question that can't be right.
 */
export async function findSeries(ledger: Ledger, asked: SeriesAsked): Promise<Series> {
  const { question, evidence } = await loadFor(ledger, asked)
  return seriesOf(evidence, question)
}

/** What is asked, and the figures that bear on it. */
export async function loadFor(
  ledger: Ledger,
  asked: SeriesAsked,
): Promise<Readonly<{ question: SeriesQuestion; evidence: readonly Evidence[] }>> {
  try {
    const { question, until } = await understandSeries(ledger, asked)
    return { question, evidence: await evidenceOf(ledger, question, until) }
  } catch (cause) {
    if (cause instanceof OnRecordError) throw cause
    throw ledgerError(ledger.where, cause)
  }
}

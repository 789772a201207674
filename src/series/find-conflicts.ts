import { setImmediate } from 'node:timers/promises'
import type { Ledger } from '../ledger/ledger.js'
import type { SeriesAsked } from './asked.js'
import type { Evidence } from './evidence.js'
import type { Conflict } from './explain-conflict.js'
import { findSeries } from './find-series.js'
import { findSeriesKeys } from './keys.js'
import type { SeriesQuestion } from './question.js'

/** The conflicts of one series, each told once: what was asked, how it was understood, and the figures by their ids. */
export type SeriesConflicts = Readonly<{
  asked: SeriesAsked
  question: SeriesQuestion
  conflicts: readonly Conflict[]
  evidence: ReadonlyMap<string, Evidence>
}>

/**
 * The conflicts of a series; where no measure is given, of every series of the ledger, those of most figures first. Throws
 * `misuse` for a question that can't be right.
 */
export async function findConflicts(ledger: Ledger, asked: SeriesAsked): Promise<readonly SeriesConflicts[]> {
  const all: readonly SeriesAsked[] =
    asked.measure === undefined
      ? (await findSeriesKeys(ledger)).map(({ measure, role, country }) => ({
          ...asked,
          measure,
          [role]: country,
        }))
      : [asked]
  const seen = new Set<string>()
  const found: SeriesConflicts[] = []
  for (const one of all) {
    // A server has others to answer meanwhile.
    await setImmediate()
    const { question, conflicts, figures } = await findSeries(ledger, one)
    const fresh = conflicts.filter(({ id }) => !seen.has(id))
    for (const { id } of fresh) seen.add(id)
    const evidence = new Map(figures.map((use) => [use.evidence.figure.id, use.evidence]))
    if (fresh.length > 0) found.push({ asked: one, question, conflicts: fresh, evidence })
  }
  return found
}

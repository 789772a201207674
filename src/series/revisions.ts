import { setImmediate } from 'node:timers/promises'
import { misuse } from '../ledger/find/misuse.js'
import type { Ledger } from '../ledger/ledger.js'
import type { SeriesAsked } from './asked.js'
import { loadFor } from './find-series.js'
import { reconcile } from './reconcile.js'
import type { Value } from './series-type.js'
import { totalOf } from './values.js'

/** The answer as it stood at the end of a day on which reports came out. */
export type Revision = Readonly<{
  /** The day of publication. */
  asOf: string
  value: Value | null
  /** The figures that came out that day. */
  figures: readonly string[]
}>

/**
 * How the answer for a period changed as reports came in: one entry for each day of publication that changed it, the
 * earliest first. Throws `misuse` for a question that can't be right or that names no period.
 */
export async function findRevisions(ledger: Ledger, asked: SeriesAsked): Promise<readonly Revision[]> {
  if (asked.period === undefined)
    throw misuse('No period is given', 'Say for which day or days: --period 2022-09-26')
  const { question, evidence } = await loadFor(ledger, asked)
  const days = [...new Set(evidence.flatMap(({ article }) => article.day ?? []))].sort()
  const revisions: Revision[] = []
  for (const asOf of days) {
    // A server has others to answer meanwhile.
    await setImmediate()
    const known = evidence.filter(({ article }) => article.day !== null && article.day <= asOf)
    const total = totalOf((await reconcile(known, question)).solution)
    const before = revisions.at(-1)?.value ?? null
    if (sameValue(before, total)) continue
    const figures = known.filter(({ article }) => article.day === asOf).map(({ figure }) => figure.id)
    revisions.push({ asOf, value: total, figures })
  }
  return revisions
}

const sameValue = (a: Value | null, b: Value | null): boolean =>
  a?.low === b?.low && a?.high === b?.high && a?.best === b?.best && a?.known === b?.known

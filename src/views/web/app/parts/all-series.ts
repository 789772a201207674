import { ask } from '../api.js'
import type { Measure, Series, SeriesKey } from '../types.js'

/** No more series than these are asked for, those of most figures first. */
const MOST = 30

/** A series and what was asked for it. */
export type AskedSeries = Readonly<{ asked: Readonly<Record<string, string>>; series: Series }>

/** The series that the ledger could give for a period; those of some measures where these are given. */
export async function askAllSeries(
  period: string,
  signal: AbortSignal,
  measures: readonly Measure[] | null = null,
): Promise<readonly AskedSeries[]> {
  const { items } = await ask<Readonly<{ items: readonly SeriesKey[] }>>('series/keys', { signal })
  const all: AskedSeries[] = []
  for (const { measure, role, country } of items
    .filter((key) => measures === null || measures.includes(key.measure))
    .slice(0, MOST)) {
    const asked = { measure, [role]: country, ...(period && { period }) }
    all.push({ asked, series: await ask<Series>('series', { query: asked, signal }) })
  }
  return all
}

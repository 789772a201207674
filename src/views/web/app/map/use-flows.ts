import { ask } from '../api.js'
import { askAllSeries } from '../parts/all-series.js'
import { useMade } from '../parts/use-made.js'
import type { FoundRecord, Results } from '../types.js'
import { type Crossing, crossingsOf } from './crossings.js'
import { figureFlows } from './figure-flows.js'
import { FLOWS, type Flow, flowOf } from './flows.js'

export type By = 'series' | 'figures'
/** What the map shows: flows between countries, the greatest first, and crossings. */
export type Shown = Readonly<{ flows: readonly Flow[]; crossings: readonly Crossing[] }>

const MOST_FIGURES = 5000

/** Who went from where to where in a period. */
export function useFlows(by: By, period: string) {
  return useMade<Shown>(`${by} ${period}`, async (signal) => {
    const [from, to] = period.split('..')
    const query = { from, to, limit: MOST_FIGURES }
    const { items } = await ask<Results<FoundRecord<'figure'>>>('figures', { query, signal })
    const flows =
      by === 'figures'
        ? figureFlows(items)
        : (await askAllSeries(period, signal, FLOWS)).map(({ series, asked }) => flowOf(series, asked))
    return {
      flows: flows.filter((flow) => flow !== null).toSorted((a, b) => b.size - a.size),
      crossings: crossingsOf(items),
    }
  })
}

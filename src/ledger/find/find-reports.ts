import type { Figure } from '../../records/record.js'
import type { Ledger } from '../ledger.js'
import { ledgerError } from '../ledger-error.js'
import { type Carrier, type RefusedReport, type ReportedFigure, reportsOf } from '../origins/reports.js'
import { originsOf, type Source, sourcesOf } from './backing.js'
import { findFigures } from './find-records.js'
import { DEFAULT_LIMIT, type FigureQuestion, type FoundRecord, MOST } from './question.js'
import { countOf } from './values.js'

/** One report of a figure: what one source gave on one day, with all that carry it. */
export type FoundReport = Readonly<{
  /** The figure that says most of it. */
  figure: FoundRecord<'figure'>
  /** Who gave it, by the name of the identity; null is the reporter's own. */
  source: Source | null
  day: string | null
  carriers: readonly Carrier[]
  /** Of how many origins the carriers are: copies of one text count once. */
  origins: number
  reason: string
  /** Figures that look like it and are another report, and why. */
  refused: readonly RefusedReport[]
}>

/**
 * The reports behind the figures that answer a question, the newest first; `more` where there are others. Looks at 10,000
 * figures at most, the first in the question's order.
 */
export async function findReports(
  ledger: Ledger,
  { limit: given, ...question }: FigureQuestion = {},
): Promise<Readonly<{ items: readonly FoundReport[]; more: boolean }>> {
  const limit = countOf(given ?? DEFAULT_LIMIT, MOST)
  const { items: figures, next } = await findFigures(ledger, { ...question, limit: MOST })
  try {
    const sources = await sourcesOf(ledger, figures)
    const origins = await originsOf(ledger, figures)
    const byId = new Map(figures.map((figure) => [figure.id, figure]))
    const { reports, refused } = reportsOf(
      figures.map((figure) => reportedFigure(figure, sources.get(figure.id), origins)),
    )
    const found = reports
      .map(
        ({ key, source: _, ...report }): FoundReport => ({
          ...report,
          figure: byId.get(key) as FoundRecord<'figure'>,
          source: sources.get(key) ?? null,
          refused: refused.filter((one) => one.report === key),
        }),
      )
      .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))
    return { items: found.slice(0, limit), more: found.length > limit || next !== null }
  } catch (cause) {
    throw ledgerError(ledger.where, cause)
  }
}

function reportedFigure(
  { id, record, article }: FoundRecord<'figure'>,
  source: Source | undefined,
  origins: ReadonlyMap<string, string>,
): ReportedFigure {
  const { measure, basis, per, amount, population, period } = record
  return {
    id,
    article: article.id,
    origin: origins.get(article.id) ?? article.id,
    outlet: article.outlet,
    day: article.day,
    sourceKey: source ? (source.id ? `${source.name} (${source.id})` : source.name) : null,
    measure,
    basis,
    per,
    low: amount.low,
    high: amount.high,
    population,
    places: placesOf(record),
    period,
  }
}

const placesOf = (figure: Figure): readonly string[] =>
  (['from', 'to', 'at'] as const).flatMap((role) =>
    figure[role].map(({ id, country, name }) => `${role}:${id ?? country ?? name}`),
  )

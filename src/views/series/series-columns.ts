import type { FigureUse, Value } from '../../series/series-type.js'
import type { Columns } from '../columns.js'

/** A day of a series as a line of CSV. */
export const valueColumns: Columns<Value> = {
  start: ({ start }) => start,
  end: ({ end }) => end,
  low: ({ low, known }) => (known === 'unknown' ? null : low),
  best: ({ best }) => best,
  high: ({ high }) => high,
  known: ({ known }) => known,
  figures: ({ figures }) => figures.join('; '),
}

/** How a figure was used, as a line of CSV. */
export const useColumns: Columns<FigureUse> = {
  figure: ({ evidence }) => evidence.figure.id,
  use: ({ use }) => use,
  quote: ({ evidence }) => evidence.figure.quote,
  first_day: ({ start }) => start,
  last_day: ({ end }) => end,
  low: ({ low }) => low,
  high: ({ high }) => high,
  source: ({ evidence }) => evidence.source?.name ?? null,
  outlet: ({ evidence }) => evidence.article.outlet,
  published: ({ evidence }) => evidence.article.day,
  reason: ({ reason }) => reason,
  by: ({ by }) => by,
  sentence: ({ evidence }) => evidence.sentence,
  article: ({ evidence }) => evidence.article.id,
}

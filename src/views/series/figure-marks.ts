import type { FigureUse, Series } from '../../series/series-type.js'

const DAY_MS = 86_400_000

export const timeOf = (iso: string): number => Date.parse(iso.length > 10 ? `${iso}:00Z` : `${iso}T00:00:00Z`)
export const endTime = (iso: string): number => (iso.length > 10 ? timeOf(iso) : timeOf(iso) + DAY_MS)

/**
 * A figure as a mark over its days, in people a day: a `box` over several days, a `point` for one, or a bracket open `above` or
 * `below`.
 */
export type FigureMark = Readonly<{
  x1: Date
  x2: Date
  low: number
  high: number
  form: 'box' | 'point' | 'above' | 'below'
  use: FigureUse
}>

function markOf(use: FigureUse, scale: number): FigureMark | null {
  if (use.kind !== 'sum' || use.start === null || use.end === null || use.low === null) return null
  if (use.use !== 'used' && use.use !== 'in conflict') return null
  const [start, end] = [timeOf(use.start), endTime(use.end)]
  const days = (end - start) / DAY_MS
  const low = use.low / days
  if (low > scale) return null
  return {
    x1: new Date(start),
    x2: new Date(end),
    low,
    high: use.high === null ? scale : Math.min(scale, use.high / days),
    form: use.high === null ? 'above' : use.low === 0 ? 'below' : days <= 1 ? 'point' : 'box',
    use,
  }
}

/** The figures of a series that a chart which ends at `scale` can show. */
export const figureMarks = ({ figures }: Series, scale: number): readonly FigureMark[] =>
  figures.flatMap((use) => markOf(use, scale) ?? [])

/** What a mark tells when it is pointed at. */
export const tellOf = ({ use }: FigureMark): string =>
  [
    `${use.evidence.figure.quote}: ${use.use}`,
    use.evidence.source?.name ?? use.evidence.article.outlet,
    use.evidence.sentence,
    use.use === 'in conflict' ? use.reason : null,
  ]
    .filter(Boolean)
    .join('\n')

export const middleOf = ({ x1, x2 }: FigureMark): Date => new Date((x1.getTime() + x2.getTime()) / 2)

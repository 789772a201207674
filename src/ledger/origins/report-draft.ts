import type { Carrier } from './reports.js'
import { aspects, boundsOf, type ReportedFigure } from './same-figure.js'

/** A report while its figures are gathered. */
export type Draft = {
  readonly first: ReportedFigure
  known: ReportedFigure
  readonly carriers: Carrier[]
  readonly origins: Set<string>
  readonly keys: Set<string>
}

/** A report with no figure yet; `first` will be the first. */
export const newDraft = (first: ReportedFigure): Draft => ({
  first,
  known: first,
  carriers: [],
  origins: new Set(),
  keys: new Set(),
})

/** Where the reports of the same source, or of the same origin where no source is named, stand with the same number. */
export const keysOf = (figure: ReportedFigure): readonly string[] =>
  boundsOf(figure).map((bound) =>
    JSON.stringify(
      figure.sourceKey === null ? ['origin', figure.origin, bound] : ['source', figure.sourceKey, bound],
    ),
  )

/** What parts a figure from a report, in words; null where nothing does. */
export function differenceOf(figure: ReportedFigure, { known }: Draft): string | null {
  for (const { differs } of aspects) {
    const difference = differs(known, figure)
    if (difference) return difference
  }
  return null
}

/** What is known of a report grows with figures that say more. */
export const withKnown = (known: ReportedFigure, figure: ReportedFigure): ReportedFigure => ({
  ...known,
  places: figure.places.length > known.places.length ? figure.places : known.places,
  population: {
    nationality: known.population.nationality ?? figure.population.nationality,
    kind: known.population.kind ?? figure.population.kind,
  },
  period: { start: known.period.start ?? figure.period.start, end: known.period.end ?? figure.period.end },
})

/** Whose figure it is, in words. */
export const ownerOf = ({ sourceKey }: ReportedFigure): string =>
  sourceKey === null ? 'No source is named' : `The source is ${sourceKey}`

/** A figure as a carrier, with the reason why it belongs to what the report has so far; none yet for the first. */
export function carrierOf(figure: ReportedFigure, draft: Draft | undefined): Carrier {
  const { id, article, outlet, origin } = figure
  const carrier = { figure: id, article, outlet, origin }
  if (!draft) return { ...carrier, reason: 'The first to carry it.' }
  const open = aspects.filter(({ isOpen }) => isOpen?.(draft.known, figure)).map(({ name }) => name)
  const day = draft.first.day === figure.day ? 'the same day' : 'the next day'
  const why =
    figure.sourceKey === null
      ? 'Part of the same origin, which carries it already'
      : `The same source gives the same number on ${day}`
  const gap = open.length > 0 ? `; only one of them says the ${open.join(' and the ')}` : ''
  return { ...carrier, reason: `${why}, and nothing else differs${gap}.` }
}

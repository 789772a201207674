import { carrierOf, type Draft, differenceOf, keysOf, newDraft, ownerOf, withKnown } from './report-draft.js'
import { daysBetween, type ReportedFigure } from './same-figure.js'

export type { ReportedFigure } from './same-figure.js'

/** A figure that carries a report; `reason` says why it is taken for the same. */
export type Carrier = Readonly<{
  figure: string
  article: string
  outlet: string | null
  origin: string
  reason: string
}>

/** Figures that are one report: one source, one day, one number, whoever printed it. */
export type Report = Readonly<{
  /** The id of its first figure. */
  key: string
  /** The source’s key; null is the reporter’s own. */
  source: string | null
  day: string | null
  carriers: readonly Carrier[]
  /** Of how many origins its carriers are. */
  origins: number
  reason: string
}>

/** A figure that looks like a report and is not: `reason` says what differs. */
export type RefusedReport = Readonly<{ figure: string; report: string; reason: string }>

export type Reports = Readonly<{ reports: readonly Report[]; refused: readonly RefusedReport[] }>

/** Figures are compared with no more reports of one source and number than this, the latest. */
const MOST_COMPARED = 50
/** Reports of one source may come out a day apart. */
const DAYS = 1

/**
 * The reports behind figures. Figures are one report where one source gives the same number of the same people, place, period,
 * measure and basis, a day apart at most; a figure without a source is the reporter’s own and joins only what its own origin
 * carries. Each is compared with what is known of the whole report, so nothing drifts; the order of the figures doesn’t
 * matter. Time is linear but for sorting.
 */
export function reportsOf(figures: readonly ReportedFigure[]): Reports {
  const byKey = new Map<string, Draft[]>()
  const drafts: Draft[] = []
  const refused: RefusedReport[] = []
  for (const figure of [...figures].sort(inOrder)) {
    const answers = draftsNear(figure, byKey).map((draft) => ({
      draft,
      differs: differenceOf(figure, draft),
    }))
    const same = answers.find(({ differs }) => differs === null)?.draft
    if (!same)
      for (const { draft, differs } of answers)
        refused.push({
          figure: figure.id,
          report: draft.first.id,
          reason: `${ownerOf(figure)}, as there, but with ${differs}.`,
        })
    const draft = same ?? newDraft(figure)
    if (!same) drafts.push(draft)
    draft.carriers.push(carrierOf(figure, same))
    draft.origins.add(figure.origin)
    draft.known = withKnown(draft.known, figure)
    // What has no source may belong to what the same text gives with one.
    for (const key of [...keysOf(figure), ...keysOf({ ...figure, sourceKey: null })]) {
      if (draft.keys.has(key)) continue
      draft.keys.add(key)
      byKey.set(key, byKey.get(key) ?? [])
      byKey.get(key)!.push(draft)
    }
  }
  return { reports: drafts.map(reportOf), refused }
}

/** The reports with the same source and number that are near enough in time. */
function draftsNear(figure: ReportedFigure, byKey: ReadonlyMap<string, readonly Draft[]>): readonly Draft[] {
  const all = new Set(keysOf(figure).flatMap((key) => (byKey.get(key) ?? []).slice(-MOST_COMPARED)))
  return [...all].filter(({ first }) => {
    const days = daysBetween(first.day, figure.day)
    return days === null ? first.origin === figure.origin : days <= DAYS
  })
}

/** Sourced figures first, then by day, the ones that say most before others, then by id. */
function inOrder(a: ReportedFigure, b: ReportedFigure): number {
  const said = ({ places, period, population }: ReportedFigure) =>
    places.length + [period.start, period.end, population.nationality, population.kind].filter(Boolean).length
  return (
    Number(a.sourceKey === null) - Number(b.sourceKey === null) ||
    compareText(a.day ?? '9', b.day ?? '9') ||
    said(b) - said(a) ||
    compareText(a.id, b.id)
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function reportOf({ first, carriers, origins }: Draft): Report {
  const outlets = new Set(carriers.map(({ outlet, article }) => outlet ?? article)).size
  const count = `${carriers.length} figure${carriers.length === 1 ? '' : 's'} of ${outlets} outlet${outlets === 1 ? '' : 's'}`
  return {
    key: first.id,
    source: first.sourceKey,
    day: first.day,
    carriers,
    origins: origins.size,
    reason: `${ownerOf(first)}: ${count}, one report.`,
  }
}

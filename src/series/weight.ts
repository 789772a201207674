import type { Constraint } from './constraint.js'

/** Who says it: a source, or the telling that the reporter’s own words stand in. */
const voiceOf = ({ evidence: { source, origin } }: Constraint): string => source?.key ?? `origin ${origin}`

/** One voice counts once, by the best that carries it: near in time, checked by a person, surely read. */
export function weightOf(carriers: readonly Constraint[]): number {
  const voices = new Map<string, number>()
  for (const constraint of carriers) {
    const voice = voiceOf(constraint)
    voices.set(voice, Math.max(voices.get(voice) ?? 0, trustIn(constraint)))
  }
  return [...voices.values()].reduce((sum, trust) => sum + trust, 0)
}

/** A change counts for less than a count: what it counts from may be misread too. */
export const CHANGE = 0.5
/** A figure that a person has checked counts for as many unchecked ones. */
const CHECKED = 4
/** A report so many days after what it tells counts for half. */
const HALF_AFTER_DAYS = 30

function trustIn({ evidence: { figure, review, article } }: Constraint): number {
  const lagDays =
    article.day && figure.period.end
      ? Math.max(0, (Date.parse(article.day) - Date.parse(figure.period.end)) / 86_400_000)
      : 0
  const checked = review === 'accepted' || review === 'corrected' || review === 'added'
  return ((checked ? CHECKED : 1) * figure.confidence * HALF_AFTER_DAYS) / (HALF_AFTER_DAYS + lagDays)
}

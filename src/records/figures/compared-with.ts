import type { TimeMention } from '../../mentions/mention.js'
import type { Figure } from '../record.js'

/** How far a comparison may stand from its figure, in characters. */
export const REACH = 120

/** Words that may stand between the comparing word and the number it compares with; no clause of their own. */
const TO_NUMBER =
  /^\s*(?:(?:just|only|some|the|a|an|its|their|an average of|a total of|figures? of|around)\s+){0,3}$/i
/** "2012, when there were 100,000", "March's 5,966". */
const TO_DATED_NUMBER = /^(?:['’]s\s*|,? (?:when|in which)\s[^,;:.]{0,40})$/i
/** Words that may stand between the comparing word and the period; those from "the" on belong to the period. */
const TO_PERIOD =
  /^\s*(?:(?:just|only|in|during|over|for|at|on|from|of)\s+)*((?:(?:the|a|an|same|first|levels?|numbers?|average|period|time|point|stage|days?|weeks?|months?|quarter|of|in|from|just|before)\s+)*)$/i
/** A period without days of its own. */
const UNDATED =
  /^\s*(?:(?:just|in|at|during)\s+)*(usual|normal|expected|before (?:the|its|his|their) \p{L}+|(?:the|a|an) (?:\p{L}+ )?average|pre-?\p{L}+ levels|(?:the )?same (?:period|time|day|week|month|point|stage)(?: (?:of|in) (?:the )?(?:last|previous|past) \p{L}+)?)(?!\p{L})/iu

/** The period that the words after a comparing word begin with, as written. */
export function periodIn(
  text: string,
  start: number,
  end: number,
  times: readonly TimeMention[],
): string | null {
  const dated = times.find((t) => t.kind !== 'frequency' && t.start >= start && t.end <= end)
  const lead = dated ? TO_PERIOD.exec(text.slice(start, dated.start)) : null
  if (dated && lead) return `${lead[1]}${dated.quote}`
  return UNDATED.exec(text.slice(start, end))?.[1] ?? null
}

/** Whether the words from a comparing word up to a figure lead to it. */
export function leadsTo(text: string, start: number, base: Figure, times: readonly TimeMention[]): boolean {
  if (base.basis === 'change' || base.span.start - start > REACH) return false
  const dated = times.find((t) => t.start >= start && t.end <= base.span.start && t.kind !== 'frequency')
  return TO_NUMBER.test(text.slice(start, dated?.start ?? base.span.start)) && dated
    ? TO_DATED_NUMBER.test(text.slice(dated.end, base.span.start))
    : TO_NUMBER.test(text.slice(start, base.span.start))
}

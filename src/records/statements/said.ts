import type { TimeMention } from '../../mentions/mention.js'
import { addDays } from '../../mentions/times/calendar.js'
import { contains, overlaps } from '../../text/span.js'
import type { Statement } from '../record.js'
import type { Found } from './found.js'

/** How far from its cue a time may stand, in code units: "told reporters at a news conference in Geneva on Tuesday". */
const FAR = 90

const OTHER_CLAUSE = /^,?\s*(?:who|whom|which|where|when|after|before|since|as|while|whose)\b/i

/**
 * When it was said: the day or days that the words beside the cue give ("said on Tuesday", "in a statement last week"); null where they
 * give none. `times`: those of the cue's sentence; `published`: an ISO day. What is said, other cues' words and clauses about the speaker keep their times.
 */
export function saidOn(
  text: string,
  f: Found,
  together: readonly Found[],
  times: readonly TimeMention[],
  published: string | null,
): Statement['said'] {
  const others = together.filter((o) => o !== f && o.cue.start !== f.cue.start)
  const fits = (t: TimeMention) => {
    if (
      !/^(?:day|period)$/.test(t.kind) ||
      t.from === null ||
      t.precision === 'year' ||
      t.precision === 'vague'
    )
      return false
    if (together.some((o) => overlaps(o.content, t)) || contains(f.speaker, t)) return false
    const [first, last] = t.start < f.cue.start ? [t.end, f.cue.start] : [f.cue.end, t.start]
    if (last - first > FAR || others.some((o) => o.cue.start >= first && o.cue.end <= last)) return false
    // A clause about something else holds it: "Fedorov, who arrived on Monday, said", "said the man, who came on Tuesday".
    const comma = text.slice(f.sentence.start, t.start).lastIndexOf(',') + f.sentence.start
    return !OTHER_CLAUSE.test(text.slice(Math.max(comma, f.sentence.start), t.start))
  }
  const distance = (t: TimeMention) => (t.start < f.cue.start ? f.cue.start - t.end : t.start - f.cue.end)
  const nearest = times.filter(fits).sort((a, b) => distance(a) - distance(b))[0]
  if (!nearest?.from) return { start: null, end: null }
  // What has been said lies before publication: "said on Sunday it would come" is last Sunday, whatever "would" makes of the day.
  return published && nearest.from > published
    ? /day\b/i.test(text.slice(nearest.start, nearest.end)) && nearest.precision === 'day'
      ? { start: addDays(nearest.from, -7), end: addDays(nearest.from, -7) }
      : { start: null, end: null }
    : { start: nearest.from, end: nearest.to }
}

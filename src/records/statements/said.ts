import type { TimeMention } from '../../mentions/mention.js'
import { contains, overlaps } from '../../text/span.js'
import type { Statement } from '../record.js'
import type { Found } from './found.js'

/** How far from its cue a time may stand, in code units: "told reporters at a news conference in Geneva on Tuesday". */
const FAR = 90

/**
 * When it was said: the day or days that the words beside the cue give ("said on Tuesday", "in a statement last week"); null where they
 * give none. `times`: those of the cue's sentence. What is said, other cues' words and clauses about the speaker keep their times.
 */
export function saidOn(
  text: string,
  f: Found,
  together: readonly Found[],
  times: readonly TimeMention[],
): Statement['said'] {
  const others = together.filter((o) => o !== f && o.cue.start !== f.cue.start)
  const fits = (t: TimeMention) => {
    if (!/^(?:day|period)$/.test(t.kind) || t.from === null || t.precision === 'year' || t.precision === 'vague') return false
    if (together.some((o) => overlaps(o.content, t)) || contains(f.speaker, t)) return false
    const [first, last] = t.start < f.cue.start ? [t.end, f.cue.start] : [f.cue.end, t.start]
    if (last - first > FAR || others.some((o) => o.cue.start >= first && o.cue.end <= last)) return false
    // A clause about something else stands between: "said the man, who arrived on Tuesday".
    return !/\b(?:who|which|where|when|after|before|since|as)\b/i.test(
      text.slice(first, last).slice(f.content.start >= first && f.content.end <= last ? f.content.end - first : 0),
    )
  }
  const distance = (t: TimeMention) => (t.start < f.cue.start ? f.cue.start - t.end : t.start - f.cue.end)
  const nearest = times.filter(fits).sort((a, b) => distance(a) - distance(b))[0]
  return nearest ? { start: nearest.from, end: nearest.to } : { start: null, end: null }
}

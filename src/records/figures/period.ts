import type { NumberMention, TimeMention } from '../../mentions/mention.js'
import { contains } from '../../text/span.js'
import { inSentence, statementsNear } from '../near.js'
import type { Reading } from '../reading.js'
import type { Basis, Measure, Period } from '../record.js'

const dated = (time: TimeMention) =>
  time.kind !== 'frequency' && time.kind !== 'duration' && (time.from !== null || time.to !== null)

/** What happens to people at one moment and is then counted for the days that follow. */
const EVENTS: ReadonlySet<Measure> = new Set([
  'death',
  'injury',
  'rescue',
  'detention',
  'evacuation',
  'protest',
  'other',
])

/**
 * The time that governs a number: in its sentence, the nearest one that doesn't belong to the act of speaking ("said on
 * Tuesday"); for what happened, else one of the sentences just before in the paragraph.
 */
function governing(reading: Reading, number: NumberMention, measure: Measure): TimeMention | null {
  const { times } = reading
  const holding = statementsNear(reading, number).find((s) => contains(s.content, number))
  const here = inSentence(times, number.sentence).filter(dated)
  const inside = here.filter((t) => !holding || contains(holding.content, t))
  const distance = (t: TimeMention) =>
    t.start >= number.end ? t.start - number.end : (number.start - t.end) * 1.5
  const nearest = [...inside].sort((a, b) => distance(a) - distance(b))[0]
  if (nearest) return nearest
  // An event told with its day of telling ("police said on Sunday that two people had died") mostly happened about then.
  if (here.length > 0 && EVENTS.has(measure)) return here[0]!
  if (!EVENTS.has(measure)) return null
  for (let back = 1; back <= 2; back++) {
    const before = inSentence(times, number.sentence - back).findLast((t) => t.kind === 'day' && dated(t))
    if (before) return before
  }
  return null
}

/** The period or as-of day that a figure covers. */
export function periodOf(reading: Reading, number: NumberMention, basis: Basis, measure: Measure): Period {
  const published = reading.article.published?.slice(0, 10) ?? null
  const time = governing(reading, number, measure)
  const none: Period = {
    start: basis === 'stock' ? published : null,
    end: basis === 'plan' ? null : published,
    edtf: null,
    quote: null,
    precision: 'published',
  }
  if (!time) return none
  const { quote, precision, edtf } = time
  if (basis === 'stock') {
    const day = time.kind === 'since' ? published : (time.to ?? time.from)
    return {
      start: time.kind === 'period' && precision === 'year' ? time.from : day,
      end: day,
      edtf: day,
      quote,
      precision,
    }
  }
  return {
    start: time.from,
    end: time.to ?? (time.kind === 'since' ? published : null),
    edtf,
    quote,
    precision,
  }
}

import type { NumberMention, TimeMention } from '../../mentions/mention.js'
import { contains } from '../../text/span.js'
import { inSentence, statementsNear } from '../near.js'
import type { Reading } from '../reading.js'
import type { Basis, Measure, Period, Statement } from '../record.js'

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
])
/** Counts that an article goes on giving for a period it has named. */
const FLOWS: ReadonlySet<Measure> = new Set(['arrival', 'departure', 'crossing', 'displacement', 'death'])

const holding = (reading: Reading, number: NumberMention): Statement | undefined =>
  statementsNear(reading, number).find((s) => contains(s.content, number))

/** The last day on which the number can have been given: "said on Tuesday", "reported last month". */
function told(
  { times }: Reading,
  number: NumberMention,
  statement: Statement | undefined,
): TimeMention | null {
  if (!statement) return null
  const outside = inSentence(times, number.sentence).filter(
    (t) =>
      dated(t) &&
      t.to !== null &&
      !contains(statement.content, t) &&
      Math.abs(t.start - statement.cue.end) < 60,
  )
  return outside.find((t) => t.start >= statement.cue.end) ?? outside[0] ?? null
}

/**
 * The time that governs a number: in its sentence, the nearest one that doesn't belong to the act of speaking ("said on
 * Tuesday"); for what happened, else one of the sentences just before in the paragraph.
 */
function governing(
  reading: Reading,
  number: NumberMention,
  basis: Basis,
  measure: Measure,
): TimeMention | null {
  const { times, sentences } = reading
  const statement = holding(reading, number)
  const here = inSentence(times, number.sentence).filter(dated)
  const inside = here.filter((t) => !statement || contains(statement.content, t))
  const distance = (t: TimeMention) =>
    t.start >= number.end ? t.start - number.end : (number.start - t.end) * 1.5
  const nearest = [...inside].sort((a, b) => distance(a) - distance(b))[0]
  if (nearest) return nearest
  if (basis === 'plan' || basis === 'stock' || told(reading, number, statement)) return null
  const block = sentences[number.sentence]?.block.index
  for (let back = 1; back <= 2; back++) {
    const near = sentences[number.sentence - back]
    if (!near) break
    const before = inSentence(times, near.index).findLast(
      (t) =>
        dated(t) &&
        ((EVENTS.has(measure) && near.block.index === block && t.kind === 'day') ||
          (FLOWS.has(measure) && /\bthis year\b|\bso far\b/i.test(t.quote))),
    )
    if (before) return before
  }
  return null
}

/** A plan for the present year runs to its last day. */
const wholeYear = (from: string | null, to: string | null): string | null =>
  from?.endsWith('-01-01')
    ? `${from.slice(0, 4)}-12-31`
    : from?.endsWith('-10-01')
      ? `${Number(from.slice(0, 4)) + 1}-09-30`
      : to

/** The period or as-of day that a figure covers. */
export function periodOf(reading: Reading, number: NumberMention, basis: Basis, measure: Measure): Period {
  const published = reading.article.published?.slice(0, 10) ?? null
  const said = told(reading, number, holding(reading, number))
  const known = said?.to ?? published
  const time = governing(reading, number, basis, measure)
  if (!time) {
    const end = basis === 'plan' ? null : known
    return {
      start: basis === 'stock' ? end : null,
      end,
      edtf: said && end ? end : null,
      quote: said?.quote ?? null,
      precision: said?.precision ?? 'published',
    }
  }
  const { quote, precision, edtf } = time
  if (basis === 'stock') {
    const day = time.kind === 'since' ? known : (time.to ?? time.from)
    return {
      start: time.kind === 'period' && precision === 'year' ? time.from : day,
      end: day,
      edtf: day,
      quote,
      precision,
    }
  }
  if (basis === 'plan' && precision === 'year')
    return { start: time.from, end: wholeYear(time.from, time.to), edtf, quote, precision }
  // What runs up to publication can't be counted further than the day on which the number was given.
  const open = time.kind === 'since' || time.to === published
  const end = open && known && (!time.from || known >= time.from) ? known : time.to
  return { start: time.from, end, edtf, quote, precision }
}

import type { NumberMention, TimeMention } from '../../mentions/mention.js'
import { inSentence } from '../near.js'
import type { Reading } from '../reading.js'
import type { Basis, Measure, Period } from '../record.js'
import { isDated, isTelling, timeInSentence, toldTime } from './governing-time.js'
import { eventTime } from './story-time.js'
import { TOLLS } from './tolls.js'
import type { Placed } from './where.js'

const EVENTS: ReadonlySet<Measure> = new Set([...TOLLS, 'detention', 'evacuation', 'protest'])
/** Counts that an article goes on giving for a period it has named. */
const FLOWS: ReadonlySet<Measure> = new Set(['arrival', 'departure', 'crossing', 'displacement', 'death'])

/** "On Sunday", "from 18 to 22 June". */
const isOfDays = ({ kind, precision }: TimeMention): boolean =>
  kind === 'day' || (kind === 'period' && precision === 'day')

/** For what happened and has no time in its sentence: one of the sentences just before. */
function timeBefore(reading: Reading, number: NumberMention, measure: Measure): TimeMention | null {
  const { times, sentences } = reading
  const block = sentences[number.sentence]?.block.index
  for (let back = 1; back <= 2; back++) {
    const near = sentences[number.sentence - back]
    if (!near) break
    const before = inSentence(times, near.index).findLast(
      (t) =>
        isDated(t) &&
        !isTelling(reading, t) &&
        ((EVENTS.has(measure) && near.block.index === block && isOfDays(t)) ||
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

/** "950 people on board", "the boat carried 63 migrants": how many were there. */
const wasThere = ({ basis, measure, frame }: Placed): boolean =>
  basis === 'stock' && measure === 'other' && frame?.measure === 'other'

/** The period or as-of day that a figure covers, and the rule that says so. */
export function periodOf(reading: Reading, figure: Placed): Readonly<{ period: Period; rule: string }> {
  const { number, frame, anchor, basis, measure } = figure
  const said = toldTime(reading, number, frame)
  const known = said?.to ?? reading.article.published?.slice(0, 10) ?? null
  const time = timeInSentence(reading, number, frame, anchor)
  if (time) return { period: within(time, basis, known, reading), rule: 'period/sentence' }
  const happened = basis === 'total' || basis === 'rate' || basis === 'change'
  const before = happened && !said ? timeBefore(reading, number, measure) : null
  if (before) return { period: within(before, basis, known, reading), rule: 'period/before' }
  const event = (basis === 'total' && TOLLS.has(measure)) || wasThere(figure) ? eventTime(reading) : null
  if (event?.from && known && event.from <= known) {
    // A toll goes on rising; those on board were there when it happened.
    const end = basis === 'total' ? known : event.from
    return {
      period: {
        start: event.from,
        end,
        edtf: event.from === end ? end : `${event.from}/${end}`,
        quote: event.quote,
        precision: event.precision,
      },
      rule: 'period/event',
    }
  }
  const end = basis === 'plan' ? null : known
  const period: Period = {
    // "Tweeted last week that 15 were held": within that week.
    start: basis === 'stock' ? end : happened && said && said.from !== said.to ? said.from : null,
    end,
    edtf: said && end ? end : null,
    quote: said?.quote ?? null,
    precision: said?.precision ?? 'published',
  }
  return { period, rule: said ? 'period/told' : 'period/report' }
}

/** The days of a time as a figure of this kind covers them; what is open or runs up to publication ends when it was told. */
function within(time: TimeMention, basis: Basis, known: string | null, { article }: Reading): Period {
  const { quote, precision, edtf } = time
  const published = article.published?.slice(0, 10) ?? null
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
  const open = time.kind === 'since' || (time.to === published && time.from !== time.to)
  const end = open && known && (!time.from || known >= time.from) ? known : time.to
  return { start: time.from, end, edtf, quote, precision }
}

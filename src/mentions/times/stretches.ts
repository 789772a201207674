import type { Rule } from '../../text/rule.js'
import type { TimeMention } from '../mention.js'
import { addDays, addMonths } from './calendar.js'
import { COUNT, countOf, during, on, re, type TimeReader } from './reader.js'

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year'

/** "The deadliest in ten years", "for the first time in ten years": a stretch that ranks something and dates nothing. */
const RANKED =
  /\b(?:first|second|third|last|only|most|least|worst|best|record|rarely|\p{L}{3,}est)\b[^,;]*$/iu

/** A day moved by a count of units; part of a day counts as one. */
function moved(day: string, unit: Unit, count: number): string {
  if (unit === 'hour') return addDays(day, Math.sign(count) * Math.max(1, Math.round(Math.abs(count) / 24)))
  if (unit === 'day' || unit === 'week') return addDays(day, unit === 'week' ? 7 * count : count)
  return addMonths(day, unit === 'year' ? 12 * count : count)
}

/** Lengths of time that end with publication, and counts of each day, week, month or year. */
export const stretchRules: readonly Rule<TimeReader>[] = [
  {
    id: 'time/past-stretch',
    why: 'A stretch that ends with publication: the past month, the last 24 hours, recent days.',
    reads: [
      ['Some 400 people arrived in [the past 24 hours].', { from: '2022-09-26', to: '2022-09-27' }],
      ['Some 400 people arrived in [the last two weeks].', { from: '2022-09-13', to: '2022-09-27' }],
      ['It has rained for [the past 10 days].', { from: '2022-09-17', to: '2022-09-27' }],
    ],
    ignores: ['The past is gone.'],
    find: {
      pattern: re(
        `(?:the )?(?:past|last|previous|preceding) (?:(${COUNT}) )?(hour|day|week|month|year|decade)s?|recent (?:days|weeks|months|years)`,
      ),
      read: (m, published) => {
        if (!published || !m[2]) return { kind: 'period', start: null, end: published, precision: 'vague' }
        const count = m[1] ? countOf(m[1]) : 1
        if (count === null) return { kind: 'period', start: null, end: published, precision: 'vague' }
        const decades = m[2].toLowerCase() === 'decade'
        const unit = decades ? 'year' : (m[2].toLowerCase() as Unit)
        const start = moved(published, unit, decades ? -10 * count : -count)
        return during({ start, end: published }, unit === 'hour' ? 'day' : unit)
      },
    },
  },
  {
    id: 'time/within',
    why: 'A number of hours, days, weeks or months in which something has happened ends with publication; in a plan it begins there.',
    reads: [
      ['Some 400 people arrived [in the three weeks].', { from: '2022-09-06', to: '2022-09-27' }],
      ['Police held 800 people [in 48 hours].', { from: '2022-09-25', to: '2022-09-27' }],
      ['The camp will open [in two weeks].', { from: '2022-10-11', to: '2022-10-11' }],
    ],
    ignores: [
      'It was the deadliest shipwreck in ten years.',
      'Some 400 people arrived in the three weeks since the vote.',
      'Some 400 people arrived in two hours.',
    ],
    find: {
      pattern: re(
        `in (?:the |just |only |about |under |less than )*(${COUNT}) (hour|day|week|month|year)s?(?! (?:since|before|after|from|to|up|leading|until|earlier|later|ago|old))`,
      ),
      read: (m, published, future) => {
        const count = countOf(m[1]!)
        const before = m.input.slice(Math.max(0, m.index - 60), m.index)
        if (!published || count === null || /^an?$/i.test(m[1]!) || RANKED.test(before)) return null
        const unit = m[2]!.toLowerCase() as Unit
        if (unit === 'hour' && count < 12) return null
        const precision = unit === 'hour' ? 'day' : unit
        if (future) return { ...on(moved(published, unit, count)), precision }
        return during({ start: moved(published, unit, -count), end: published }, precision)
      },
    },
  },
  {
    id: 'time/frequency',
    why: 'A count of each day, week, month or year is a rate.',
    reads: [
      ['About 10,000 people [a day] arrived.', { kind: 'frequency', per: 'day' }],
      ['About 10,000 people arrive [every week].', { kind: 'frequency', per: 'week' }],
    ],
    ignores: ['It was a good day.'],
    find: {
      pattern: re('(?<!than )(?:a|per|each|every) (day|week|month|year)|daily|weekly|monthly|annually'),
      read: (m) => {
        const per = (m[1] ??
          { daily: 'day', weekly: 'week', monthly: 'month', annually: 'year' }[
            m[0].toLowerCase()
          ]) as TimeMention['per']
        return { kind: 'frequency', start: null, end: null, precision: 'vague', per }
      },
    },
  },
]

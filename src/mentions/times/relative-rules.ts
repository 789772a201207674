import type { Rule } from '../../text/rule.js'
import type { TimeMention } from '../mention.js'
import { addDays, calendarUnit, move, moveDay, type Stretch, type Unit } from './calendar.js'
import { COUNT, countOf, during, on, re, type TimeValue } from './reader.js'

/** Reads a match from the time named before it, of which both days are known. */
export type RelativeReader = Readonly<{
  pattern: RegExp
  /** Whether a time named before can be the one that is meant. */
  from: (time: TimeMention) => boolean
  read: (match: RegExpExecArray, named: Stretch, published: string | null) => TimeValue | null
}>

const precisionOf = ({ start, end }: Stretch, unit: Unit) => (start === end && unit !== 'year' ? 'day' : unit)

const isAny = () => true
const lasts = (time: TimeMention) => time.from !== time.to
/** "The day before the vote" counts from the vote. */
const ENDS = '(?= ?(?:[,.;:)\\]"”]|$|and |but ))'

/** Times that count from a time named before them, in the order in which they are tried. */
export const relativeTimeRules: readonly Rule<RelativeReader>[] = [
  {
    id: 'time/earlier',
    why: 'A number of days, weeks, months or years earlier or later counts from the time named before.',
    reads: [
      [
        'Some 300 people came on Monday. [A day earlier], 200 came.',
        { from: '2022-09-25', to: '2022-09-25' },
      ],
      [
        'Some 300 people came in May, up from 2,000 [a year earlier].',
        { from: '2021-05-01', to: '2021-05-31' },
      ],
      ['He was held on September 3 and freed [two days later].', { from: '2022-09-05', to: '2022-09-05' }],
    ],
    ignores: ['A day earlier, 200 people came.', 'They came on Monday, two days before the vote.'],
    find: {
      pattern: re(`(${COUNT}) (day|week|month|year)s? (?:(earlier|later)|(before|after)${ENDS})`),
      from: isAny,
      read: (m, named) => {
        const count = countOf(m[1]!)
        const unit = m[2]!.toLowerCase() as Unit
        const back = /earlier|before/i.test(m[3] ?? m[4]!)
        const moved = count === null ? null : move(named, unit, back ? -count : count)
        return (
          moved &&
          (moved.start === moved.end
            ? { ...on(moved.start), precision: precisionOf(named, unit) }
            : during(moved, precisionOf(named, unit)))
        )
      },
    },
  },
  {
    id: 'time/next-to',
    why: 'The day, week, month or year before or after is the one next to the time named before.',
    reads: [
      ['Some 300 people came on Friday and 200 [the day before].', { from: '2022-09-22', to: '2022-09-22' }],
      ['Some 300 people came on Friday. Far more came [the following day].', { from: '2022-09-24' }],
      [
        'Some 300 people died in 2016, and 5,000 [the year before].',
        { from: '2015-01-01', to: '2015-12-31' },
      ],
    ],
    ignores: ['They came on Monday, the day before the vote.'],
    find: {
      pattern: re(
        `the (?:(following|next) (day|week|month|year)|(day|week|month|year) (before|after)${ENDS})`,
      ),
      from: isAny,
      read: (m, named) => {
        const unit = (m[2] ?? m[3]!).toLowerCase() as Unit
        const back = /before/i.test(m[4] ?? '')
        const step = back ? -1 : 1
        // A fiscal year is followed by the next fiscal year.
        const whole = addDays(moveDay(named.start, unit, 1), -1) === named.end
        const next = whole
          ? move(named, unit, step)
          : calendarUnit(moveDay(back ? named.start : named.end, unit, step), unit)
        return unit === 'day' ? on(next.start) : during(next, unit)
      },
    },
  },
  {
    id: 'time/same-unit',
    why: 'The same year, month or week is that of the time named before.',
    reads: [
      ['The war ended in 2006. The camp opened [the same year].', { from: '2006-01-01', to: '2006-12-31' }],
      [
        'Some 300 people came on May 3 and 200 left [that same month].',
        { from: '2022-05-01', to: '2022-05-31' },
      ],
    ],
    ignores: ['They all came at the same time.'],
    find: {
      pattern: re('(?:the|that) same (week|month|year)'),
      from: isAny,
      read: (m, named) => {
        const unit = m[1]!.toLowerCase() as Unit
        return during(calendarUnit(named.start, unit), unit)
      },
    },
  },
  {
    id: 'time/same-period',
    why: 'The same period of another year is the period named before, moved to that year.',
    reads: [
      [
        'Some 9,000 people came so far in 2022, and 7,000 in [the same period in 2021].',
        { from: '2021-01-01', to: '2021-09-27' },
      ],
      [
        'Some 9,000 people came this year, and 7,000 in [the same period last year].',
        { from: '2021-01-01', to: '2021-09-27' },
      ],
      [
        'Some 900 people came in May, and 700 in [the same month of 2019].',
        { from: '2019-05-01', to: '2019-05-31' },
      ],
    ],
    ignores: ['They came at the same time.', 'Some 700 people came in the same period in 2021.'],
    find: {
      pattern: re(
        '(?:the )?same (?:period|time|time period|timeframe|stretch|week|month|months|quarter|half)(?: (?:in|of))? (?:((?:19|20)\\d\\d)|last year|(?:of )?the (?:previous|prior|preceding) year|the year before|a year (?:earlier|ago|before))',
      ),
      from: lasts,
      read: (m, named) => {
        const years = m[1] ? Number(m[1]) - Number(named.end.slice(0, 4)) : -1
        return during(move(named, 'year', years), precisionOf(named, 'month'))
      },
    },
  },
  {
    id: 'time/that-time',
    why: 'In that time is the period named before.',
    reads: [
      [
        'The road has been full since 21 September. Some 200 people came [in that time].',
        { from: '2022-09-21', to: '2022-09-27' },
      ],
      [
        'It rained from 3 to 9 September. [In that period] 12 people died.',
        { from: '2022-09-03', to: '2022-09-09' },
      ],
    ],
    ignores: ['In time they came.'],
    find: {
      pattern: re('(?:in|over|during) (?:that|this) (?:time|period|span)'),
      from: lasts,
      read: (_, named) => during(named, 'day'),
    },
  },
  {
    id: 'time/since-then',
    why: '"Since then" and "has since" begin with the time named before and run up to publication.',
    reads: [
      [
        'The camp opened on September 3. [Since then], 300 people have come.',
        { from: '2022-09-03', to: '2022-09-27' },
      ],
      [
        'The war began in May 2021 and has [since] killed 300 people.',
        { from: '2021-05-01', to: '2022-09-27' },
      ],
    ],
    ignores: [
      'Since then, 300 people have come.',
      'The camp opened on Monday. It has, since it is full, closed.',
    ],
    find: {
      pattern: re(
        'since then|(?<=\\b(?:has|have|had) )since(?= (?:\\p{Ll}+(?:ed|en|wn|ne)|left|fled|come|gone|put|set|lost|led|made)(?!\\p{L}))',
      ),
      from: isAny,
      read: (_, named, published) =>
        published && named.start <= published
          ? { kind: 'since', start: named.start, end: published, precision: 'day' }
          : null,
    },
  },
]

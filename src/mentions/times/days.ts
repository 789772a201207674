import type { Rule } from '../../text/rule.js'
import { addDays, daysInMonth, monthOf, weekdayOf, ymd } from './calendar.js'
import {
  DAYS,
  during,
  MONTH,
  monthNumber,
  on,
  re,
  type TimeReader,
  upTo,
  WEEKDAY,
  yearNear,
} from './reader.js'

/** Month and day. */
const HOLIDAYS: Readonly<Record<string, readonly [number, number]>> = {
  "new year's day": [1, 1],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  'boxing day': [12, 26],
  "new year's eve": [12, 31],
}

/** Days and months by their names. */
export const dayRules: readonly Rule<TimeReader>[] = [
  {
    id: 'time/date',
    why: 'A day and a month name one day; without a year it is the latest such day up to publication, or the next one in a plan.',
    reads: [
      ['They crossed on [21 September].', { from: '2022-09-21', to: '2022-09-21' }],
      ['The camp opened on [Sept. 3, 2021].', { from: '2021-09-03', to: '2021-09-03' }],
    ],
    ignores: ['About 21 people crossed.'],
    find: {
      pattern: re(
        `(?:${WEEKDAY},? )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?![\\d,]*\\d{3}))(?:,? (\\d{4}))?|(\\d{4})-(\\d{2})-(\\d{2})`,
      ),
      read: (m, published, future) => {
        if (m[6]) return on(`${m[6]}-${m[7]}-${m[8]}`)
        const month = monthNumber(m[2] ?? m[3]!)
        const day = Number(m[1] ?? m[4])
        const year = m[5] ? Number(m[5]) : yearNear(published, month, day, future)
        if (!year) return { kind: 'day', start: null, end: null, precision: 'day' }
        return day >= 1 && day <= daysInMonth(year, month) ? on(ymd(year, month, day)) : null
      },
    },
  },
  {
    id: 'time/date-range',
    why: 'Two days of one month with a dash or "to" between them cover all days from the first to the second.',
    reads: [
      ['In all 78,742 people entered on [17-26 September].', { from: '2022-09-17', to: '2022-09-26' }],
      ['It rained from [Sept. 3 to 9].', { from: '2022-09-03', to: '2022-09-09' }],
    ],
    ignores: ['Some 17 to 26 people entered.'],
    find: {
      pattern: re(
        `(\\d{1,2})(?: ?[-–] ?| to | and )(\\d{1,2}) (${MONTH})(?:,? (\\d{4}))?|(${MONTH}) (\\d{1,2})(?: ?[-–] ?| to )(\\d{1,2})(?:, (\\d{4}))?`,
      ),
      read: (m, published, future) => {
        const month = monthNumber(m[3] ?? m[5]!)
        const [first, last] = [Number(m[1] ?? m[6]), Number(m[2] ?? m[7])]
        const year = m[4] || m[8] ? Number(m[4] ?? m[8]) : yearNear(published, month, last, future)
        if (!year || first >= last || last > daysInMonth(year, month)) return null
        return during({ start: ymd(year, month, first), end: ymd(year, month, last) }, 'day')
      },
    },
  },
  {
    id: 'time/month',
    why: 'A month covers its days, "early", "mid" and "late" a third of them; without a year it is the latest one that has begun.',
    reads: [
      ['In [May] more than 400 people died.', { from: '2022-05-01', to: '2022-05-31' }],
      ['The flow grew in [August 2022].', { from: '2022-08-01', to: '2022-08-31' }],
      ['Floods have spread since [mid-June].', { from: '2022-06-15', kind: 'since' }],
      ['The rains came in [early August].', { from: '2022-08-01', to: '2022-08-10' }],
      ['The rains came in [mid-August].', { from: '2022-08-11', to: '2022-08-20' }],
      ['The rains came in [late August 2021].', { from: '2021-08-21', to: '2021-08-31' }],
    ],
    ignores: ['They may leave.', 'The minister may close the road.'],
    find: {
      pattern: re(
        `(?:(early|mid|late|the end of|the start of|the beginning of)[- ])?(?:(?<=\\b(?:in|since|of|during|until|by|from|through) )|(?!may \\p{Ll}))(${MONTH})(?:(?: of)? (\\d{4}))?`,
      ),
      read: (m, published) => {
        if (/^(?:may|march|mar|jan|sun)$/.test(m[2]!)) return null
        const month = monthNumber(m[2]!)
        const year = m[3] ? Number(m[3]) : yearNear(published, month, 1, false)
        if (!year) return { kind: 'period', start: null, end: null, precision: 'month' }
        const whole = monthOf(year, month)
        const part = m[1]?.toLowerCase()
        // "Since mid-June" names a point, "in mid-June" the days around it.
        if (part === 'mid' && /\b(?:since|until|till|by|before)\s$/i.test(m.input.slice(0, m.index)))
          return on(ymd(year, month, 15))
        if (part === 'early') return during(upTo({ ...whole, end: ymd(year, month, 10) }, published), 'vague')
        if (part === 'mid')
          return during(upTo({ start: ymd(year, month, 11), end: ymd(year, month, 20) }, published), 'vague')
        if (part === 'late')
          return during(upTo({ ...whole, start: ymd(year, month, 21) }, published), 'vague')
        if (part === 'the end of') return on(whole.end)
        if (part === 'the start of' || part === 'the beginning of') return on(whole.start)
        return during(m[3] ? whole : upTo(whole, published), 'month')
      },
    },
  },
  {
    id: 'time/weekday',
    why: 'A weekday is the latest one up to publication, or the next one where the sentence speaks of what is to come.',
    reads: [
      ['Some 11,200 people arrived on [Sunday].', { from: '2022-09-25', to: '2022-09-25' }],
      ['The office will open [next Friday].', { from: '2022-09-30', to: '2022-09-30' }],
    ],
    ignores: ['The Sunday paper was late.'],
    find: {
      pattern: re(
        `(last |next |this |early |late )?(${WEEKDAY})(?! (?:times|paper|telegraph|mirror|post|express|magazine))(?: (?:morning|afternoon|evening|night))?`,
      ),
      read: (m, published, future) => {
        if (!published) return { kind: 'day', start: null, end: null, precision: 'day' }
        const wanted = DAYS.indexOf(m[2]!.slice(0, 3).toLowerCase())
        const today = weekdayOf(published)
        const ahead = /next/i.test(m[1] ?? '') || future
        const back = (today - wanted + 7) % 7
        // On a Thursday, last Thursday was a week ago.
        if (/last/i.test(m[1] ?? '') && back === 0) return on(addDays(published, -7))
        return on(ahead && back !== 0 ? addDays(published, 7 - back) : addDays(published, -back))
      },
    },
  },
  {
    id: 'time/holiday',
    why: 'Days of the year with a fixed date have names.',
    reads: [
      ["Some 90 people crossed on [New Year's Day].", { from: '2022-01-01', to: '2022-01-01' }],
      ['Some 90 people crossed on [Christmas Eve 2020].', { from: '2020-12-24', to: '2020-12-24' }],
    ],
    ignores: ['Some 90 people live on Christmas Island.'],
    find: {
      pattern: re(`(new year['’]s (?:day|eve)|christmas (?:day|eve)|boxing day)(?:,? (\\d{4}))?`),
      read: (m, published, future) => {
        const [month, day] = HOLIDAYS[m[1]!.toLowerCase().replace('’', "'")]!
        const year = m[2] ? Number(m[2]) : yearNear(published, month, day, future)
        return year ? on(ymd(year, month, day)) : null
      },
    },
  },
]

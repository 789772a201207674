import type { Rule } from '../../text/rule.js'
import type { TimeMention } from '../mention.js'
import {
  addDays,
  addMonths,
  daysInMonth,
  mondayOf,
  monthOf,
  type Stretch,
  weekdayOf,
  yearOf,
  ymd,
} from './calendar.js'

/** What a time says, before its place in the text: `start` and `end` null where open or unknown. */
export type TimeValue = Readonly<{
  kind: TimeMention['kind']
  start: string | null
  end: string | null
  precision: TimeMention['precision']
  per?: TimeMention['per']
}>

/** Reads a match: `published` is the publication day or null, `future` whether the sentence speaks of what is to come. */
export type TimeReader = Readonly<{
  pattern: RegExp
  read: (match: RegExpExecArray, published: string | null, future: boolean) => TimeValue | null
}>

export const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'
const WEEKDAY =
  '(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|sun\\.|mon\\.|tues?\\.|wed\\.|thurs?\\.|fri\\.|sat\\.)'
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const COUNT = `(?:\\d{1,3}|${SMALL.slice(1).join('|')}|a|an|several|few|a few|couple of|a couple of)`

const monthNumber = (word: string) => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
const countOf = (word: string) => {
  const w = word.toLowerCase()
  return /^\d/.test(w) ? Number(w) : w === 'a' || w === 'an' ? 1 : SMALL.includes(w) ? SMALL.indexOf(w) : null
}
const yearNear = (published: string | null, month: number, day: number, future: boolean): number | null => {
  if (!published) return null
  const year = Number(published.slice(0, 4))
  const candidate = ymd(year, month, day)
  if (!future && candidate > published) return year - 1
  if (future && candidate < addDays(published, -60)) return year + 1
  return year
}
const on = (day: string): TimeValue => ({ kind: 'day', start: day, end: day, precision: 'day' })
const during = ({ start, end }: Stretch, precision: TimeValue['precision']): TimeValue => ({
  kind: 'period',
  start,
  end,
  precision,
})
const upTo = (stretch: Stretch, published: string | null): Stretch =>
  published && published >= stretch.start && published < stretch.end
    ? { start: stretch.start, end: published }
    : stretch
const re = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}])`, 'giu')

/** The patterns in the order in which they are tried; at one place the longest match counts. */
export const timeRules: readonly Rule<TimeReader>[] = [
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
    why: 'A month covers its days; "mid" is its fifteenth, and without a year it is the latest one that has begun.',
    reads: [
      ['The flow grew in [August 2022].', { from: '2022-08-01', to: '2022-08-31' }],
      ['Floods have spread since [mid-June].', { from: '2022-06-15', kind: 'since' }],
    ],
    ignores: ['They may leave.'],
    find: {
      pattern: re(
        `(?:(early|mid|late|the end of|the start of|the beginning of)[- ])?(?!may (?:have|be|not|also|soon|\\p{Ll}))(${MONTH})(?:(?: of)? (\\d{4}))?`,
      ),
      read: (m, published) => {
        if (/^(?:may|march|mar|jan|sun)$/.test(m[2]!)) return null
        const month = monthNumber(m[2]!)
        const year = m[3] ? Number(m[3]) : yearNear(published, month, 1, false)
        if (!year) return { kind: 'period', start: null, end: null, precision: 'month' }
        const whole = monthOf(year, month)
        const part = m[1]?.toLowerCase()
        if (part === 'mid') return on(ymd(year, month, 15))
        if (part === 'the end of') return on(whole.end)
        if (part === 'the start of' || part === 'the beginning of') return on(whole.start)
        return during(m[3] ? whole : upTo(whole, published), 'month')
      },
    },
  },
  {
    id: 'time/year',
    why: 'A year after a preposition covers its days; "the end of" a year is its last day.',
    reads: [
      ['A million people came in [2015].', { from: '2015-01-01', to: '2015-12-31' }],
      ['They had fled by [the end of 2015].', { to: '2015-12-31' }],
    ],
    ignores: ['2015 people came.'],
    find: {
      pattern: re(
        `(?:(the (?:end|start|beginning) of|early|mid|late)[- ])?(?:fiscal(?: year)? |FY ?)?(?<=\\b(?:in|between|through|since|of|by|until|during|for|from|before|after|to|and|year|early|mid|late|than|FY)[- ])((?:19|20)\\d\\d)(?!,\\d)(?! (?:people|men|women|refugees|migrants|troops|families))`,
      ),
      read: (m, published, future) => {
        const year = Number(m[2])
        if (/fiscal|FY/i.test(m[0]))
          return during({ start: ymd(year - 1, 10, 1), end: ymd(year, 9, 30) }, 'year')
        const part = m[1]?.toLowerCase() ?? ''
        if (/end/.test(part)) return on(yearOf(year).end)
        if (/start|beginning/.test(part)) return on(yearOf(year).start)
        return during(future ? yearOf(year) : upTo(yearOf(year), published), 'year')
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
        return on(ahead && back !== 0 ? addDays(published, 7 - back) : addDays(published, -back))
      },
    },
  },
  {
    id: 'time/near-day',
    why: 'Today, yesterday and the like count from the day of publication.',
    reads: [
      ['Police held 12 people [yesterday].', { from: '2022-09-26', to: '2022-09-26' }],
      ['Two people died [last night].', { from: '2022-09-26', to: '2022-09-26' }],
    ],
    ignores: ['These are the yesterdays of a country.'],
    find: {
      pattern: re(
        'today|tonight|this morning|this afternoon|this evening|yesterday|last night|overnight|tomorrow|the day before yesterday',
      ),
      read: (m, published) => {
        if (!published) return null
        const word = m[0].toLowerCase()
        const shift = /^the day before/.test(word)
          ? -2
          : /yesterday|last night/.test(word)
            ? -1
            : word === 'tomorrow'
              ? 1
              : 0
        return on(addDays(published, shift))
      },
    },
  },
  {
    id: 'time/ago',
    why: 'A number of days, weeks, months or years before publication.',
    reads: [
      ['The border closed [three days ago].', { from: '2022-09-24' }],
      ['The camp was built [two years ago].', { from: '2020-09-27' }],
    ],
    ignores: ['It took three days.'],
    find: {
      pattern: re(`(${COUNT})(?:[-–]\\d+)? (day|week|month|year)s? ago`),
      read: (m, published) => {
        const count = countOf(m[1]!)
        if (!published || count === null) return null
        const unit = m[2]!.toLowerCase()
        const day =
          unit === 'day'
            ? addDays(published, -count)
            : unit === 'week'
              ? addDays(published, -7 * count)
              : addMonths(published, unit === 'month' ? -count : -12 * count)
        return { kind: 'day', start: day, end: day, precision: unit as 'day' }
      },
    },
  },
  {
    id: 'time/last-period',
    why: 'The calendar week, month or year before, of or after publication; the present one ends with publication.',
    reads: [
      ['Some 9,000 people came [last week].', { from: '2022-09-19', to: '2022-09-25' }],
      ['Some 9,000 people came [this year].', { from: '2022-01-01', to: '2022-09-27' }],
    ],
    ignores: ['The last people left.'],
    find: {
      pattern: re(
        '(?:so far |earlier |later )?(last|previous|this|current|next|the same) (week(?:end)?|month|year|fiscal year)(?: so far)?',
      ),
      read: (m, published) => {
        if (!published) return null
        const which = m[1]!.toLowerCase()
        const step = /last|previous/.test(which) ? -1 : which === 'next' ? 1 : 0
        const unit = m[2]!.toLowerCase()
        const [year, month] = published.split('-').map(Number) as [number, number]
        if (unit === 'fiscal year') {
          const fiscal = (month >= 10 ? year + 1 : year) + step
          return during(upTo({ start: ymd(fiscal - 1, 10, 1), end: ymd(fiscal, 9, 30) }, published), 'year')
        }
        if (unit === 'year') return during(upTo(yearOf(year + step), published), 'year')
        if (unit === 'month') {
          const first = addMonths(ymd(year, month, 1), step)
            .split('-')
            .map(Number) as [number, number]
          return during(upTo(monthOf(first[0], first[1]), published), 'month')
        }
        const monday = addDays(mondayOf(published), 7 * step)
        if (unit === 'weekend') {
          const saturday = addDays(
            mondayOf(published),
            step === 1 ? 12 : weekdayOf(published) === 0 || weekdayOf(published) === 6 ? 5 : -2,
          )
          return during({ start: saturday, end: addDays(saturday, 1) }, 'week')
        }
        return during(upTo({ start: monday, end: addDays(monday, 6) }, published), 'week')
      },
    },
  },
  {
    id: 'time/past-stretch',
    why: 'A stretch that ends with publication: the past month, the last 24 hours, recent days.',
    reads: [
      ['Some 400 people arrived in [the past 24 hours].', { from: '2022-09-26', to: '2022-09-27' }],
      ['Some 400 people arrived in [the last two weeks].', { from: '2022-09-13', to: '2022-09-27' }],
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
        const unit = m[2].toLowerCase()
        const start =
          unit === 'hour'
            ? addDays(published, -Math.max(1, Math.round(count / 24)))
            : unit === 'day'
              ? addDays(published, -count)
              : unit === 'week'
                ? addDays(published, -7 * count)
                : addMonths(
                    published,
                    unit === 'month' ? -count : unit === 'year' ? -12 * count : -120 * count,
                  )
        return during({ start, end: published }, unit === 'hour' ? 'day' : (unit as 'day'))
      },
    },
  },
  {
    id: 'time/year-so-far',
    why: 'From the first of January to publication.',
    reads: [
      ['Some 400 people died since [the beginning of the year].', { from: '2022-01-01' }],
      ['Some 400 people will leave by [the end of the year].', { to: '2022-12-31' }],
    ],
    ignores: ['The year was long.'],
    find: {
      pattern: re('the (beginning|start|end) of (?:the|this) (year|month|week)(?! \\d)'),
      read: (m, published) => {
        if (!published) return null
        const [year, month] = published.split('-').map(Number) as [number, number]
        const monday = mondayOf(published)
        const stretch =
          m[2] === 'year'
            ? yearOf(year)
            : m[2] === 'month'
              ? monthOf(year, month)
              : { start: monday, end: addDays(monday, 6) }
        return on(/end/i.test(m[1]!) ? stretch.end : stretch.start)
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

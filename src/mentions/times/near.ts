import type { Rule } from '../../text/rule.js'
import { addDays, addMonths, mondayOf, monthOf, weekdayOf, yearOf, ymd } from './calendar.js'
import { COUNT, countOf, during, on, re, type TimeReader, upTo } from './reader.js'

/** Times that count from the day of publication. */
export const nearRules: readonly Rule<TimeReader>[] = [
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
        'today|tonight|this morning|this afternoon|this evening|yesterday|last night|tomorrow|the day before yesterday',
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
    id: 'time/overnight',
    why: 'Overnight is the night to the day of publication: the day before and the day itself.',
    reads: [
      ['Two people died [overnight].', { from: '2022-09-26', to: '2022-09-27' }],
      ['[Overnight], 300 people crossed.', { from: '2022-09-26', to: '2022-09-27' }],
    ],
    ignores: ['Two people died at night.', 'Two people died overnight from Sunday to Monday.'],
    find: {
      pattern: re('overnight(?! (?:from|into|to) )'),
      read: (_, published) => (published ? { ...on(published), start: addDays(published, -1) } : null),
    },
  },
  {
    id: 'time/weekend',
    why: 'The weekend is the latest Saturday and Sunday up to publication, or the next ones in a plan.',
    reads: [
      ['Some 900 people arrived over [the weekend].', { from: '2022-09-24', to: '2022-09-25' }],
      ['The office will open at [the weekend].', { from: '2022-10-01', to: '2022-10-02' }],
    ],
    ignores: ['Some 900 people arrived on the weekend of the vote.'],
    find: {
      pattern: re('the weekend(?! of)'),
      read: (_, published, future) => {
        if (!published) return null
        const saturday = addDays(published, -((weekdayOf(published) + 1) % 7))
        const start = future && weekdayOf(published) !== 6 ? addDays(saturday, 7) : saturday
        return during({ start, end: addDays(start, 1) }, 'week')
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
        '(?:so far |earlier |later )?(last|previous|this|current|next|the same) (week(?:end)?|month|year)(?: so far)?',
      ),
      read: (m, published) => {
        if (!published) return null
        const which = m[1]!.toLowerCase()
        const step = /last|previous/.test(which) ? -1 : which === 'next' ? 1 : 0
        const unit = m[2]!.toLowerCase()
        const [year, month] = published.split('-').map(Number) as [number, number]
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
        // On a Sunday the week that has just ended is the last one.
        if (step === -1 && weekdayOf(published) === 0)
          return during({ start: addDays(published, -7), end: addDays(published, -1) }, 'week')
        return during(upTo({ start: monday, end: addDays(monday, 6) }, published), 'week')
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
]

import type { Rule } from '../../text/rule.js'
import { addMonths, monthOf, yearOf, ymd } from './calendar.js'
import { COUNT, countOf, during, on, re, type TimeReader, upTo, yearNear } from './reader.js'

/** Nouns and states that a four-digit number counts. */
const COUNTED =
  '(?:people|persons|men|women|children|refugees|migrants|troops|soldiers|families|households|prisoners|residents|passengers|victims|students|workers|arrivals|deaths|cases|others|dead|killed|injured|missing|more)(?!\\p{L})'
const FUNCTION =
  '(?:who|that|which|were|was|are|is|have|had|has|in|on|at|of|from|to|and|or|but|than|seen|recorded|reported)(?!\\p{L})'

/** Years, their parts, and decades. */
export const yearRules: readonly Rule<TimeReader>[] = [
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
        `(?:(the (?:end|start|beginning) of|early|mid|late)[- ])?(?<=\\b(?:in|between|through|since|of|by|until|during|for|from|before|after|to|and|year|early|mid|late|than)[- ])((?:19|20)\\d\\d)(?!,\\d)(?! (?:people|men|women|refugees|migrants|troops|families))`,
      ),
      read: (m, published, future) => {
        const year = Number(m[2])
        const part = m[1]?.toLowerCase() ?? ''
        if (/end/.test(part)) return on(yearOf(year).end)
        if (/start|beginning/.test(part)) return on(yearOf(year).start)
        return during(future ? yearOf(year) : upTo(yearOf(year), published), 'year')
      },
    },
  },
  {
    id: 'time/year-of',
    why: 'A year before a noun says of which year the thing is: "the 2010 earthquake".',
    reads: [
      ['It was worse than the [2010] earthquake.', { from: '2010-01-01', to: '2010-12-31' }],
      ['A [2017] survey counted 400 people.', { from: '2017-01-01', to: '2017-12-31' }],
    ],
    ignores: ['The 2010 refugees left.', 'All of the 2010 were found.'],
    find: {
      pattern: re(
        `(?<=\\b(?:the|a|an|its|their|his|her) )(?:19|20)\\d\\d(?= (?!${COUNTED})(?!${FUNCTION})\\p{L})`,
      ),
      read: (m, published) => during(upTo(yearOf(Number(m[0])), published), 'year'),
    },
  },
  {
    id: 'time/fiscal-year',
    why: 'A fiscal or budget year runs from October to September and is named by the year in which it ends; where a financial year begins differs by country, so it has no days.',
    reads: [
      ['The cap for the [2023 budget year] is 125,000 refugees.', { from: '2022-10-01', to: '2023-09-30' }],
      ['Some 9,000 people came in [fiscal year 2021].', { from: '2020-10-01', to: '2021-09-30' }],
      ['They had come by [the end of fiscal year 2021].', { to: '2021-09-30' }],
      ['Some 9,000 people came in [the current budget year].', { from: '2021-10-01', to: '2022-09-27' }],
      ['Some 9,000 people came in the [2021-22 financial year].', { from: null, to: null }],
    ],
    ignores: ['The budget grew in a year.'],
    find: {
      pattern: re(
        `(?:the (?<edge>end|start|beginning) of )?(?:(?:the )?(?<kind>fiscal(?: year)?|budget year|financial year|FY) ?(?<year>\\d{4})(?:[-–/](?<ends>\\d{2,4}))?|(?<year2>\\d{4})(?:[-–/](?<ends2>\\d{2,4}))? (?<kind2>fiscal|budget|financial) year|(?:so far )?(?:the )?(?<which>last|previous|this|current|next) (?<kind3>fiscal|budget|financial) year)`,
      ),
      read: ({ groups = {} }, published) => {
        if (/financial/i.test(groups.kind ?? groups.kind2 ?? groups.kind3!))
          return { kind: 'period', start: null, end: null, precision: 'year' }
        const named = groups.year ?? groups.year2
        const present = published ? Number(addMonths(published, 3).slice(0, 4)) : null
        const step = /last|previous/i.test(groups.which ?? '') ? -1 : /next/i.test(groups.which ?? '') ? 1 : 0
        const year = named
          ? Number(named) + (groups.ends || groups.ends2 ? 1 : 0)
          : present === null
            ? null
            : present + step
        if (year === null) return null
        const whole = { start: ymd(year - 1, 10, 1), end: ymd(year, 9, 30) }
        if (groups.edge) return on(/end/i.test(groups.edge) ? whole.end : whole.start)
        return during(upTo(whole, published), 'year')
      },
    },
  },
  {
    id: 'time/part-of-year',
    why: 'Quarters, halves and the first or last months of a year cover their months; without a year it is the latest one that has begun.',
    reads: [
      ['Some 900 people came in [the fourth quarter].', { from: '2021-10-01', to: '2021-12-31' }],
      ['Some 900 people came in [the first three months of 2022].', { from: '2022-01-01', to: '2022-03-31' }],
      ['Some 900 people came in [the first half of the year].', { from: '2022-01-01', to: '2022-06-30' }],
    ],
    ignores: ['Some 900 people came in the first quarter of the race.'],
    find: {
      pattern: re(
        `the (first|second|third|fourth|last|final) (quarter|half|(?:(${COUNT}) )months)(?: of (?:(\\d{4})|(?:the|this) year|(last year)))?(?! of)`,
      ),
      read: (m, published, future) => {
        const length = /quarter/i.test(m[2]!) ? 3 : /half/i.test(m[2]!) ? 6 : countOf(m[3]!)
        const ofYear = / of /i.test(m[0])
        if (!length || length > 12 || (m[3] && (!ofYear || !/first|last|final/i.test(m[1]!)))) return null
        const nth = ['first', 'second', 'third', 'fourth'].indexOf(m[1]!.toLowerCase())
        const first = nth < 0 ? 13 - length : nth * length + 1
        if (first > 12) return null
        const latest = yearNear(published, first, 1, future)
        const year = m[4] ? Number(m[4]) : m[5] && published ? Number(published.slice(0, 4)) - 1 : latest
        if (!year) return null
        const stretch = { start: ymd(year, first, 1), end: monthOf(year, first + length - 1).end }
        return during(upTo(stretch, published), 'month')
      },
    },
  },
  {
    id: 'time/decade',
    why: 'A decade covers its ten years.',
    reads: [
      ['They have lived in camps since the [1970s].', { from: '1970-01-01', kind: 'since' }],
      ['They fled in the [1990s].', { from: '1990-01-01', to: '1999-12-31' }],
    ],
    ignores: ['Some 1970 families fled.'],
    find: {
      pattern: re('((?:18|19|20)\\d0)s'),
      read: (m, published) =>
        during(
          upTo({ start: ymd(Number(m[1]), 1, 1), end: ymd(Number(m[1]) + 9, 12, 31) }, published),
          'year',
        ),
    },
  },
]

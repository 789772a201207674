import type { Sentence } from '../../language/sentence.js'
import type { Rule } from '../../text/rule.js'
import { overlaps, quoteOf } from '../../text/span.js'
import type { Context } from '../context.js'
import type { TimeMention } from '../mention.js'
import { addDays } from './calendar.js'
import { edtfOf } from './edtf.js'
import { re, type TimeValue } from './reader.js'

/** Reads a time that is told by another one before it; `before` is the last dated time that the text named. */
export type DerivedReader = Readonly<{
  pattern: RegExp
  read: (match: RegExpExecArray, before: TimeMention, published: string | null) => TimeValue | null
}>

/** How many sentences back the time may stand that another one counts from. */
const BACK = 3

const inYear = (day: string, year: number) => `${year}${day.slice(4)}`.replace('-02-29', '-02-28')

/** Times that count from one named before them. */
export const derivedRules: readonly Rule<DerivedReader>[] = [
  {
    id: 'time/since-then',
    why: 'Since then counts from the day named before, or from the end of the period.',
    reads: [
      [
        'The border closed on 1 September. [Since then] 900 people have left.',
        { from: '2022-09-01', kind: 'since' },
      ],
      [
        'The camp opened in 2020. Some 4,000 people have [since] left.',
        { from: '2020-12-31', kind: 'since' },
      ],
    ],
    ignores: ['Since the war they have left.', 'The border closed on 1 September since no one came.'],
    find: {
      pattern: re('since then|ever since|(?<=\\b(?:has|have|had) )since(?= \\p{L}+(?:ed|en|n|t|wn)\\b)'),
      read: (_, before, published) => {
        const start = before.to ?? before.from
        return start ? { kind: 'since', start, end: published, precision: before.precision } : null
      },
    },
  },
  {
    id: 'time/that-time',
    why: 'In that time is the period named before.',
    reads: [
      [
        'Since 21 September the road was full. Some 200 people came [in that time].',
        { from: '2022-09-21', to: '2022-09-27' },
      ],
      [
        'It rained from 3 to 9 September. [In that period] 12 people died.',
        { from: '2022-09-03', to: '2022-09-09' },
      ],
    ],
    ignores: ['In time they came.'],
    find: {
      pattern: re('(?:in|over|during) (?:that|this|the same) (?:time|period|span)(?! (?:in|of|last|a year))'),
      read: (_, { from, to, precision }) =>
        from && to ? { kind: 'period', start: from, end: to, precision } : null,
    },
  },
  {
    id: 'time/same-period',
    why: 'The same period of another year is the period named before, moved to that year.',
    reads: [
      [
        'Some 9,000 people came so far this year, against 4,000 in [the same period in 2021].',
        { from: '2021-01-01', to: '2021-09-27' },
      ],
      [
        'Some 900 came in August 2022, against 400 in [the same month of 2019].',
        { from: '2019-08-01', to: '2019-08-31' },
      ],
    ],
    ignores: ['The same people came in 2021.'],
    find: {
      pattern: re(
        'the (?:same|corresponding) (?:period|months?|time|weeks?|days?|span|quarter)(?: (?:in|of) ((?:19|20)\\d\\d)|(?: of)? (?:last|the previous|the year before|a) year(?: (?:earlier|before))?)',
      ),
      read: (m, { from, to, precision }) => {
        if (!from || !to) return null
        const year = m[1] ? Number(m[1]) : Number(to.slice(0, 4)) - 1
        const shift = Number(to.slice(0, 4)) - year
        return {
          kind: 'period',
          start: inYear(from, Number(from.slice(0, 4)) - shift),
          end: inYear(to, year),
          precision: precision === 'year' ? 'day' : precision,
        }
      },
    },
  },
  {
    id: 'time/days-after',
    why: 'A day earlier, the next day and two days later count from the day named before.',
    reads: [
      ['The quake struck on 5 September. [A day later] 40 people were found.', { from: '2022-09-06' }],
      ['The border closed on Sunday. [The day before], 900 people had left.', { from: '2022-09-24' }],
    ],
    ignores: ['One day 40 people came.'],
    find: {
      pattern: re(
        '(a|one|two|three|four|five) days? (earlier|before|later|after)(?! (?:the|a|that|\\p{L}+ing))|the (previous|preceding|following|next) day|the day (before|after)(?=[,.;]| \\d)',
      ),
      read: (m, { from, to }) => {
        const day = to ?? from
        if (!day || (from && to && from !== to)) return null
        const count = m[1]
          ? ['', 'a', 'two', 'three', 'four', 'five'].indexOf(m[1].toLowerCase().replace('one', 'a'))
          : 1
        const back = /earlier|before|previous|preceding/i.test(m[2] ?? m[3] ?? m[4] ?? '')
        const moved = addDays(day, back ? -count : count)
        return { kind: 'day', start: moved, end: moved, precision: 'day' }
      },
    },
  },
]

const isDated = (time: TimeMention) => time.kind !== 'frequency' && (time.from !== null || time.to !== null)

function derivedIn(
  { article }: Context,
  sentence: Sentence,
  times: readonly TimeMention[],
  published: string | null,
): readonly TimeMention[] {
  const words = article.text.slice(sentence.start, sentence.end)
  return derivedRules.flatMap(({ id, find }) =>
    [...words.matchAll(find.pattern)].flatMap((match) => {
      const start = sentence.start + match.index
      const before = times.findLast(
        (t) => t.end <= start && sentence.index - t.sentence <= BACK && isDated(t),
      )
      const value = before ? find.read(match as RegExpExecArray, before, published) : null
      if (!value) return []
      return [
        {
          ...quoteOf(article.text, { start, end: start + match[0].length }),
          sentence: sentence.index,
          kind: value.kind,
          from: value.start,
          to: value.end,
          edtf: edtfOf(value),
          precision: value.precision,
          per: null,
          rules: [id],
        },
      ]
    }),
  )
}

/** The times with those that count from them; where two overlap, the derived one says more. */
export function withDerived(context: Context, times: readonly TimeMention[]): readonly TimeMention[] {
  const published = context.article.published?.slice(0, 10) ?? null
  const derived = context.sentences.flatMap((sentence) => derivedIn(context, sentence, times, published))
  return [...times.filter((t) => !derived.some((d) => overlaps(d, t))), ...derived]
}

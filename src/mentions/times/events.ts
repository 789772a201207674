import { lexicon } from '../../lexicon.js'
import type { Rule } from '../../text/rule.js'
import { quoteOf } from '../../text/span.js'
import type { Context } from '../context.js'
import type { TimeMention } from '../mention.js'
import { addDays } from './calendar.js'

const events = lexicon<{ noun: string; stem: string }>('time-events')
const nouns = new Map(events.map(({ noun, stem }) => [noun, stem]))
const NOUN = [...nouns.keys()].join('|')
const AFTER_EVENT = new RegExp(
  `\\b(since|after|following|before) (?:the|its|this|that|his|her|their) (?:\\p{Ll}+ ){0,2}?(${NOUN})(?!\\p{L})`,
  'giu',
)

/** The last words before a day in its sentence: what happened on it. */
const REACH = 70

/** The article's own date for an event: a day that stands close behind a word of that stem. */
function dated(
  text: string,
  days: readonly TimeMention[],
  starts: readonly number[],
  stem: string,
): string | null {
  const word = new RegExp(`(?<!\\p{L})${stem}\\p{L}*[^.;]*$`, 'iu')
  const day = days.find((d) =>
    word.test(text.slice(Math.max(starts[d.sentence] ?? 0, d.start - REACH), d.start)),
  )
  return day?.from ?? null
}

/** "Since the announcement", where the article says on which day that was. */
export function timesOfEvents(
  { article, sentences }: Context,
  times: readonly TimeMention[],
): readonly TimeMention[] {
  const text = article.text
  const days = times.filter((t) => t.from && t.precision === 'day' && t.kind !== 'period')
  const starts = sentences.map((s) => s.start)
  const known = new Map<string, string | null>()
  return sentences.flatMap((sentence) =>
    [...text.slice(sentence.start, sentence.end).matchAll(AFTER_EVENT)].flatMap((match) => {
      const stem = nouns.get(match[2]!.toLowerCase())!
      if (!known.has(stem)) known.set(stem, dated(text, days, starts, stem))
      const day = known.get(stem)
      if (!day) return []
      const start = sentence.start + match.index
      // Where the sentence goes on with the day itself, that mention says it.
      if (days.some((d) => d.sentence === sentence.index && d.start > start && d.start - start < REACH + 30))
        return []
      const before = /^before/i.test(match[0])
      const [from, to] = before ? [null, addDays(day, -1)] : [day, article.published?.slice(0, 10) ?? null]
      return [
        {
          ...quoteOf(text, { start, end: start + match[0].length }),
          sentence: sentence.index,
          kind: before ? ('until' as const) : ('since' as const),
          from,
          to,
          edtf: `${from ?? '..'}/${to ?? '..'}`,
          precision: 'day' as const,
          per: null,
          rules: ['time/event'],
        },
      ]
    }),
  )
}

/** Days that an event gives, where the article says on which day it was. */
export const eventRules: readonly Rule<null>[] = [
  {
    id: 'time/event',
    why: 'Since an event counts from the day on which the article says that it was; before it ends on the day before.',
    reads: [
      [
        'Mobilisation was announced on 21 September. Some 900 people have left [since the announcement].',
        { from: '2022-09-21', kind: 'since' },
      ],
      [
        'The army attacked on 5 September. Some 900 people left [before the attack].',
        { to: '2022-09-04', kind: 'until' },
      ],
    ],
    ignores: ['Some 900 people have left since the announcement.'],
    find: null,
  },
]

import { lexicon } from '../../lexicon.js'
import type { TimeMention } from '../../mentions/mention.js'
import { addDays } from '../../mentions/times/calendar.js'
import type { Reading } from '../reading.js'

/** The first sentences of a report, in which it says what happened and when. */
const LEAD = 8
const events = lexicon<{ noun: string; stem: string; sudden?: boolean }>('time-events')
const SUDDEN = new RegExp(
  `(?<!\\p{L})(?:${events.flatMap((e) => (e.sudden ? [e.stem] : [])).join('|')})\\p{L}*`,
  'iu',
)

const isDay = (time: TimeMention) =>
  time.kind === 'day' && time.precision === 'day' && time.from !== null && time.to !== null

const eventDays = new WeakMap<readonly TimeMention[], TimeMention | null>()

/**
 * The day on which the sudden event happened that the report is about ("capsized on Monday", "Sunday's earthquake"): the
 * tolls that it gives count from there. Null where it tells of none.
 */
export function eventTime({ article, times, sentences }: Reading): TimeMention | null {
  const known = eventDays.get(times)
  if (known !== undefined) return known
  const found =
    times.find((time) => {
      const sentence = sentences[time.sentence]
      if (!sentence || time.sentence >= LEAD || !isDay(time)) return false
      if (article.published && time.from! < addDays(article.published.slice(0, 10), -31)) return false
      const before = article.text.slice(Math.max(sentence.start, time.start - 60), time.start)
      const after = article.text.slice(time.end, Math.min(sentence.end, time.end + 25))
      const clause = before.split(/[,;]/).at(-1) ?? ''
      return SUDDEN.test(clause) || SUDDEN.test(after.split(/[,;.]/)[0] ?? '')
    }) ?? null
  eventDays.set(times, found)
  return found
}

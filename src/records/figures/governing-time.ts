import type { Sentence, Token } from '../../language/sentence.js'
import { headsOf, lastTokenIn, subtreeOf } from '../../language/tree.js'
import type { NumberMention, TimeMention } from '../../mentions/mention.js'
import { calendarUnit, type Unit } from '../../mentions/times/calendar.js'
import { contains } from '../../text/span.js'
import { inSentence, statementsNear } from '../near.js'
import type { Reading } from '../reading.js'
import type { Statement } from '../record.js'
import type { Frame } from './frames/frame.js'
import { toldBefore } from './told-before.js'

export const isDated = (time: TimeMention): boolean =>
  time.kind !== 'frequency' && time.kind !== 'duration' && (time.from !== null || time.to !== null)

/** Verbs whose time is the day on which something was said and not the day on which it happened. */
const TELLING =
  /^(?:say|tell|report|announce|add|confirm|warn|estimate|write|tweet|state|declare|note|release|publish|issue|post|convene|meet|show|call|urge)$/

/** The innermost statement that holds the number. */
const holding = (reading: Reading, number: NumberMention): Statement | undefined =>
  statementsNear(reading, number).find((s) => contains(s.content, number))

/** The verb that a time hangs on. */
const verbOf = (sentence: Sentence, time: TimeMention): Token | null => {
  const token = lastTokenIn(sentence, time)
  return token ? (headsOf(sentence, token).find((t) => t.upos === 'VERB') ?? null) : null
}

const tells = (sentence: Sentence, time: TimeMention, predicate: Token | null): boolean => {
  const verb = verbOf(sentence, time)
  return verb !== null && verb !== predicate && TELLING.test(verb.lemma)
}

/** Whether a time is that of an act of speaking alone. */
export const isTelling = (reading: Reading, time: TimeMention): boolean =>
  tells(reading.sentences[time.sentence]!, time, null)

/**
 * The day on which the number was given: "said on Tuesday", "reported last month"; where the sentence has none, the day on which its
 * source last spoke by name before. Null where none is known.
 */
export function toldTime(reading: Reading, number: NumberMention, frame: Frame | null): TimeMention | null {
  const statement = holding(reading, number)
  return toldHere(reading, number, frame) ?? (statement && toldBefore(reading).get(statement)) ?? null
}

function toldHere(reading: Reading, number: NumberMention, frame: Frame | null): TimeMention | null {
  const sentence = reading.sentences[number.sentence]!
  const statement = holding(reading, number)
  const outside = inSentence(reading.times, number.sentence).filter(
    (t) =>
      isDated(t) &&
      t.to !== null &&
      (statement
        ? !contains(statement.content, t) && Math.abs(t.start - statement.cue.end) < 60
        : tells(sentence, t, frame?.predicate ?? null)),
  )
  return (statement && outside.find((t) => t.start >= statement.cue.end)) ?? outside[0] ?? null
}

/** "Since 1921, when its population was 10,000": the number is of 1921. */
const WHEN = /^,? when\b[^,;.]*$/i

/** All of the year, month or day with which a time begins. */
function wholeOf(time: TimeMention): TimeMention {
  const { from, kind, precision } = time
  if (!from || kind !== 'since' || !/^(?:year|month|week|day)$/.test(precision)) return time
  const { start, end } = calendarUnit(from, precision as Unit)
  return { ...time, kind: 'period', from: start, to: end }
}

/**
 * The time that governs a number in its sentence: the nearest one that belongs to the same clause and not to the act of
 * speaking; null where there is none.
 */
export function timeInSentence(
  reading: Reading,
  number: NumberMention,
  frame: Frame | null,
  anchor: Token,
): TimeMention | null {
  const sentence = reading.sentences[number.sentence]!
  const statement = holding(reading, number)
  const predicate = frame?.predicate ?? anchor
  const below = new Set([...subtreeOf(sentence, predicate), ...subtreeOf(sentence, anchor)])
  const above = new Set(headsOf(sentence, anchor))
  const numbers = inSentence(reading.numbers, number.sentence).filter((n) => n.kind === 'cardinal')
  const next = numbers.find((n) => n.start >= number.end)
  const ranked = inSentence(reading.times, number.sentence)
    .filter((t) => isDated(t) && (!statement || contains(statement.content, t)))
    .filter((t) => statement || !tells(sentence, t, predicate))
    .map((time) => {
      const token = lastTokenIn(sentence, time)
      const verb = verbOf(sentence, time)
      const after = time.start >= number.end
      const own = token !== null && below.has(token)
      const shared = verb !== null && (verb === predicate || above.has(verb))
      const stretch = after && (!next || time.start < next.start)
      // "11,200 on Sunday and 10,000 on Monday": Sunday is the first one's.
      const taken = numbers.some((n) => n.end <= time.start && time.end <= number.start)
      const when = !after && WHEN.test(reading.article.text.slice(time.end, number.start))
      const distance = after ? time.start - number.end : (number.start - time.end) * 1.3
      return {
        time,
        when,
        score:
          (when ? 90 : 0) +
          (own ? 60 : 0) +
          (shared ? 30 : 0) +
          (stretch ? 30 : 0) -
          (taken ? 40 : 0) -
          distance,
        related: when || own || shared || stretch || token === null || token.index < 8,
      }
    })
    .filter(({ related }) => related)
    .sort((a, b) => b.score - a.score)
  const [best] = ranked
  if (!best) return null
  return best.when ? wholeOf(best.time) : best.time
}

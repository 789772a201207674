import type { Sentence } from '../../language/sentence.js'
import { overlaps, quoteOf } from '../../text/span.js'
import type { Context } from '../context.js'
import type { TimeMention } from '../mention.js'
import { addDays } from './calendar.js'
import { edtfOf } from './edtf.js'
import { timesOfEvents } from './events.js'
import { joined } from './joined.js'
import type { TimeValue } from './reader.js'
import { withRelativeTimes } from './relative.js'
import { timeRules } from './rules.js'

const FUTURE = /\b(?:will|would|shall|plans? to|expected to|going to|set to|due to|tomorrow|next)\b|['’]ll\b/

/** Words with which a clause of its own begins or goes on. */
const CLAUSE =
  /^(?:and|but|or|who|which|that|when|while|as|is|are|was|were|has|have|had|will|would|said|says)$/i

/** Whether a word opens a phrase that the time ends: at most `most` words stand before its preposition, and no clause. */
function opens(word: RegExp, before: string, most: number): boolean {
  const words = before
    .replace(/\s(?:on|in|at)\s*$/i, '')
    .trim()
    .split(/\s+/)
  const at = words.findLastIndex((w) => word.test(w))
  if (at < 0) return false
  const between = words.slice(at + 1)
  return between.length <= most && !between.some((w) => CLAUSE.test(w) || /[,;:.]$/.test(w))
}

/** What the word before a time makes of it: "since Monday" begins there, "by Monday" ends there. */
function bounded(before: string, value: TimeValue, published: string | null): TimeValue {
  if (value.kind === 'frequency') return value
  if (opens(/^since$/i, before, 12)) return { ...value, kind: 'since', end: published }
  if (/\b(?:until|till|up to)\s*$/i.test(before)) return { ...value, kind: 'until', start: null }
  if (/\b(?:by|as of)\s*$/i.test(before)) return { ...value, kind: 'by', start: null }
  // "Before the announcement of the call-up on September 21": the noun with its day.
  const most = /\son\s*$/i.test(before) ? 6 : 3
  const ahead = before.replace(/\b(?:prior to|ahead of)\b/gi, 'before')
  if (opens(/^before$/i, ahead, most) && value.start)
    return { ...value, kind: 'until', start: null, end: addDays(value.start, -1) }
  return value
}

function timesOf(text: string, sentence: Sentence, published: string | null): readonly TimeMention[] {
  const words = text.slice(sentence.start, sentence.end)
  const future = FUTURE.test(words)
  const found: TimeMention[] = []
  for (const { id, find } of timeRules) {
    find.pattern.lastIndex = 0
    for (const match of words.matchAll(find.pattern)) {
      const value = find.read(match as RegExpExecArray, published, future)
      if (!value) continue
      const bound = bounded(words.slice(Math.max(0, match.index - 90), match.index), value, published)
      const start = sentence.start + match.index
      found.push({
        ...quoteOf(text, { start, end: start + match[0].length }),
        sentence: sentence.index,
        kind: bound.kind,
        from: bound.start,
        to: bound.end,
        edtf: edtfOf(bound),
        precision: bound.precision,
        per: bound.per ?? null,
        rules: [id],
      })
    }
  }
  // Where patterns overlap, the longest reading is the right one.
  const kept: TimeMention[] = []
  for (const mention of found.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => overlaps(other, mention))) kept.push(mention)
  return joined(
    text,
    kept.sort((a, b) => a.start - b.start),
  )
}

/** Every time expression of the article, resolved against the publication day, in order. */
export function findTimes(context: Context): readonly TimeMention[] {
  const { article, sentences } = context
  const published = article.published?.slice(0, 10) ?? null
  const times = sentences.flatMap((sentence) => timesOf(article.text, sentence, published))
  const dated = [...times, ...timesOfEvents(context, times)].sort((a, b) => a.start - b.start)
  return withRelativeTimes(context, dated)
}

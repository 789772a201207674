import type { Sentence } from '../../language/sentence.js'
import { overlaps, quoteOf } from '../../text/span.js'
import type { Context } from '../context.js'
import type { TimeMention } from '../mention.js'
import { addDays } from './calendar.js'
import { withDerived } from './derived.js'
import { edtfOf } from './edtf.js'
import { timesOfEvents } from './events.js'
import type { TimeValue } from './reader.js'
import { timeRules } from './rules.js'

const FUTURE = /\b(?:will|would|shall|plans? to|expected to|going to|set to|due to|tomorrow|next)\b|['’]ll\b/

/** Words between "since" or "before" and the day, as in "since the announcement of"; a verb or "and" begins something else. */
const BETWEEN = String.raw`(?:\s+(?!(?:and|was|were|is|has|had|as|that|which)\b)[^\s,;:.]+){0,8}\s*$`
const SINCE = new RegExp(String.raw`\bsince${BETWEEN}`, 'i')
const BEFORE = new RegExp(String.raw`\b(?:before|prior to|ahead of)${BETWEEN}`, 'i')

/** What the word before a time makes of it: "since Monday" begins there, "by Monday" ends there. */
function bounded(before: string, value: TimeValue, published: string | null): TimeValue {
  if (value.kind === 'frequency') return value
  if (SINCE.test(before)) return { ...value, kind: 'since', end: published }
  if (/\b(?:until|till|up to)\s*$/i.test(before)) return { ...value, kind: 'until', start: null }
  if (/\b(?:by|as of)\s*$/i.test(before)) return { ...value, kind: 'by', start: null }
  if (BEFORE.test(before) && value.start)
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

const CLOCK = String.raw`(\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|noon|midnight)`
const FROM_CLOCK = new RegExp(String.raw`\bfrom\s+${CLOCK}\s+(?:on\s+)?$`, 'i')
const TO_CLOCK = new RegExp(String.raw`^\s*(?:to|until|till)\s+${CLOCK}\s+(?:on\s+)?$`, 'i')

/** "10:00", "6.30 pm" or "noon" as hours and minutes of 24. */
function clockOf(words: string): string {
  if (/noon/i.test(words)) return '12:00'
  if (/midnight/i.test(words)) return '00:00'
  const [hour, minute] = words.split(/[:.\s]/).map(Number) as [number, number]
  const twelve = /p\.?m/i.test(words) && hour < 12 ? hour + 12 : hour
  return `${String(twelve).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/**
 * "From Monday to Tuesday" and "between the beginning of the year and the end of September" are one stretch each; so is "from
 * 10:00 on Monday to 10:00 on Tuesday", whose hours stand in `edtf`.
 */
function joined(text: string, times: readonly TimeMention[]): readonly TimeMention[] {
  const out: TimeMention[] = []
  for (const time of times) {
    const first = out.at(-1)
    const between = first ? text.slice(first.end, time.start) : ''
    const opener = first ? text.slice(Math.max(0, first.start - 24), first.start) : ''
    const clocks = [FROM_CLOCK.exec(opener), TO_CLOCK.exec(between)] as const
    const stretch =
      (/\bfrom\s+$/i.test(opener) && /^\s*(?:to|through|until|till)\s+$/i.test(between)) ||
      (/\bbetween\s+$/i.test(opener) && /^\s*and\s+$/i.test(between)) ||
      (clocks[0] && clocks[1])
    if (!(first?.from && time.to && stretch) || first.from > time.to) {
      out.push(time)
      continue
    }
    const [from, to] = clocks
    const hours = from && to ? `${first.from}T${clockOf(from[1]!)}/${time.to}T${clockOf(to[1]!)}` : null
    out[out.length - 1] = {
      ...quoteOf(text, {
        start: first.start - (hours ? from![0].length - 'from '.length : 0),
        end: time.end,
      }),
      sentence: time.sentence,
      kind: 'period',
      from: first.from,
      to: time.to,
      edtf: hours ?? `${first.from}/${time.to}`,
      precision: hours ? 'minute' : time.precision,
      per: null,
      rules: [...first.rules, ...time.rules],
    }
  }
  return out
}

/** Every time expression of the article, resolved against the publication day, in order. */
export function findTimes(context: Context): readonly TimeMention[] {
  const { article, sentences } = context
  const published = article.published?.slice(0, 10) ?? null
  const times = sentences.flatMap((sentence) => timesOf(article.text, sentence, published))
  const all = [...times, ...timesOfEvents(context, times)].sort((a, b) => a.start - b.start)
  return [...withDerived(context, all)].sort((a, b) => a.start - b.start)
}

import { overlaps, quoteOf } from '../../text/span.js'
import type { Context } from '../context.js'
import type { TimeMention } from '../mention.js'
import { edtfOf } from './edtf.js'
import { relativeTimeRules } from './relative-rules.js'

/** How many sentences back the time that is counted from may stand. */
const SENTENCES_BACK = 2

/** The times with those among them that count from a time named before: "a day earlier", "the same period in 2021". */
export function withRelativeTimes(
  { article, sentences }: Context,
  times: readonly TimeMention[],
): readonly TimeMention[] {
  const published = article.published?.slice(0, 10) ?? null
  const bySentence: TimeMention[][] = sentences.map(() => [])
  for (const time of times) bySentence[time.sentence]!.push(time)
  for (const { index, start, end } of sentences) {
    const words = article.text.slice(start, end)
    for (const { id, find } of relativeTimeRules)
      for (const match of words.matchAll(find.pattern)) {
        const span = { start: start + match.index, end: start + match.index + match[0].length }
        const named = bySentence
          .slice(Math.max(0, index - SENTENCES_BACK), index + 1)
          .flat()
          .findLast((t) => t.end <= span.start && t.from !== null && t.to !== null && find.from(t))
        const value = named && find.read(match, { start: named.from!, end: named.to! }, published)
        if (!value) continue
        const mention: TimeMention = {
          ...quoteOf(article.text, span),
          sentence: index,
          kind: value.kind,
          from: value.start,
          to: value.end,
          edtf: edtfOf(value),
          precision: value.precision,
          per: null,
          rules: [id],
        }
        const others = bySentence[index]!.filter((t) => !overlaps(t, span))
        bySentence[index] = [...others, mention].sort((a, b) => a.start - b.start)
      }
  }
  return bySentence.flat()
}

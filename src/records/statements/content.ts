import type { Span } from '../../text/span.js'
import { after } from './after.js'
import type { Around, Content } from './around.js'
import { before } from './before.js'
import type { Shape } from './cues.js'

const length = ({ start, end }: Span) => end - start

/** The words that a cue attributes: before it, after it, or around it (then the longer part). */
export function contentOf(around: Around, shapes: ReadonlySet<Shape>): Content | null {
  const { text, quotations, group, sentence } = around
  const ahead = shapes.has('clause') ? before(around) : null
  const behind = after(around, shapes)
  const rest = (): Content | null => {
    // "…," he said, "…": the quotation goes on after the cue.
    const next = quotations.find((q) => q.outer.start >= group.end)
    if (!next || next.outer.start > sentence.end + 3) return null
    const between = text.slice(group.end, next.outer.start).trim()
    if (next.outer.start < sentence.end ? between.length > 30 : between.length > 160) return null
    // A comma inside the closing mark leads to a cue of its own.
    if (/,\s*$/.test(text.slice(next.inner.start, next.inner.end)) && next.inner.start > sentence.end)
      return null
    return next ? { span: next.inner, rule: 'statement/quote-around' } : null
  }
  const isAhead =
    ahead &&
    (ahead.rule !== 'statement/clause-before' ||
      !behind ||
      !/clause|to-inf|quote/.test(behind.rule) ||
      (length(ahead.span) > 60 && around.cue.index > sentence.tokens.length - 6))
  if (isAhead) {
    const more = ahead.rule === 'statement/quote-before' ? rest() : null
    return more && length(more.span) > length(ahead.span) ? more : ahead
  }
  return behind ?? ahead
}

import type { Span } from '../../text/span.js'
import { after } from './after.js'
import type { Around, Content } from './around.js'
import { asSaid } from './as-said.js'
import { before } from './before.js'
import { whatCalled } from './complements.js'
import type { Shape } from './cues.js'
import { clauseEnd } from './ends.js'
import { afterSetting } from './setting.js'

const length = ({ start, end }: Span) => end - start

/** "…," he said, "…": the quotation that goes on after the cue. */
function quoteOn({ text, quotations, group, sentence }: Around): Content | null {
  const next = quotations.find((q) => q.outer.start >= group.end)
  if (!next || next.outer.start > sentence.end + 3) return null
  const between = text.slice(group.end, next.outer.start).trim()
  if (between.length > (next.outer.start < sentence.end ? 30 : 160)) return null
  // A comma inside the closing mark leads to a cue of its own.
  return /,\s*$/.test(text.slice(next.inner.start, next.inner.end)) && next.inner.start > sentence.end
    ? null
    : { span: next.inner, rule: 'statement/quote-around' }
}

/** "In all, he said, the army …": the clause that goes on after a cue between commas. */
function clauseOn(around: Around): Content | null {
  const { text, sentence, group } = around
  const lead = text.slice(sentence.start, group.start).trimEnd()
  const after = sentence.tokens.filter((t) => t.start >= group.end)
  if (!/,$/.test(lead) || after[0]?.text !== ',') return null
  const first = after[1]
  if (!first || after.length < 5 || /^(?:VBG|VBD|VBZ|CC|WDT|WP|WRB)$/.test(first.xpos)) return null
  if (/^(?:and|but|while|as|according|citing|["“”])$/i.test(first.text)) return null
  return after.some((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos))
    ? { span: { start: first.start, end: clauseEnd(around) }, rule: 'statement/clause-around' }
    : null
}

const longer = (a: Content, b: Content | null): Content => (b && length(b.span) > length(a.span) ? b : a)

/** The words that a cue attributes: before it, after it, or around it (then the longer part). */
export function contentOf(around: Around, shapes: ReadonlySet<Shape>): Content | null {
  const { cue, sentence, group } = around
  if (cue.xpos === 'VBG' && sentence.tokens[cue.index - 1]?.text !== 'as') return after(around, shapes)
  const named = whatCalled(around) ?? asSaid(around)
  if (named) return named
  if (shapes.has('it')) return null
  const ahead = shapes.has('clause') ? before(around) : null
  const onward = shapes.has('clause') ? clauseOn(around) : null
  if (ahead?.rule === 'statement/quote-before') return longer(ahead, quoteOn(around))
  if (onward) return ahead ? longer(ahead, onward) : onward
  const behind = after(around, shapes)
  if (!ahead || !behind) return ahead ?? behind
  if (ahead.rule !== 'statement/clause-before') return ahead
  const from = sentence.tokens.findIndex((t) => t.start >= group.end)
  const next = from < 0 ? undefined : sentence.tokens[afterSetting(sentence.tokens, from)]
  const closes = !next || /^[.,]$/.test(next.text)
  const late = length(ahead.span) > 60 && cue.index > sentence.tokens.length - 6
  return closes || late || !/clause|to-inf|quote/.test(behind.rule) ? ahead : behind
}

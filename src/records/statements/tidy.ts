import { contains, overlaps, type Span, trim } from '../../text/span.js'
import type { Quotation } from './quotes.js'

/** Without white space, outer quotation marks, and commas, dashes and stops at the ends (a stop inside a quotation stays). */
export function tidy(text: string, span: Span, quotations: readonly Quotation[]): Span {
  let { start, end } = trim(text, span)
  const quotation = quotations.find(
    (q) => q.outer.start <= start && end <= q.outer.end && end > q.inner.start,
  )
  if (quotation) {
    const inner = trim(text, {
      start: Math.max(start, quotation.inner.start),
      end: Math.min(end, quotation.inner.end),
    })
    return /[,]$/.test(text.slice(inner.start, inner.end))
      ? trim(text, { start: inner.start, end: inner.end - 1 })
      : inner
  }
  for (let moved = true; moved && start < end; ) {
    moved = false
    const last = text[end - 1]!
    if (
      /[\s,;:.–—-]/.test(last) &&
      !(last === '.' && /\.(?:\p{L}|\s)?\.$|(?:U\.S|[ap]\.m|U\.N)\.$/u.test(text.slice(end - 5, end)))
    ) {
      end--
      moved = true
    }
    if (/[\s,;:–—►•-]/.test(text[start]!)) {
      start++
      moved = true
    }
  }
  return { start, end }
}

/** Direct where all of it stands in quotation marks, mixed where a part does. */
export function formOf(content: Span, quotations: readonly Quotation[]): 'direct' | 'indirect' | 'mixed' {
  if (quotations.some((q) => contains({ start: q.outer.start, end: q.outer.end }, content))) return 'direct'
  return quotations.some((q) => overlaps(q.inner, content) && q.inner.end - q.inner.start > 2)
    ? 'mixed'
    : 'indirect'
}

/** A half-open range of UTF-16 code units of an article's text. */
export type Span = Readonly<{ start: number; end: number }>

/** A span with the words that stand there: `text.slice(start, end) === quote`. */
export type Quote = Span & Readonly<{ quote: string }>

/** The span with its words. */
export const quoteOf = (text: string, { start, end }: Span): Quote => ({
  start,
  end,
  quote: text.slice(start, end),
})

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The span without white space at either end; empty at its start where nothing else is in it. */
export function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}

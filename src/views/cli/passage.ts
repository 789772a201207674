import type { Document } from '../../records/record.js'
import type { Span } from '../../text/span.js'
import type { Style } from './terminal.js'
import type { Piece } from './wrap.js'

/** A span to set off: the words of a record, or (null) the speaker, cue or actor around them. */
export type Mark = Span & Readonly<{ kind: 'figure' | 'statement' | 'position' | null }>

type Context = Readonly<{ article: Pick<Document['article'], 'text'>; style: Style }>

const GAP = 240

/** The words around some spans, those set off, long stretches between them left out. */
export function passage({ article, style }: Context, span: Span, marks: readonly Mark[]): readonly Piece[] {
  const { text } = article
  const [open, close] = style.brackets
  const pieces: Piece[] = []
  const { start, end } = withQuotationMarks(text, span)
  let at = start
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < at) continue
    pieces.push({ text: shorten(text.slice(at, mark.start), pieces.length === 0 ? 'before' : 'between') })
    const words = text.slice(mark.start, mark.end)
    pieces.push(
      mark.kind === null
        ? { text: words, paint: style.strong }
        : { text: open + words + close, paint: style.quoted[mark.kind] },
    )
    at = mark.end
  }
  pieces.push({ text: shorten(text.slice(at, Math.max(at, end)), 'after') })
  return pieces
}

/** Quotation marks right outside belong to what is shown, and so do the last words of a sentence that soon ends. */
function withQuotationMarks(text: string, { start, end }: Span): Span {
  while (/["“”„‘«'(]/.test(text[start - 1] ?? '')) start--
  if (/[.!?]["”’»')]*$/.test(text.slice(start, end))) return { start, end }
  const rest = /^[^.!?\n]{0,80}[.!?]["”’»')]*(?=\s|$)/.exec(text.slice(end, end + 90))
  return { start, end: end + (rest?.[0].length ?? 0) }
}

/** Keeps the words next to a mark. */
function shorten(text: string, side: 'before' | 'between' | 'after'): string {
  if (text.length <= GAP) return text
  const half = side === 'between' ? GAP / 2 : GAP
  const first = text.slice(0, half).replace(/\S*$/, '')
  const last = text.slice(-half).replace(/^\S*/, '')
  return side === 'before' ? `…${last}` : side === 'after' ? `${first}…` : `${first}… ${last}`
}

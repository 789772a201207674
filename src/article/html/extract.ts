import type { Span } from '../../text/span.js'
import type { BlockKind, SourceRange } from '../article.js'
import type { Paragraph } from '../blocks.js'
import {
  CAPTION,
  CELL,
  endsParagraph,
  FURNITURE,
  HEADING,
  holdsBlocks,
  INLINE,
  isLink,
  UNREAD_TAGS,
} from './markup.js'
import type { Piece } from './parse.js'

export type Extract = Readonly<{
  text: string
  paragraphs: readonly Paragraph[]
  source: readonly SourceRange[]
}>

type Open = { kind: BlockKind | null; reason: string | null; parts: Part[]; words: number; linked: number }
type Part = Piece | string

/**
 * Writes the text of elements of the page: a paragraph for each block element, blank lines between, white space collapsed,
 * each stretch with its range in the page. `skip` names elements that have been written already.
 */
export class Extractor {
  private readonly written: string[] = []
  private size = 0
  private readonly paragraphs: Paragraph[] = []
  private readonly source: SourceRange[] = []
  private open: Open | null = null

  /** Characters written so far. */
  get length(): number {
    return this.size
  }

  /** Adds all text below an element. */
  addElement(
    root: Element,
    pieces: WeakMap<Node, readonly Piece[]>,
    {
      kind = null,
      skip = null,
      lenient = false,
    }: { kind?: BlockKind | null; skip?: ReadonlySet<Node> | null; lenient?: boolean } = {},
  ): void {
    type Frame = { kind: BlockKind | null; reason: string | null; linked: boolean }
    const frames: Frame[] = [{ kind, reason: null, linked: false }]
    const total = root.textContent?.length ?? 0
    let node: Node | null = root.firstChild
    let depth = 0
    while (node) {
      const frame = frames.at(-1)!
      let child: Node | null = null
      if (node.nodeType === 3) {
        const known = pieces.get(node) ?? [{ text: node.nodeValue ?? '', page: { start: -1, end: -1 } }]
        if (!skip?.has(node)) for (const piece of known) this.addPiece(piece, frame)
      } else if (node.nodeType === 1) {
        const element = node as Element
        const tag = element.tagName
        if (tag === 'BR' || tag === 'HR') this.close()
        else if (CELL.test(tag) && !holdsBlocks(element)) {
          if (this.open && this.open.words > 0) this.open.parts.push(' | ')
        } else if (!INLINE.has(tag)) this.close()
        child = tag === 'BR' || tag === 'HR' || element.hasAttribute('hidden') ? null : element.firstChild
        if (child) {
          frames.push(frameOf(element, frame))
          depth++
        }
      }
      if (child) {
        node = child
        continue
      }
      while (node && !node.nextSibling && depth > 0) {
        node = node.parentNode
        depth--
        frames.pop()
        if (node && endsParagraph(node as Element)) this.close()
      }
      node = node && depth >= 0 ? node.nextSibling : null
    }
    this.close()

    function frameOf(element: Element, outer: Frame): Frame {
      const tag = element.tagName
      const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
      const linked = outer.linked || tag === 'A'
      if (outer.reason) return { kind: 'debris', reason: outer.reason, linked }
      if (UNREAD_TAGS.has(tag) || (lenient && (tag === 'ASIDE' || tag === 'HEADER')))
        return { kind: 'debris', reason: `inside <${tag.toLowerCase()}>`, linked }
      // A name alone says nothing of a box that holds most of the story.
      if (!INLINE.has(tag) && FURNITURE.test(names) && element.textContent!.length < total * 0.3)
        return { kind: 'debris', reason: 'box that its mark-up names as furniture', linked }
      if (HEADING.test(tag)) return { kind: 'heading', reason: null, linked }
      if (tag === 'FIGCAPTION' || CAPTION.test(names)) return { kind: 'caption', reason: null, linked }
      return { kind: outer.kind, reason: null, linked }
    }
  }

  /** Adds text nodes as one paragraph. */
  addNodes(nodes: readonly Node[], pieces: WeakMap<Node, readonly Piece[]>, kind: BlockKind): void {
    this.close()
    for (const node of nodes)
      for (const piece of pieces.get(node) ?? []) this.addPiece(piece, { kind, reason: null, linked: false })
    this.close()
  }

  /** Adds a paragraph that has no place in the page's running text. */
  addText(text: string, kind: BlockKind): void {
    this.close()
    this.addPiece({ text, page: { start: -1, end: -1 } }, { kind, reason: null, linked: false })
    this.close()
  }

  finish(): Extract {
    this.close()
    return { text: this.written.join(''), paragraphs: this.paragraphs, source: this.source }
  }

  private addPiece(
    piece: Piece,
    frame: { kind: BlockKind | null; reason: string | null; linked: boolean },
  ): void {
    this.open ??= { kind: frame.kind, reason: frame.reason, parts: [], words: 0, linked: 0 }
    this.open.parts.push(piece)
    const length = piece.text.trim().length
    this.open.words += length
    if (frame.linked) this.open.linked += length
    // A credit beside a caption and the like: the first that holds words decides.
    if (this.open.words === length) Object.assign(this.open, { kind: frame.kind, reason: frame.reason })
  }

  private close(): void {
    const open = this.open
    this.open = null
    if (!open || open.words === 0) return
    const before = this.size === 0 ? '' : '\n\n'
    const start = this.size + before.length
    const out: string[] = []
    let at = start
    let space = true
    let pending: Span | null = null
    const put = (text: string, page: Span) => {
      out.push(text)
      if (page.start >= 0) this.map({ start: at, end: at + text.length }, page)
      at += text.length
    }
    for (const part of open.parts) {
      if (typeof part === 'string') {
        pending = null
        put(part, { start: -1, end: -1 })
        space = true
        continue
      }
      const exact = part.page.end - part.page.start === part.text.length
      const pageAt = (i: number, j: number): Span =>
        part.page.start < 0
          ? part.page
          : exact
            ? { start: part.page.start + i, end: part.page.start + j }
            : part.page
      for (const m of part.text.matchAll(
        /[ \t\r\n\f]+|[\u00ad\u200b\u200e\u200f\u2060\ufeff]+|[^ \t\r\n\f\u00ad\u200b\u200e\u200f\u2060\ufeff]+/g,
      )) {
        const page = pageAt(m.index, m.index + m[0].length)
        if (/^[ \t\r\n\f]/.test(m[0])) {
          if (!space) pending ??= page
        } else if (!/^[\u00ad\u200b\u200e\u200f\u2060\ufeff]/.test(m[0])) {
          if (pending) put(' ', pending)
          pending = null
          put(m[0], page)
          space = false
        }
      }
    }
    if (at === start) return
    const text = out.join('')
    this.written.push(before, text)
    this.size = at
    const link = open.kind === null && isLink(text, open.linked / open.words)
    const kind = link ? 'debris' : open.kind
    const reason = link ? 'link to another story' : open.reason
    this.paragraphs.push({ start, end: at, ...(kind ? { kind } : {}), ...(reason ? { reason } : {}) })
  }

  /** Notes where a stretch stands in the page; stretches of equal length that go on from one another are one range. */
  private map(span: Span, page: Span): void {
    const last = this.source.at(-1)
    const exact = (s: Span, p: Span) => s.end - s.start === p.end - p.start
    if (
      last &&
      last.end === span.start &&
      last.page.end === page.start &&
      exact(last, last.page) &&
      exact(span, page)
    )
      this.source[this.source.length - 1] = {
        ...last,
        end: span.end,
        page: { start: last.page.start, end: page.end },
      }
    else this.source.push({ ...span, page })
  }
}

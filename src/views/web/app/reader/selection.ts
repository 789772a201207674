import type { Span } from '../../../../text/span.js'

/** Where in the article's text a point of the page stands; null outside of it. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('[data-start]')
  if (piece?.dataset.start === undefined) {
    const next = node.childNodes[offset] ?? node.nextSibling
    const start =
      next instanceof Element ? next.querySelector<HTMLElement>('[data-start]')?.dataset.start : undefined
    return start === undefined ? null : Number(start)
  }
  return (
    Number(piece.dataset.start) +
    (node instanceof Text ? offset : offset === 0 ? 0 : (piece.textContent?.length ?? 0))
  )
}

/** The words of the article that are selected, white space around them left out; null where there are none. */
export function selectedSpan(text: string, within: Element): Span | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!within.contains(range.commonAncestorContainer)) return null
  const [from, to] = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ]
  if (from === null || to === null || to <= from) return null
  const words = text.slice(from, to)
  const start = from + (words.length - words.trimStart().length)
  const end = start + words.trim().length
  return end > start ? { start, end } : null
}

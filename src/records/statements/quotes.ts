import type { Block } from '../../article/article.js'
import type { Span } from '../../text/span.js'

/** A quotation: the words between the marks, and the marks with them. */
export type Quotation = Readonly<{ inner: Span; outer: Span }>

const OPEN = /[“«„]|''|``|"|(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}])/gu

/** What closes each opening mark; scraped text mixes them. */
const CLOSE: Readonly<Record<string, RegExp>> = {
  '“': /”|"|''|»|“(?=\s|$)/g,
  '„': /“|”|"/g,
  '«': /»|”|"/g,
  '"': /"|”|''/g,
  "''": /''|"|”/g,
  '``': /''|"|”/g,
  '‘': /’(?![\p{L}\p{N}])/gu,
  "'": /'(?![\p{L}\p{N}])/gu,
}

/** The quotations of a paragraph, in order, not nested; one that never closes ends with the paragraph. */
export function quotationsOf(text: string, block: Block): readonly Quotation[] {
  const paragraph = text.slice(block.start, block.end)
  const out: Quotation[] = []
  for (let at = 0; ; ) {
    OPEN.lastIndex = at
    const open = OPEN.exec(paragraph)
    if (!open) return out
    const close = CLOSE[open[0]]!
    close.lastIndex = open.index + open[0].length
    const found = close.exec(paragraph)
    const single = open[0] === '‘' || open[0] === "'"
    // A single mark that finds no partner nearby is an apostrophe.
    if (single && (!found || found.index - open.index > 200)) {
      at = open.index + 1
      continue
    }
    const innerEnd = found ? found.index : paragraph.length
    const outerEnd = found ? found.index + found[0].length : paragraph.length
    out.push({
      inner: { start: block.start + open.index + open[0].length, end: block.start + innerEnd },
      outer: { start: block.start + open.index, end: block.start + outerEnd },
    })
    at = outerEnd
  }
}

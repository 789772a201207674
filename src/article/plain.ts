import type { Span } from '../text/span.js'
import type { Block } from './article.js'
import { blocksOf, type Paragraph } from './blocks.js'
import { paragraphsOf } from './paragraphs.js'

/** The blocks of a plain text, which itself stays as it came in. */
export const blocksOfPlainText = (text: string): readonly Block[] =>
  blocksOf(
    text,
    paragraphsOf(text).flatMap((span) => labelled(text, span)),
  )

const LABEL = /(?:^|(?<=\s))(TITLE|HEADLINE|LINK|URL|SOURCE|DATE|AUTHOR|PUBLISHED|SECTION|KEYWORDS):\s+/g

/** A line of a scraper's own: `TITLE: … LINK: …`. */
function labelled(text: string, span: Span): readonly Paragraph[] {
  const line = text.slice(span.start, span.end)
  if (!/^(?:TITLE|HEADLINE|LINK|URL|DATE|AUTHOR|PUBLISHED): /.test(line) || line.length > 600) return [span]
  const labels = [...line.matchAll(LABEL)]
  return labels.map((label, i): Paragraph => {
    const start = span.start + label.index
    const end = i + 1 < labels.length ? span.start + labels[i + 1]!.index : span.end
    const isTitle = /TITLE|HEADLINE/.test(label[1]!)
    return isTitle
      ? { start: start + label[0].length, end, kind: 'title' }
      : { start, end, kind: 'debris', reason: 'label line of a scraper' }
  })
}

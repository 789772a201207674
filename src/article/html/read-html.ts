import type { Note } from '../../text/note.js'
import type { Block, SourceRange } from '../article.js'
import { blocksOf } from '../blocks.js'
import { Extractor } from './extract.js'
import { type Metadata, metadataOf } from './metadata.js'
import { type ParsedPage, parsePage } from './parse.js'
import { findArticle } from './readable.js'

export type HtmlArticle = Readonly<{
  text: string
  blocks: readonly Block[]
  source: readonly SourceRange[]
  metadata: Metadata
  notes: readonly Note[]
}>

/** Above this the search for the article takes too long and the whole body is read. */
const MOST_ELEMENTS = 15_000
/** A page whose article is shorter has most of its text elsewhere. */
const SHORTEST = 140

/** The article of an HTML page: title, then the paragraphs of its content, each with its range in the page. */
export function readHtml(html: string, givenTitle: string | null): HtmlArticle {
  let first: ParsedPage | null = parsePage(html)
  const { elements, flattened } = first
  const metadata = metadataOf(first.head)
  const title = givenTitle ?? metadata.title ?? ''
  const notes: Note[] = []
  const say = (rule: string, reason: string) =>
    notes.push({ rule: `article/${rule}`, span: { start: 0, end: 0 }, reason })

  const fresh = () => {
    const page = first ?? parsePage(html)
    first = null
    return page
  }
  const found = elements > MOST_ELEMENTS ? null : findArticle(fresh, title)
  let extract = found ? write(found.page, found.content, title, false) : null
  if (!extract || extract.length < SHORTEST) {
    const page = fresh()
    const whole = write(page, page.document.body, title, true)
    if (!extract || whole.length > extract.length * 1.5) {
      extract = whole
      if (whole.length > 0)
        say(
          'whole-page',
          elements > MOST_ELEMENTS
            ? `The page has ${elements} elements, too many to look for its article; its whole body is read.`
            : 'No article stands out on the page; its whole body is read.',
        )
    }
  }
  if (flattened)
    say('deep', 'Elements nest deeper than a hundred; the deepest are read as part of those around them.')
  for (const date of metadata.dropped)
    say('date', `A date of the page can't be its publication and is left out: ${date}`)
  if (metadata.free === false) say('paywall', 'The page says that its text is not free to read.')
  const { text, paragraphs, source } = extract.finish()
  return {
    text,
    blocks: blocksOf(text, paragraphs),
    source,
    metadata: { ...metadata, byline: metadata.byline ?? bylineOf(found?.byline) },
    notes,
  }
}

function write(page: ParsedPage, content: Element, title: string, lenient: boolean): Extractor {
  const out = new Extractor()
  const heading = headingOf(page, title)
  if (heading) out.addNodes(heading, page.pieces, 'title')
  else if (title) out.addText(title, 'title')
  out.addElement(content, page.pieces, { lenient, skip: heading ? new Set(heading) : null })
  return out
}

const wordsOf = (s: string) => new Set(s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** The text nodes of the heading that is the page's title: most of its words are the title's, or it is the only one there is. */
function headingOf(page: ParsedPage, title: string): readonly Node[] | null {
  const wanted = wordsOf(title)
  let best: { nodes: readonly Node[]; share: number } | null = null
  for (const { tag, nodes } of page.headings.slice(0, 50)) {
    const words = wordsOf(nodes.map((n) => n.nodeValue).join(' '))
    if (words.size === 0) continue
    const shared = [...words].filter((w) => wanted.has(w)).length
    const share = shared / Math.max(words.size, Math.min(wanted.size, words.size + 4))
    if (share >= 0.6 && share > (best?.share ?? 0) + (tag === 'H2' ? 0.1 : 0)) best = { nodes, share }
  }
  if (best) return best.nodes
  const only = page.headings.filter(
    (h) => h.tag === 'H1' && wordsOf(h.nodes.map((n) => n.nodeValue).join(' ')).size > 2,
  )
  return only.length === 1 ? only[0]!.nodes : null
}

const bylineOf = (byline: string | null | undefined): string | null =>
  byline
    ? byline
        .replace(/\s+/g, ' ')
        .replace(/^by:? /i, '')
        .trim()
        .slice(0, 120) || null
    : null

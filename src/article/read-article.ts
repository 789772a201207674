import { createHash } from 'node:crypto'
import type { Note } from '../text/note.js'
import type { Article, Block, Page, SourceRange } from './article.js'
import { dayInAddress, type Metadata } from './html/metadata.js'
import { readHtml } from './html/read-html.js'
import { instantIn } from './instant.js'
import { languageOf } from './language-of.js'
import { blocksOfPlainText } from './plain.js'

type Content = Readonly<{
  text: string
  blocks: readonly Block[]
  source: readonly SourceRange[]
  metadata: Metadata
  notes: readonly Note[]
}>

/** The article of a page: its text, its blocks and what it says about itself. What the caller knows comes first. */
export function readArticle(page: Page): Article {
  const { text, blocks, source, metadata, notes } =
    page.kind === 'html' ? readHtml(page.content, page.title) : readPlain(page.content)
  const title = blocks.find((b) => b.kind === 'title')
  const url = page.url ?? metadata.url
  return {
    id: page.id ?? createHash('sha256').update(page.content).digest('hex').slice(0, 16),
    url,
    title: page.title ?? metadata.title ?? (title ? text.slice(title.start, title.end) : null),
    publisher: metadata.publisher,
    byline: metadata.byline ?? bylineIn(text, blocks),
    published: page.published ?? metadata.published ?? publishedIn(text, blocks) ?? dayInAddress(url),
    language: languageOf(text, metadata.language),
    text,
    blocks,
    source,
    notes: [...(page.notes ?? []), ...notes],
  }
}

const nothing: Metadata = {
  title: null,
  publisher: null,
  byline: null,
  published: null,
  url: null,
  language: null,
  free: null,
  dropped: [],
}

const readPlain = (text: string): Content => ({
  text,
  blocks: blocksOfPlainText(text),
  source: [],
  metadata: nothing,
  notes: [],
})

/** The day on a line of the page's own ("Published 27 Sept 2022"), or in the dateline; only a full date counts. */
function publishedIn(text: string, blocks: readonly Block[]): string | null {
  const own = blocks.filter(
    (b) =>
      b.kind === 'dateline' || b.reason === 'date line of the page' || b.reason === 'label line of a scraper',
  )
  const words = own.map((b) => text.slice(b.start, b.end)).filter((line) => !/^LINK|^URL/.test(line))
  const first = words.filter((line) => !/updated|modified/i.test(line))
  for (const line of [...first, ...words]) {
    const instant = instantIn(line.replace(/[`|]/g, ' '))
    if (instant) return instant
  }
  return null
}

function bylineIn(text: string, blocks: readonly Block[]): string | null {
  const line = blocks.find((b) => b.reason === 'byline')
  return line
    ? text
        .slice(line.start, line.end)
        .replace(/^(?:by|from|text by|story by)\s+|^[—–-]\s*/i, '')
        .trim()
    : null
}

import { Readability } from '@mozilla/readability'
import type { ParsedPage } from './parse.js'

/** The parts of Readability that find the article in a tree; `parse` also serialises the page several times, which loses text nodes. */
type Finder = {
  _flags: number
  _metadata: { title: string; byline: string }
  _articleTitle: string
  _articleByline: string | null
  _prepDocument(): void
  _grabArticle(): Element | null
}

type Found = Readonly<{ page: ParsedPage; content: Element; byline: string | null }>

/** Strip unlikely candidates 1, weigh classes 2, clean conditionally 4: each attempt is more lenient. */
const ATTEMPTS = [7, 6, 4, 0]
/** An article shorter than this is looked for again with the next flags, as Readability does. */
const SHORT = 500

/**
 * The element that holds the article, null where none is found. Readability changes the tree it looks at, so that each
 * attempt takes a fresh one.
 */
export function findArticle(fresh: () => ParsedPage, title: string): Found | null {
  let best: (Found & { length: number }) | null = null
  for (const flags of ATTEMPTS) {
    const page = fresh()
    // What the search would serialise to start again with; each attempt has its own tree instead.
    Object.defineProperty(page.document.body, 'innerHTML', { get: () => '', set: () => {} })
    const finder = new Readability(page.document, { charThreshold: -1 }) as unknown as Finder
    finder._flags = flags
    finder._metadata = { title, byline: '' }
    finder._articleTitle = title
    finder._prepDocument()
    const content = finder._grabArticle()
    const length = content?.textContent.replace(/\s+/g, ' ').length ?? 0
    if (content && length > (best?.length ?? 0))
      best = { page, content, byline: finder._articleByline ?? null, length }
    if (length >= SHORT) break
  }
  return best
}

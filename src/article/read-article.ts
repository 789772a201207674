import { createHash } from 'node:crypto'
import type { Article, Page } from './article.js'
import { blocksOfPlainText } from './plain.js'

/** The article of a page: its text, its blocks and what it says about itself. */
export function readArticle(page: Page): Article {
  const text = page.content
  return {
    id: page.id ?? createHash('sha256').update(page.content).digest('hex').slice(0, 16),
    url: page.url,
    title: page.title,
    publisher: null,
    byline: null,
    published: page.published,
    language: 'en',
    text,
    blocks: blocksOfPlainText(text),
    source: [],
    notes: [],
  }
}

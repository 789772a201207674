import type { Page } from '../src/article/article.js'

/** A page as if published on Tuesday 27 September 2022. */
export const page = (kind: Page['kind'], content: string): Page => ({
  id: null,
  kind,
  content,
  url: null,
  published: '2022-09-27',
  title: null,
})

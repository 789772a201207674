import type { Page } from '../article/article.js'
import { OnRecordError } from '../text/error.js'
import { checkPublished } from './published.js'

type Maybe = string | null | undefined

/** A page as a caller or a line of JSON gives it: `text` or `html`, and what is known about it. */
export type PageInput = Readonly<{
  id?: Maybe
  text?: Maybe
  html?: Maybe
  url?: Maybe
  /** ISO 8601 day, or date and time. */
  published?: Maybe
  title?: Maybe
}>

const misuse = (message: string) =>
  new OnRecordError({
    code: 'misuse',
    message,
    hint: 'Give {"id", "text" or "html", "url"?, "published"?, "title"?}, each a string.',
  })

/** The page for plain text or a page-like object; throws `misuse` where it can't be one. */
export function pageOfInput(input: string | PageInput): Page {
  if (typeof input === 'string') return pageOfInput({ text: input })
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw misuse('A page is a string or an object')
  const { id, text, html, url, published, title } = input
  for (const [name, value] of Object.entries({ id, text, html, url, published, title }))
    if (value !== undefined && value !== null && typeof value !== 'string')
      throw misuse(`“${name}” is not a string`)
  if (typeof text === 'string' && typeof html === 'string') throw misuse('Both “text” and “html” are given')
  const content = html ?? text
  if (typeof content !== 'string') throw misuse('Neither “text” nor “html” is given')
  return {
    id: id ?? null,
    kind: typeof html === 'string' ? 'html' : 'text',
    content,
    url: url ?? null,
    published: published == null ? null : checkPublished(published),
    title: title ?? null,
  }
}

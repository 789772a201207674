import type { Note } from '../text/note.js'
import type { Article } from './article.js'
import { isHeadline, isProse } from './line.js'

const PAYWALL =
  /\b(?:subscribe|sign in|log in|register|create (?:an|your) (?:free )?account)\b.{0,40}\bto (?:continue|read|keep|unlock|access|view)\b|\b(?:this|the full|rest of (?:this|the)) (?:article|story|content|report|text)\b.{0,40}\b(?:for|to|available to|reserved for) (?:our )?(?:paying )?(?:subscribers|members)\b|\balready (?:a |have a )?(?:subscri\w+|member)\b|\bsubscribers? only\b|\bfor subscribers\b|\bunlock (?:this|the) (?:article|story)\b|\byou(?:'|’)?(?: ha)?ve (?:reached|used) (?:your|all)\b.{0,40}\b(?:free )?articles?\b/i
/** Below this a text with a request to subscribe is the stub of an article. */
const STUB = 1200

/** Why an article has nothing to be read: empty, not English, a list of links, the stub before a paywall; null for one to read. */
export function unreadable(article: Article): Note | null {
  const note = (rule: string, reason: string): Note => ({
    rule: `article/${rule}`,
    span: { start: 0, end: article.text.length },
    reason,
  })
  const known = article.notes.find((n) => n.rule === 'article/paywall')
  const read = article.blocks.filter((b) => b.kind !== 'debris')
  const words = (b: { start: number; end: number }) => article.text.slice(b.start, b.end)
  if (read.length === 0)
    return article.text.trim() === ''
      ? note('empty', 'The page holds no text.')
      : note('empty', 'Nothing but page furniture is on the page.')
  if (article.language !== null && article.language !== 'en')
    return note(
      'language',
      `The text is not English but ${languageName(article.language)}; only English is read.`,
    )
  const length = read.reduce((sum, b) => sum + b.end - b.start, 0)
  const asks = article.blocks.some((b) => b.end - b.start < 500 && PAYWALL.test(words(b)))
  if (length < STUB && (asks || known))
    return note('paywall', 'Only the beginning of the article is on the page; the rest is for subscribers.')
  const prose = read.filter((b) => b.kind === 'body' && isProse(words(b)))
  const lines = article.blocks.filter(
    (b) => b.kind === 'heading' || b.reason === 'link to another story' || isHeadline(words(b)),
  )
  if (lines.length >= 8 && prose.length <= lines.length / 6)
    return note('index', 'The page lists stories and tells none: it has headlines and hardly a sentence.')
  return null
}

const languageName = (code: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(code) ?? code

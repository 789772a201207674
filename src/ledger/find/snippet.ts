import type { Span } from '../../text/span.js'

/** Some words of a text with those that were looked for: spans of `text`. */
export type Snippet = Readonly<{ text: string; marks: readonly Span[] }>

/** What the databases set around a word that was looked for; texts have no use for these. */
export const MARK = { open: '\uE000', close: '\uE001' } as const

/** Takes the marks out of a snippet and tells where they stood; stretches of white space become one space. */
export function snippetOf(marked: string): Snippet {
  const marks: Span[] = []
  let text = ''
  let start: number | null = null
  for (const char of marked.replace(/\s+/gu, ' ').trim()) {
    if (char === MARK.open) start ??= text.length
    else if (char === MARK.close) {
      if (start !== null && text.length > start) marks.push({ start, end: text.length })
      start = null
    } else text += char
  }
  return { text, marks }
}

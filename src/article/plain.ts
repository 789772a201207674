import type { Block } from './article.js'

/** One block a line that holds anything. */
export function blocksOfPlainText(text: string): readonly Block[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    kind: 'body' as const,
  }))
}

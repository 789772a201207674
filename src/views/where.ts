import type { Block } from '../article/article.js'
import type { Document } from '../records/record.js'
import type { Span } from '../text/span.js'

/** Where a span stands, as a reader would look for it: "paragraph 3, characters 210 to 223". */
export function placeFinder({ blocks }: Document['article']): (span: Span) => string {
  const names = nameBlocks(blocks)
  return ({ start, end }) => {
    let low = 0
    let high = blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (blocks[middle]!.end <= start) low = middle + 1
      else high = middle
    }
    const block = blocks[low]
    const characters = `characters ${start} to ${end}`
    return block && block.start <= start ? `${names[low]}, ${characters}` : characters
  }
}

function nameBlocks(blocks: readonly Block[]): readonly string[] {
  let paragraphs = 0
  let captions = 0
  return blocks.map(({ kind }) => {
    if (kind === 'body') return `paragraph ${++paragraphs}`
    if (kind === 'caption') return `caption ${++captions}`
    return kind
  })
}

/** Words of the article, debris left out. */
export const countWords = ({ text, blocks }: Document['article']): number =>
  blocks
    .filter(({ kind }) => kind !== 'debris')
    .reduce(
      (sum, { start, end }) =>
        sum + (text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0),
      0,
    )

/** The article's title: as the page gives it, else the block that is one; null where neither is there. */
export function titleOf({ title, text, blocks }: Document['article']): string | null {
  const block = blocks.find(({ kind }) => kind === 'title')
  return title ?? (block ? text.slice(block.start, block.end) : null)
}

import { search as find, type Hit } from '../../ledger/find/search.js'
import { hitColumns } from '../columns.js'
import type { Arguments } from './arguments.js'
import { search } from './commands/search.js'
import { withLedger } from './ledger-option.js'
import { typedQuestion } from './list-commands.js'
import { printResults, styleFor } from './results.js'
import type { Style } from './terminal.js'
import type { Piece } from './wrap.js'

/** `onrecord search`: articles that hold the words, the best fitting first. */
export async function searchCommand(
  words: readonly string[],
  options: Arguments['options'],
): Promise<number> {
  const paging = typedQuestion(options, search)
  const { items, next } = await withLedger(options, (ledger) => find(ledger, words.join(' '), paging))
  const style = styleFor(options)
  return printResults(options, {
    items,
    next,
    csv: hitColumns,
    table: [
      {
        title: 'article',
        most: 16,
        cell: ({ article }) => [
          [{ text: article.id, paint: style.strong }],
          [{ text: article.day ?? 'no day' }],
          ...(article.outlet ? [[{ text: article.outlet }]] : []),
        ],
      },
      {
        title: 'words',
        most: 100,
        cell: (hit) => [
          [{ text: hit.article.title ?? 'no title', paint: style.strong }],
          snippet(hit, style),
        ],
      },
    ],
  })
}

/** The words around a hit, those that were looked for set off. */
function snippet({ snippet: { text, marks } }: Hit, style: Style): readonly Piece[] {
  const [open, close] = style.brackets
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of marks) {
    pieces.push({ text: text.slice(at, start) })
    pieces.push({ text: open + text.slice(start, end) + close, paint: style.quoted.figure })
    at = end
  }
  return [...pieces, { text: text.slice(at) }]
}

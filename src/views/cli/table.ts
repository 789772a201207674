import type { Style } from './terminal.js'
import { type Piece, widthOf, wrap } from './wrap.js'

/** What stands in a row of one column: lines, each of pieces, which are wrapped where they are too long. */
export type Cell = readonly (readonly Piece[])[]

/** A column; `most` is how wide it may be, and the last column takes what is left. */
export type TableColumn<Item> = Readonly<{ title: string; most: number; cell: (item: Item) => Cell }>

const GAP = 2
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g')
const shownWidth = (line: string) => widthOf(line.replace(COLOURS, ''))

/** The items as a table of the style's width, a line between two that take several. */
export function table<Item>(
  columns: readonly TableColumn<Item>[],
  items: readonly Item[],
  style: Style,
): readonly string[] {
  const cells = items.map((item) => columns.map(({ cell }) => cell(item)))
  const widths = widthsOf(columns, cells, style.width)
  const rows = cells.map((row) => row.map((cell, i) => cell.flatMap((line) => wrap(line, widths[i]!))))
  const tall = rows.some((row) => row.some((lines) => lines.length > 1))
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) =>
        i === texts.length - 1 ? text : text + ' '.repeat(Math.max(0, widths[i]! - shownWidth(text)) + GAP),
      )
      .join('')
      .trimEnd()
  return [
    line(columns.map(({ title }) => style.heading(title))),
    ...rows.flatMap((row) => [
      ...Array.from({ length: Math.max(1, ...row.map((lines) => lines.length)) }, (_, i) =>
        line(row.map((lines) => lines[i] ?? '')),
      ),
      ...(tall ? [''] : []),
    ]),
    ...(tall ? [] : ['']),
  ]
}

/** Columns are as wide as what stands in them, within their bounds; where that is too wide, all but the first shrink. */
function widthsOf<Item>(
  columns: readonly TableColumn<Item>[],
  cells: readonly (readonly Cell[])[],
  width: number,
): readonly number[] {
  const room = width - GAP * (columns.length - 1)
  const natural = columns.map(({ title, most }, i) =>
    Math.min(
      most,
      Math.max(
        widthOf(title),
        ...cells.flatMap((row) =>
          row[i]!.map((line) => line.reduce((sum, { text }) => sum + widthOf(text), 0)),
        ),
      ),
    ),
  )
  const fixed = natural.slice(0, -1)
  const left = () => room - fixed.reduce((sum, n) => sum + n, 0)
  for (let i = fixed.length - 1; i > 0 && left() < Math.floor(room * 0.4); i--)
    fixed[i] = Math.max(10, fixed[i]! - (Math.floor(room * 0.4) - left()))
  return [...fixed, Math.max(10, left())]
}

/** A stretch of text with the way it is painted. */
export type Piece = Readonly<{ text: string; paint?: (text: string) => string }>

// Control characters would move the cursor; direction marks would show words in another order.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Text that is safe on a terminal and stands on one line. */
export const oneLine = (text: string): string =>
  text.replace(INVISIBLE, '').replace(CONTROLS, ' ').replace(/ {2,}/g, ' ')

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += /\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1
  return width
}

/** The pieces as lines of at most `width` columns, broken at spaces; a longer word is cut. */
export function wrap(pieces: readonly Piece[], width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const end = () => {
    if (used > 0) lines.push(line)
    line = ''
    used = 0
  }
  const add = (text: string, columns: number, paint = (plain: string) => plain) => {
    line += paint(text)
    used += columns
  }
  for (const word of wordsOf(pieces)) {
    const columns = word.reduce((sum, { text }) => sum + widthOf(text), 0)
    if (columns === 0) continue
    if (used > 0 && used + 1 + columns > width) end()
    if (used > 0) add(' ', 1)
    for (const { text, paint } of word)
      if (columns <= width) add(text, widthOf(text), paint)
      else
        for (const char of text) {
          if (used > 0 && used + widthOf(char) > width) end()
          add(char, widthOf(char), paint)
        }
  }
  end()
  return lines
}

/** Words are what stands between spaces; one may run over several pieces. */
function wordsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const words: Piece[][] = [[]]
  for (const piece of pieces)
    for (const [i, text] of oneLine(piece.text).split(' ').entries()) {
      if (i > 0) words.push([])
      words.at(-1)!.push({ ...piece, text })
    }
  return words.map((word) => word.filter(({ text }) => text !== ''))
}

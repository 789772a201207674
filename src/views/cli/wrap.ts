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
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = ''
    used = 0
  }
  let gap = ''
  for (const { text, paint = (plain: string) => plain } of pieces)
    for (const word of oneLine(text).match(/ |[^ ]+/g) ?? []) {
      if (word === ' ') {
        gap = used > 0 ? ' ' : ''
        continue
      }
      const columns = widthOf(word)
      if (used > 0 && used + gap.length + columns > width && (gap !== '' || columns > width)) {
        end()
        gap = ''
      }
      for (const part of cut(word, columns, width)) {
        const size = widthOf(part)
        if (used > 0 && used + gap.length + size > width && gap === '' && columns > width) end()
        line += gap === '' ? paint(part) : ` ${paint(part)}`
        used += gap.length + size
        gap = ''
      }
    }
  end()
  return lines
}

function cut(word: string, columns: number, width: number): readonly string[] {
  if (columns <= width) return [word]
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const char of word) {
    const one = widthOf(char)
    if (size + one > width && part !== '') {
      parts.push(part)
      part = ''
      size = 0
    }
    part += char
    size += one
  }
  return [...parts, part]
}

import type { WriteStream } from 'node:tty'

type Kind = 'figure' | 'statement' | 'position'

/** How text is set off: in colour on a terminal, with brackets elsewhere. */
export type Style = Readonly<{
  width: number
  strong: (text: string) => string
  faint: (text: string) => string
  heading: (text: string) => string
  /** The words that a record quotes, painted; `brackets` go around them where there is no colour. */
  quoted: Readonly<Record<Kind, (text: string) => string>>
  brackets: readonly [string, string]
}>

const code = (on: string, off: string) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`
const plain = (text: string) => text

/** Colours of the terminal's own palette, so that they suit light and dark grounds. */
export const styleOf = (color: boolean, width: number): Style =>
  color
    ? {
        width,
        strong: code('1', '22'),
        faint: code('2', '22'),
        heading: code('1;4', '22;24'),
        quoted: {
          figure: code('1;33', '22;39'),
          statement: code('1;36', '22;39'),
          position: code('1;35', '22;39'),
        },
        brackets: ['', ''],
      }
    : {
        width,
        strong: plain,
        faint: plain,
        heading: plain,
        quoted: { figure: plain, statement: plain, position: plain },
        brackets: ['[', ']'],
      }

/** Whether to colour: as asked, else on a terminal that is not told otherwise (NO_COLOR, TERM=dumb). */
export function wantsColor(options: ReadonlyMap<string, unknown>, stream: WriteStream): boolean {
  if (options.has('no-color')) return false
  if (options.has('color')) return true
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR) return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0'
  return Boolean(stream.isTTY) && TERM !== 'dumb'
}

/** Columns to write in: the terminal's or COLUMNS, never so wide that lines are hard to read. */
export function columnsOf(stream: WriteStream): number {
  const columns = stream.isTTY ? stream.columns : Number(process.env.COLUMNS)
  return Math.min(100, Math.max(40, columns || 88))
}

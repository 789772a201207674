import { misuse } from './misuse.js'

/** The place of a result in its order: what it is sorted by, and its number, which tells equals apart. */
export type Cursor = Readonly<{ value: string | number; seq: number }>

/** `2022-09-27:123`, to go on from. */
export const cursorText = ({ value, seq }: Cursor): string => `${value}:${seq}`

/** Understands what `cursorText` wrote for an order of the same kind; throws `misuse`. */
export function cursorOf(text: string, numeric: boolean): Cursor {
  const [, value, seq] = /^(.*):(\d{1,15})$/s.exec(text.trim()) ?? []
  const fits =
    value !== undefined &&
    (numeric ? value !== '' && Number.isFinite(Number(value)) : value === '' || /^\d{4}[\d-]*$/.test(value))
  if (!fits)
    throw misuse(
      `“${text}” is no place in these results`,
      'Copy what the results before gave for --after, and keep the other options as they were.',
    )
  return { value: numeric ? Number(value) : value, seq: Number(seq) }
}

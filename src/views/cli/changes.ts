import type { FieldChange } from '../../ledger/review/diff.js'

/** "measure: arrival → departure". */
export const changeInWords = ({ field, from, to }: FieldChange): string =>
  between(field, valueInWords(from), valueInWords(to))

const between = (field: string, from: string, to: string) =>
  from === to ? `${field}: ${to}, as before` : `${field}: ${from} → ${to}`

/** A value of a record in a line: the words of a quote, the names of places, "none" for null. */
export function valueInWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueInWords).join(', ')
  if (typeof value !== 'object') return String(value)
  const { quote, name, with: other } = value as { quote?: string; name?: string; with?: string }
  return quote !== undefined ? `“${quote}”` : (name ?? other ?? JSON.stringify(value))
}

/** A value of a cell: text, a number, or nothing. */
export type CsvValue = string | number | null

/**
 * A line of CSV (RFC 4180), without its end. Text that a spreadsheet would take for a formula gets an apostrophe before
 * it, which spreadsheets show as text; numbers stay as they are.
 */
export const csvLine = (values: readonly CsvValue[]): string => values.map(csvCell).join(',')

function csvCell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Lines of CSV end like this. */
export const CSV_END = '\r\n'

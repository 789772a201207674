import type { Row } from './unknowns.js'

/** Rows that all hold, those of one left side as one. */
export function merged(rows: readonly Row[]): readonly Row[] {
  const byTerms = new Map<string, Row>()
  for (const row of rows) {
    const key = `${row.variables} ${row.coefficients}`
    const known = byTerms.get(key)
    byTerms.set(
      key,
      known ? { ...known, low: Math.max(known.low, row.low), high: Math.min(known.high, row.high) } : row,
    )
  }
  return [...byTerms.values()]
}

import type { Query } from '../api.js'
import type { SeriesKey } from '../types.js'

type Asked = Readonly<Record<string, string>>
const NAMES = ['measure', 'to', 'from', 'at', 'population', 'period', 'policy', 'as-of'] as const

/** What the address asks for; of a ledger's fullest series where it asks for none. Null where there are none. */
export function questionOf(query: Asked, keys: readonly SeriesKey[]): Query | null {
  const asked = Object.fromEntries(
    NAMES.flatMap((name) => (query[name] ? [[name, query[name]] as const] : [])),
  )
  if (asked.measure) return asked
  const [first] = keys
  return first ? { ...asked, measure: first.measure, [first.role]: first.country } : null
}

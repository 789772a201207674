import { z } from '@hono/zod-openapi'
import { keyOf, type Term } from '../../ledger/find/filter.js'

/** Query parameters of these names, each with its meaning; any other is refused. Values are understood where they are used. */
export const queryOf = (terms: readonly Term[]) =>
  z.strictObject(
    Object.fromEntries(
      terms.map(({ name, summary }) => [
        name,
        z
          .string()
          .max(1000)
          .optional()
          .openapi({ description: summary, param: { name, in: 'query' } }),
      ]),
    ),
  )

/** Parameters under the names that questions have them by, the limit as the number that it is. */
export function questionOf(query: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[keyOf(name), value]])),
  )
}

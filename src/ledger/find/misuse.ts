import { OnRecordError } from '../../text/error.js'
import { nearest } from '../../text/nearest.js'

/** A question that can't be right. */
export const misuse = (message: string, hint: string): OnRecordError =>
  new OnRecordError({ code: 'misuse', message, hint })

/** One of the values that there are; throws `misuse` with the nearest one. */
export function oneOf<T extends string>(value: string, known: readonly T[], what: string): T {
  const given = value.trim()
  const found = known.find((name) => name === given.toLowerCase())
  if (found) return found
  const near = nearest(given.toLowerCase(), known)
  throw misuse(
    `“${given}” is no ${what}`,
    near ? `Did you mean “${near}”?` : `There are ${known.slice(0, -1).join(', ')} and ${known.at(-1)}.`,
  )
}

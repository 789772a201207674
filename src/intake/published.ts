import { OnRecordError } from '../text/error.js'

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/

/** The same ISO 8601 day, or date and time; throws `misuse` where it is none or the calendar has no such day. */
export function checkPublished(value: string): string {
  const day = ISO.exec(value)?.[1]
  const noon = day === undefined ? Number.NaN : Date.parse(`${day}T12:00:00Z`)
  if (
    Number.isNaN(noon) ||
    Number.isNaN(Date.parse(value)) ||
    new Date(noon).toISOString().slice(0, 10) !== day
  )
    throw new OnRecordError({
      code: 'misuse',
      message: `“${value}” is no day of the calendar`,
      hint: 'Write the publication day as YYYY-MM-DD, for example 2022-09-27.',
    })
  return value
}

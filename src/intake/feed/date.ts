import { instantIn } from '../../article/instant.js'
import { checkPublished } from '../published.js'

const DAY_MS = 24 * 60 * 60 * 1000

/** The first date that can be a publication: readable, in the calendar, and not after tomorrow; null if none can. */
export function publishedOf(dates: readonly (string | null | undefined)[], now: Date): string | null {
  for (const date of dates) {
    const instant = date ? instantIn(date) : null
    if (instant && isPossible(instant, now)) return instant
  }
  return null
}

function isPossible(instant: string, now: Date): boolean {
  try {
    return Date.parse(checkPublished(instant)) <= now.getTime() + DAY_MS
  } catch {
    return false
  }
}

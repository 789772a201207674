import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { problem } from './problem.js'

const MINUTE_MS = 60_000
const MOST_CLIENTS = 10_000

/** Refuses a client that asks more than so often a minute. */
export function rateLimit(perMinute: number): MiddlewareHandler {
  let counts = new Map<string, number>()
  let since = Date.now()
  return async (c, next) => {
    const now = Date.now()
    if (now - since >= MINUTE_MS || counts.size > MOST_CLIENTS) {
      counts = new Map()
      since = now
    }
    const client = clientOf(c)
    const count = (counts.get(client) ?? 0) + 1
    counts.set(client, count)
    if (count > perMinute) {
      c.header('retry-after', String(Math.ceil((since + MINUTE_MS - now) / 1000)))
      return problem(
        c,
        429,
        `More than ${perMinute} requests a minute`,
        'Wait a little, and ask for more at once.',
      )
    }
    return next()
  }
}

function clientOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    // Called without a connection, as tests do.
    return ''
  }
}

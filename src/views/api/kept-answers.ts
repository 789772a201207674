import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Ledger } from '../../ledger/ledger.js'
import { stateOf } from '../../ledger/state.js'
import type { Env } from './route.js'

/** An answer as it is sent again. */
type Answer = Readonly<{ headers: Headers; body: ArrayBuffer }>

/** Answers that don't follow from the state of the ledger alone: who asks, what is being added, where pages were found. */
const OTHERS = /^\/api\/(?:status|jobs|failures|articles\/|openapi\.json|reference)/

/** Bytes of answers that are kept; the oldest go first. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Gives the same answer again as long as nothing is added or decided, and makes an answer once for all who wait for it. What
 * depends on who asks is decided before.
 */
export function keptAnswers(ledger: Ledger): MiddlewareHandler<Env> {
  let state = ''
  let kept = new Map<string, Answer>()
  let bytes = 0
  const waiting = new Map<string, Promise<void>>()
  const keep = (key: string, answer: Answer) => {
    kept.set(key, answer)
    bytes += answer.body.byteLength
    for (const [oldest, { body }] of kept) {
      if (bytes <= MOST_BYTES) return
      kept.delete(oldest)
      bytes -= body.byteLength
    }
  }
  return async (c, next) => {
    if (c.req.method !== 'GET' || OTHERS.test(c.req.path)) return next()
    const now = await stateOf(ledger)
    if (now !== state) {
      state = now
      kept = new Map()
      bytes = 0
    }
    const path = c.req.url.slice(c.req.url.indexOf('/api/'))
    const key = `${now} ${path}`
    await waiting.get(key)
    const before = kept.get(path)
    if (before && state === now) {
      c.res = new Response(before.body, { headers: before.headers })
      return undefined
    }
    let done = () => {}
    if (!waiting.has(key)) waiting.set(key, new Promise((given) => (done = given)))
    try {
      await next()
      const answer = c.res.status === 200 ? await answerOf(c.res) : null
      if (answer) c.res = new Response(answer.body, { headers: answer.headers })
      // Something may have been added while it was made.
      if (answer && state === now && (await stateOf(ledger)) === now) keep(path, answer)
    } finally {
      waiting.delete(key)
      done()
    }
    return undefined
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const body = await response.arrayBuffer()
  const headers = new Headers(response.headers)
  headers.set('etag', `"${createHash('sha256').update(new Uint8Array(body)).digest('base64url')}"`)
  return { headers, body }
}

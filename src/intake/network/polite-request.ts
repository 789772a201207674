import type { IncomingMessage } from 'node:http'
import { OnRecordError } from '../../text/error.js'
import { type Deadline, withDeadline } from './deadline.js'
import { send } from './request.js'
import { retryAfterMs } from './retry-after.js'
import type { Turns } from './turns.js'

/** What all requests of a run share. */
export type Manners = Readonly<{
  turns: Turns
  allowHosts: readonly string[]
  timeoutMs: number
  pauseMs: number
  signal: AbortSignal
  now: () => Date
}>

/** A server that asks for a longer rest than this is not asked again. */
const LONGEST_REST_MS = 60_000

/**
 * One request in its turn; `read` must take the whole answer before the next one goes out, and may renew its time. An answer of 429 or 503 that
 * says when to come back is followed by one more try, if that is within a minute.
 */
export async function requestInTurn<T>(
  url: URL,
  { turns, allowHosts, timeoutMs, pauseMs, signal, now }: Manners,
  headers: Readonly<Record<string, string>>,
  read: (response: IncomingMessage, deadline: Deadline) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const answer = await turns.take(url.host, pauseMs, () =>
      withDeadline(timeoutMs, signal, async (deadline) => {
        const response = await send(url, { allowHosts, signal: deadline.signal, headers })
        const rest = [429, 503].includes(response.statusCode ?? 0)
          ? retryAfterMs(response.headers['retry-after'], now())
          : null
        if (rest === null || (attempt > 1 && rest <= LONGEST_REST_MS)) {
          try {
            return { kind: 'read' as const, result: await read(response, deadline) }
          } finally {
            response.destroy()
          }
        }
        response.destroy()
        if (rest > LONGEST_REST_MS) throw tooLong(url, rest)
        turns.hold(url.host, rest)
        return { kind: 'again' as const }
      }),
    )
    if (answer.kind === 'read') return answer.result
  }
}

const tooLong = ({ host }: URL, restMs: number) =>
  new OnRecordError({
    code: 'network',
    message: `${host} asks for fewer requests, and to be left alone for ${Math.ceil(restMs / 60_000)} minutes`,
    hint: 'Try again after that.',
  })

import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type ErrorCode, OnRecordError } from '../../text/error.js'

/** An error as RFC 9457 has it: what went wrong, and in `hint` what to do about it. */
export type Problem = Readonly<{
  type: string
  title: string
  status: number
  detail: string
  hint: string | null
}>

const STATUS: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  misuse: 400,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  'too-large': 413,
  binary: 415,
  format: 415,
  network: 502,
  unavailable: 501,
  ledger: 503,
  internal: 500,
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request can’t be right',
  401: 'A token is needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'No such method here',
  409: 'Changed meanwhile',
  413: 'Too large',
  415: 'Not a kind that can be read',
  429: 'Too many requests',
  500: 'A fault in OnRecord',
  501: 'Not possible on this server',
  502: 'The address can’t be read',
  503: 'The ledger can’t be used',
}

/** Answers with a problem. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  detail: string,
  hint: string | null = null,
): Response {
  const body: Problem = { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail, hint }
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}

/** Answers with what an error says; of a fault of our own no more than that it is one. */
export function problemOf(c: Context, error: unknown): Response {
  if (error instanceof OnRecordError && error.code !== 'internal')
    return problem(
      c,
      STATUS[error.code],
      error.code === 'ledger' ? 'The ledger can’t be used at the moment' : error.message,
      error.code === 'ledger' ? 'Try again; the server’s log says more.' : error.hint,
    )
  return problem(c, 500, 'Something went wrong here; the server’s log says more.')
}

import type { MiddlewareHandler } from 'hono'
import type { Ledger } from '../../ledger/ledger.js'
import type { ApiOptions } from './app.js'
import { problem } from './problem.js'
import type { Env } from './route.js'
import { tokenOf } from './token.js'

/**
 * Lets in who may come: requests by a name of this host, from pages of its own, and with a token where tokens are demanded.
 * Says who asks and what they may do.
 */
export const access =
  (ledger: Ledger, { tokens, who, hosts }: ApiOptions): MiddlewareHandler<Env> =>
  async (c, next) => {
    const host = (c.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase()
    if (hosts && !hosts.includes(host))
      return problem(c, 403, 'The server doesn’t go by this name', `It goes by ${hosts.join(', ')}.`)
    const origin = c.req.header('origin')
    if (origin !== undefined && origin.replace(/^https?:\/\//, '') !== c.req.header('host'))
      return problem(c, 403, 'Requests of other sites are refused', null)
    c.set('ledger', ledger)
    if (!tokens) {
      c.set('who', who)
      c.set('role', 'admin')
      return next()
    }
    const given = /^Bearer (\S{1,200})$/.exec(c.req.header('authorization') ?? '')?.[1] ?? null
    const token = given === null ? null : await tokenOf(ledger, given)
    if (!token) {
      c.header('www-authenticate', 'Bearer')
      return problem(
        c,
        401,
        given === null ? 'No token is given' : 'The token is unknown or was taken back',
        'Send authorization: Bearer TOKEN; an admin makes one with onrecord token make NAME.',
      )
    }
    c.set('who', token.name)
    c.set('role', token.role)
    return next()
  }

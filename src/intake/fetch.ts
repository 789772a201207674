import { statusError } from './fetch-error.js'
import { bodyOf } from './network/body.js'
import { follow, locationOf } from './network/follow.js'
import { send } from './network/request.js'
import { MAX_BYTES, type Resource } from './resource.js'

export type FetchOptions = Readonly<{
  /** Hosts that may have a private address. */
  allowHosts?: readonly string[]
  /** For the whole of it, redirects included. */
  timeoutMs?: number
  maxBytes?: number
}>

/** How long a host may take to answer, unless the caller says otherwise. */
export const TIMEOUT_MS = 20_000

/**
 * The page at an http or https address. Redirects are followed five times at most; every host on the way must have a
 * public address, checked where the connection is made. Throws `not-found`, `network`, `forbidden`, `too-large`.
 */
export async function fetchResource(address: string, options: FetchOptions = {}): Promise<Resource> {
  const { allowHosts = [], timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = options
  const signal = AbortSignal.timeout(timeoutMs)
  return follow(address, async (url) => {
    const response = await send(url, { allowHosts, signal })
    const location = locationOf(response)
    if (location !== null || response.statusCode !== 200) {
      response.destroy()
      if (location !== null) return { kind: 'redirect', location }
      throw statusError(url.href, response.statusCode ?? 0)
    }
    const bytes = await bodyOf(response, url, maxBytes)
    const contentType = response.headers['content-type'] ?? null
    return { kind: 'result', result: { name: url.href, bytes, contentType, url: url.href } }
  })
}

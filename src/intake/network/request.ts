import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP } from 'node:net'
import { OnRecordError } from '../../text/error.js'
import { isPublicAddress } from '../address.js'
import { networkError } from '../fetch-error.js'

/** The name by which robots.txt files speak to this program. */
export const ROBOT = 'OnRecord'

export type RequestOptions = Readonly<{
  /** Hosts that may have a private address. */
  allowHosts: readonly string[]
  signal: AbortSignal
  /** Beside the usual ones. */
  headers?: Readonly<Record<string, string>>
}>

/** Sends one request, redirects not followed; refuses hosts whose address is private, at the moment of connecting. */
export function send(
  url: URL,
  { allowHosts, signal, headers }: RequestOptions,
): Promise<http.IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const allowed = allowHosts.some((name) => name.toLowerCase() === host.toLowerCase())
  if (!allowed && isIP(host) && !isPublicAddress(host)) return Promise.reject(privateError(host))
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).get(
      url,
      {
        signal,
        agent: false,
        lookup: allowed ? lookup : publicLookup,
        headers: {
          'user-agent': `${ROBOT} (reads one page for one person)`,
          accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1',
          'accept-encoding': 'gzip, deflate, br',
          'accept-language': 'en',
          ...headers,
        },
      },
      resolve,
    )
    request.on('error', (cause) => reject(networkError(url, cause)))
  })
}

type LookupCallback = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void

/** Names become addresses here and nowhere else, so that what was checked is what is connected to. */
function publicLookup(host: string, options: LookupOptions, callback: LookupCallback): void {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, [])
    const open = found.filter(({ address }) => isPublicAddress(address))
    const [first] = open
    if (!first) callback(privateError(host), [])
    else if (options.all) callback(null, open)
    else callback(null, first.address, first.family)
  })
}

const privateError = (host: string) =>
  new OnRecordError({
    code: 'forbidden',
    message: `${host} is an address of this machine or its own network`,
    hint: `If it is meant, allow it: --allow-host ${host}`,
  })

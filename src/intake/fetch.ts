import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { OnRecordError } from '../text/error.js'
import { isPublicAddress } from './address.js'
import { networkError, statusError } from './fetch-error.js'
import { MAX_BYTES, type Resource } from './resource.js'

export type FetchOptions = Readonly<{
  /** Hosts that may have a private address. */
  allowHosts?: readonly string[]
  /** For the whole of it, redirects included. */
  timeoutMs?: number
  maxBytes?: number
}>

const MAX_REDIRECTS = 5

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/**
 * The page at an http or https address. Redirects are followed five times at most; every host on the way must have a
 * public address, checked where the connection is made. Throws `not-found`, `network`, `forbidden`, `too-large`.
 */
export async function fetchResource(address: string, options: FetchOptions = {}): Promise<Resource> {
  const { allowHosts = [], timeoutMs = 20_000, maxBytes = MAX_BYTES } = options
  const signal = AbortSignal.timeout(timeoutMs)
  let url = checkUrl(address)
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await get(url, allowHosts, signal)
    const status = response.statusCode ?? 0
    const location = response.headers.location
    if ([301, 302, 303, 307, 308].includes(status) && location) {
      response.destroy()
      url = checkUrl(location, url)
      continue
    }
    if (status !== 200) {
      response.destroy()
      throw statusError(url.href, status)
    }
    return {
      name: url.href,
      bytes: await body(response, url, maxBytes),
      contentType: response.headers['content-type'] ?? null,
      url: url.href,
    }
  }
  throw new OnRecordError({
    code: 'network',
    message: `${address} redirects more than ${MAX_REDIRECTS} times`,
    hint: 'Open it in a browser and give the address that it ends at, or save the page and read the file.',
  })
}

function checkUrl(address: string, base?: URL): URL {
  let url: URL
  try {
    url = new URL(address, base)
  } catch (cause) {
    throw new OnRecordError({
      code: base ? 'network' : 'misuse',
      message: base ? `${base.href} redirects to “${address}”, no address` : `“${address}” is no address`,
      hint: 'An address looks like https://example.org/report.html',
      cause,
    })
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new OnRecordError({
      code: base ? 'forbidden' : 'misuse',
      message: `${url.protocol}// addresses are not read`,
      hint: 'Only http:// and https:// are; save the page and read the file.',
    })
  if (url.username || url.password)
    throw new OnRecordError({
      code: base ? 'forbidden' : 'misuse',
      message: `The address of ${url.hostname} holds a user name or password`,
      hint: 'Leave it out; save the page from a browser and read the file.',
    })
  url.hash = ''
  return url
}

function get(url: URL, allowHosts: readonly string[], signal: AbortSignal): Promise<http.IncomingMessage> {
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
          'user-agent': 'OnRecord (reads one page for one person)',
          accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1',
          'accept-encoding': 'gzip, deflate, br',
          'accept-language': 'en',
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

async function body(response: http.IncomingMessage, url: URL, maxBytes: number): Promise<Uint8Array> {
  const coding = (response.headers['content-encoding'] ?? '').trim().toLowerCase()
  const decoder = decoders[coding]?.()
  const stream = (decoder ? pipeline(response, decoder, () => {}) : response) as Readable
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      size += chunk.length
      if (size > maxBytes)
        throw new OnRecordError({
          code: 'too-large',
          message: `${url.href} is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB`,
          hint: 'Give the address of one article.',
        })
      chunks.push(chunk)
    }
  } catch (cause) {
    throw networkError(url, cause)
  } finally {
    response.destroy()
  }
  return Buffer.concat(chunks)
}

import type { IncomingMessage } from 'node:http'
import { statusError } from '../fetch-error.js'
import type { IntakeOptions, Validators } from '../options.js'
import type { Resource } from '../resource.js'
import { bodyOf } from './body.js'
import { follow, locationOf } from './follow.js'
import { type Manners, requestInTurn } from './polite-request.js'
import { askRobots } from './robots.js'

/** What came from an address; `url` after redirects. */
export type Visit = Validators &
  Readonly<{ url: string } & ({ kind: 'fetched'; resource: Resource } | { kind: 'unchanged' })>

/** Lists may be larger than pages: the sitemap protocol allows 50 MB. Source: sitemaps.org/protocol.html. */
export const MAX_LIST_BYTES = 50 * 1024 * 1024

/** Fetches pages and lists as robots.txt allows, each host's in turn, and only what has changed. */
export type PoliteFetch = (address: string) => Promise<Visit>

export function politely(
  manners: Manners,
  { robots = true, known }: Pick<IntakeOptions, 'robots' | 'known'>,
  maxBytes: number,
): PoliteFetch {
  const sites = robots ? askRobots(manners) : null
  return (address) =>
    follow<Visit>(address, async (url) => {
      const asked = (await sites?.check(url)) ?? 0
      const last = (await known?.(url.href)) ?? null
      const pauseMs = Math.max(manners.pauseMs, asked)
      return requestInTurn(url, { ...manners, pauseMs }, conditions(last), async (response) => {
        const location = locationOf(response)
        if (location !== null) return { kind: 'redirect', location }
        const result = await visitOf(response, url, last, maxBytes)
        return { kind: 'result', result }
      })
    })
}

const conditions = (last: Validators | null): Readonly<Record<string, string>> => ({
  accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.9, */*;q=0.5',
  ...(last?.etag ? { 'if-none-match': last.etag } : {}),
  ...(last?.lastModified ? { 'if-modified-since': last.lastModified } : {}),
})

async function visitOf(
  response: IncomingMessage,
  url: URL,
  last: Validators | null,
  maxBytes: number,
): Promise<Visit> {
  const { statusCode = 0, headers } = response
  const etag = headers.etag ?? null
  const lastModified = headers['last-modified'] ?? null
  if (statusCode === 304 && last)
    return {
      kind: 'unchanged',
      url: url.href,
      etag: etag ?? last.etag,
      lastModified: lastModified ?? last.lastModified,
    }
  if (statusCode !== 200) throw statusError(url.href, statusCode)
  const contentType = headers['content-type'] ?? null
  const list = /xml|gzip/i.test(contentType ?? '') || /\.(?:xml|gz)$/i.test(url.pathname)
  const bytes = await bodyOf(response, url, list ? Math.max(maxBytes, MAX_LIST_BYTES) : maxBytes)
  return {
    kind: 'fetched',
    url: url.href,
    etag,
    lastModified,
    resource: { name: url.href, bytes, contentType, url: url.href },
  }
}

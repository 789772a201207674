import type { IncomingMessage } from 'node:http'
import { byteReader } from '../bytes.js'
import { statusError } from '../fetch-error.js'
import { type ArchiveKind, archiveKindOf } from '../kind.js'
import type { IntakeOptions, Validators } from '../options.js'
import type { Resource } from '../resource.js'
import { bodyOf, decodedBody } from './body.js'
import { follow, locationOf } from './follow.js'
import { type Manners, requestInTurn } from './polite-request.js'
import { askRobots } from './robots.js'
import { type StoredBody, type Storing, storeBody } from './store.js'

/** How much of an answer is waited for to tell what it is: an archive may be slow to come, and says so at once. */
const START_BYTES = 512

/** What came from an address; `url` after redirects. */
export type Visit = Validators &
  Readonly<
    { url: string } & (
      | { kind: 'fetched'; resource: Resource }
      | { kind: 'archive'; archive: ArchiveKind; stored: StoredBody }
      | { kind: 'unchanged' }
    )
  >

/** Lists may be larger than pages: the sitemap protocol allows 50 MB. Source: sitemaps.org/protocol.html. */
export const MAX_LIST_BYTES = 50 * 1024 * 1024

/** Fetches pages and lists as robots.txt allows, each host's in turn, and only what has changed. */
export type PoliteFetch = (address: string, may: Readonly<{ archives: boolean }>) => Promise<Visit>

type Bounds = Readonly<{ maxBytes: number; maxArchiveBytes: number }>

export function politely(
  manners: Manners,
  { robots = true, known }: Pick<IntakeOptions, 'robots' | 'known'>,
  bounds: Bounds,
): PoliteFetch {
  const sites = robots ? askRobots(manners) : null
  return (address, { archives }) =>
    follow<Visit>(address, async (url) => {
      const asked = (await sites?.check(url)) ?? 0
      const last = (await known?.(url.href)) ?? null
      const pauseMs = Math.max(manners.pauseMs, asked)
      return requestInTurn(url, { ...manners, pauseMs }, conditions(last), async (response, deadline) => {
        const location = locationOf(response)
        if (location !== null) return { kind: 'redirect', location }
        const storing = archives ? { signal: manners.signal, deadline } : null
        const result = await visitOf(response, url, last, bounds, storing)
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
  { maxBytes, maxArchiveBytes }: Bounds,
  storing: Pick<Storing, 'signal' | 'deadline'> | null,
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
  const reader = byteReader(decodedBody(response))
  const archive = storing && archiveKindOf(url, contentType, await reader.peek(START_BYTES))
  if (archive) {
    const length = Number(headers['content-length'] ?? 0)
    const stored = await storeBody(reader.rest(), url, length, { ...storing, maxBytes: maxArchiveBytes })
    return { kind: 'archive', url: url.href, etag, lastModified, archive, stored }
  }
  const list = /xml|gzip/i.test(contentType ?? '') || /\.(?:xml|gz)$/i.test(url.pathname)
  const bytes = await bodyOf(
    response,
    url,
    list ? Math.max(maxBytes, MAX_LIST_BYTES) : maxBytes,
    reader.rest(),
  )
  return {
    kind: 'fetched',
    url: url.href,
    etag,
    lastModified,
    resource: { name: url.href, bytes, contentType, url: url.href },
  }
}

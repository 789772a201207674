import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { OnRecordError } from '../text/error.js'
import type { Context } from './context.js'
import { failedOf } from './failed.js'
import type { Item, Provenance } from './found.js'
import { isGzip } from './gzip-start.js'
import { kindOf } from './kind.js'
import type { Lead, Listed } from './leads.js'
import { MAX_LIST_BYTES, type PoliteFetch, type Visit } from './network/polite-fetch.js'
import { withoutPassword } from './network/url.js'
import { refusalOf } from './recognise.js'
import type { Resource } from './resource.js'

/** Visits an address: the page there, or the addresses that the feed or sitemap there names. Never throws. */
export async function visitLead(
  context: Context,
  fetch: PoliteFetch,
  lead: Lead,
): Promise<Item | AsyncIterable<Listed>> {
  const fetched = context.now().toISOString()
  const at = ({ url, etag, lastModified }: Pick<Visit, 'url' | 'etag' | 'lastModified'>): Provenance => ({
    kind: 'web',
    url: withoutPassword(url),
    asked: withoutPassword(lead.url),
    fetched,
    etag,
    lastModified,
    feed: lead.feed,
  })
  let where = at({ url: lead.url, etag: null, lastModified: null })
  try {
    if (await context.options.taken?.(lead.url)) {
      context.expect(-1)
      context.skip(lead.url, 'taken in already')
      return nothing()
    }
    context.unmeasured()
    const visit = await fetch(lead.url)
    where = at(visit)
    if (visit.kind === 'unchanged') return { kind: 'unchanged', name: visit.url, provenance: where }
    context.read(visit.resource.bytes.length)
    const resource = await unpacked(visit.resource)
    const { name, bytes, contentType } = resource
    const kind = kindOf(name, contentType ?? '', bytes)
    if (kind === 'feed' || kind === 'sitemap') {
      if (lead.may === 'page') throw nested(name, kind)
      const { url, etag, lastModified } = visit
      context.options.onFetched?.({ url, etag, lastModified, kind })
      return kind === 'feed' ? feedEntries(context, lead, resource) : sitemapEntries(context, lead, resource)
    }
    const refusal = bytes.length > context.maxBytes ? tooLarge(name, context.maxBytes) : refusalOf(resource)
    if (refusal) throw refusal
    return { kind: 'page', resource, given: lead.given, provenance: where }
  } catch (cause) {
    return failedOf(withoutPassword(lead.url), cause, where)
  }
}

async function* nothing(): AsyncGenerator<Listed> {}

async function feedEntries(
  context: Context,
  { depth }: Lead,
  resource: Resource,
): Promise<AsyncIterable<Listed>> {
  const { entriesOfFeed } = await import('./feed/feed.js')
  const entries = entriesOfFeed(resource, depth, context.now())
  context.expect(entries.length - 1)
  return (async function* () {
    yield* entries
  })()
}

async function sitemapEntries(context: Context, { depth }: Lead, { name, bytes }: Resource) {
  const { entriesOfSitemap } = await import('./feed/sitemap.js')
  return (async function* () {
    context.expect(-1)
    for await (const entry of entriesOfSitemap(name, slices(bytes), depth, context.now())) {
      context.expect(1)
      yield entry
    }
  })()
}

function* slices(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024)
}

/** What is sent as a compressed file, such as sitemap.xml.gz, as what it holds. Throws `too-large`, `format`. */
async function unpacked(resource: Resource): Promise<Resource> {
  if (!isGzip(resource.bytes)) return resource
  try {
    const bytes = await promisify(gunzip)(resource.bytes, { maxOutputLength: MAX_LIST_BYTES })
    return { ...resource, bytes, contentType: null }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(resource.name, MAX_LIST_BYTES)
    throw new OnRecordError({
      code: 'format',
      message: `${resource.name} is compressed, and cut off or damaged`,
      hint: 'Try again.',
      cause,
    })
  }
}

const tooLarge = (name: string, maxBytes: number) =>
  new OnRecordError({
    code: 'too-large',
    message: `${name} is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB`,
    hint: 'Give the address of one article.',
  })

const nested = (name: string, kind: 'feed' | 'sitemap') =>
  new OnRecordError({
    code: 'format',
    message: `${name} is a ${kind}, where a list names it as a page`,
    hint: `Give its address, if its pages are meant.`,
  })

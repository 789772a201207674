import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { OnRecordError } from '../text/error.js'
import type { Context } from './context.js'
import { failedOf } from './failed.js'
import type { Item, Provenance, Web } from './found.js'
import { isGzip } from './gzip-start.js'
import { kindOf } from './kind.js'
import type { Lead } from './leads.js'
import { itemsOfList } from './listed.js'
import { MAX_LIST_BYTES, type PoliteFetch, type Visit } from './network/polite-fetch.js'
import { withoutPassword } from './network/url.js'
import type { Fetched } from './options.js'
import { refusalOf } from './recognise.js'
import { itemsOfArchive } from './remote-archive.js'
import type { Resource } from './resource.js'

/** Visits an address: the page there, the pages of an archive, or the addresses that the feed or sitemap there names. Never throws. */
export async function visitLead(
  context: Context,
  fetch: PoliteFetch,
  lead: Lead,
): Promise<Item | AsyncIterable<Item | Lead>> {
  const fetched = context.now().toISOString()
  const at = ({ url, etag, lastModified }: Pick<Visit, 'url' | 'etag' | 'lastModified'>): Web => ({
    url: withoutPassword(url),
    asked: withoutPassword(lead.url),
    fetched,
    etag,
    lastModified,
    feed: lead.feed,
  })
  let web = at({ url: lead.url, etag: null, lastModified: null })
  try {
    if (await context.options.taken?.(lead.url)) {
      context.expect(-1)
      context.skip(lead.url, 'taken in already')
      return nothing()
    }
    context.unmeasured()
    const visit = await fetch(lead.url, { archives: lead.may === 'page or list' })
    web = at(visit)
    const { url, etag, lastModified } = visit
    const told = (kind: Fetched['kind']) => () =>
      context.options.onFetched?.({ url, etag, lastModified, kind })
    const provenance: Provenance = { kind: 'web', ...web }
    if (visit.kind === 'unchanged') return { kind: 'unchanged', name: url, provenance }
    if (visit.kind === 'archive')
      return itemsOfArchive(context, visit.archive, visit.stored, web, told('archive'))
    context.read(visit.resource.bytes.length)
    const resource = await unpacked(visit.resource)
    const { name, bytes, contentType } = resource
    const kind = kindOf(name, contentType ?? '', bytes)
    if (kind === 'feed' || kind === 'sitemap') {
      if (lead.may === 'page') throw nested(name, kind)
      return itemsOfList(context, kind, resource, lead.depth, told(kind))
    }
    const refusal = bytes.length > context.maxBytes ? tooLarge(name, context.maxBytes) : refusalOf(resource)
    if (refusal) throw refusal
    return { kind: 'page', resource, given: lead.given, provenance }
  } catch (cause) {
    return failedOf(withoutPassword(lead.url), cause, { kind: 'web', ...web })
  }
}

async function* nothing(): AsyncGenerator<never> {}

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

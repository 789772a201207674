import { parseFeed } from 'feedsmith'
import { decode } from '../../article/decode.js'
import { OnRecordError } from '../../text/error.js'
import { formatFailure } from '../failed.js'
import { NOTHING_GIVEN } from '../found.js'
import type { Listed } from '../leads.js'
import type { Resource } from '../resource.js'
import { publishedOf } from './date.js'

type Entry = Readonly<{
  links: readonly (string | null | undefined)[]
  dates: readonly (string | null | undefined)[]
}>
type Link = Readonly<{ href?: string; rel?: string }>

/**
 * The pages that an RSS, Atom, RDF or JSON feed names. A feed's date is taken where it can be one; its titles are not, since
 * the page's own are nearer to its words. Throws `format` where it can't be read.
 */
export function entriesOfFeed(resource: Resource, depth: number, now: Date): readonly Listed[] {
  const { name, bytes, contentType, url } = resource
  const { text } = decode(bytes, contentType)
  const { entries, base } = parse(text, name)
  return entries.map(({ links, dates }, i): Listed => {
    const address = firstAddress(links, url ?? base)
    if (!address)
      return formatFailure(
        `${name}, entry ${i + 1}`,
        `Entry ${i + 1} of ${name} has no address that could be visited`,
        'Look the page up by its title and give its address.',
      )
    const published = publishedOf(dates, now)
    const given = { ...NOTHING_GIVEN, published }
    return { kind: 'lead', url: address, given, feed: name, depth: depth + 1, may: 'page' }
  })
}

function firstAddress(links: Entry['links'], base: string | null): string | null {
  for (const link of links) {
    const text = link?.trim()
    if (!text || !URL.canParse(text, base ?? undefined)) continue
    const address = new URL(text, base ?? undefined)
    if (/^https?:$/.test(address.protocol)) return address.href
  }
  return null
}

function parse(text: string, name: string): { entries: readonly Entry[]; base: string | null } {
  try {
    return entriesOf(text)
  } catch (cause) {
    // A feed without entries is new or empty, and none that is broken.
    if ((cause as Error).name === 'ParseError' && !/<(?:\w+:)?(?:item|entry)[\s>]/i.test(text))
      return { entries: [], base: null }
    throw new OnRecordError({
      code: 'format',
      message: `${name} is a feed that can’t be read`,
      hint: 'It may be cut off; fetch it again, or give the addresses of its pages.',
      cause,
    })
  }
}

function entriesOf(text: string): { entries: readonly Entry[]; base: string | null } {
  const { format, feed } = parseFeed(text)
  if (format === 'atom')
    return {
      base: feed.xml?.base ?? linkOf(feed.links, 'self') ?? linkOf(feed.links, 'alternate') ?? null,
      entries: (feed.entries ?? []).map(({ links, id, published, updated, xml }) => ({
        links: [within(linkOf(links, 'alternate'), xml?.base ?? feed.xml?.base), id],
        dates: [published, updated],
      })),
    }
  if (format === 'json')
    return {
      base: feed.feed_url ?? feed.home_page_url ?? null,
      entries: (feed.items ?? []).map(({ url, external_url, id, date_published, date_modified }) => ({
        links: [url, external_url, id],
        dates: [date_published, date_modified],
      })),
    }
  if (format === 'rdf')
    return {
      base: feed.link ?? null,
      entries: (feed.items ?? []).map(({ link, rdf, dc }) => ({
        links: [link, rdf?.about],
        dates: dc?.dates ?? [],
      })),
    }
  return {
    base: linkOf(feed.atom?.links, 'self') ?? feed.link ?? null,
    entries: (feed.items ?? []).map(({ link, guid, pubDate, dc, atom }) => ({
      links: [link, guid?.isPermaLink === false ? null : guid?.value],
      dates: [pubDate, ...(dc?.dates ?? []), atom?.published],
    })),
  }
}

const linkOf = (links: readonly Link[] | undefined, rel: string): string | undefined =>
  links?.find((link) => (link.rel ?? 'alternate') === rel)?.href

const within = (link: string | undefined, base: string | undefined): string | undefined =>
  link !== undefined && base !== undefined && URL.canParse(link, base) ? new URL(link, base).href : link

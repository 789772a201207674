import { Parser } from 'htmlparser2'
import { formatFailure } from '../failed.js'
import { NOTHING_GIVEN } from '../found.js'
import type { Lead, Listed } from '../leads.js'
import { publishedOf } from './date.js'

/** Sitemaps of sitemaps are followed so far. */
const DEEPEST = 3

type Entry = { loc: string; date: string }

/**
 * The pages that a sitemap names, or the sitemaps that an index of them does, one after another as they are read. A news
 * sitemap's publication date is taken; the date of the last change is none.
 */
export async function* entriesOfSitemap(
  name: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  depth: number,
  now: Date,
): AsyncGenerator<Listed> {
  const found: Entry[] = []
  let entry: Entry | null = null
  let field: keyof Entry | null = null
  let prefix: string | null = null
  let index = false
  let closed = false
  const parser = new Parser(
    {
      onopentag(tag) {
        if (prefix === null) {
          const [, before = '', root] = /^(.*:)?(.*)$/.exec(tag)!
          prefix = before
          index = root === 'sitemapindex'
        }
        if (tag === `${prefix}${index ? 'sitemap' : 'url'}`) entry = { loc: '', date: '' }
        field = tag === `${prefix}loc` ? 'loc' : tag === 'news:publication_date' ? 'date' : null
      },
      ontext(text) {
        if (entry && field && entry[field].length < 10_000) entry[field] += text
      },
      onclosetag(tag, implied) {
        field = null
        if (implied) return
        if (entry && tag === `${prefix}${index ? 'sitemap' : 'url'}`) {
          found.push(entry)
          entry = null
        }
        if (tag === `${prefix}${index ? 'sitemapindex' : 'urlset'}`) closed = true
      },
    },
    { xmlMode: true },
  )
  const decoder = new TextDecoder()
  let number = 0
  const drain = function* () {
    for (const { loc, date } of found.splice(0)) {
      number++
      yield leadOf(name, number, { loc: loc.trim(), date }, index, depth, now)
    }
  }
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }))
    yield* drain()
  }
  parser.end()
  yield* drain()
  if (!closed)
    yield formatFailure(
      name,
      `${name} is a sitemap that is cut off after ${number} entries`,
      'Fetch it again; the pages before that were taken.',
    )
}

function leadOf(
  name: string,
  number: number,
  { loc, date }: Entry,
  index: boolean,
  depth: number,
  now: Date,
): Listed {
  const fail = (message: string, hint: string) => formatFailure(`${name}, entry ${number}`, message, hint)
  if (!/^https?:/i.test(loc) || !URL.canParse(loc))
    return fail(
      `Entry ${number} of ${name} has no address that could be visited`,
      'A sitemap’s addresses begin with http:// or https://.',
    )
  if (index && depth >= DEEPEST)
    return fail(`${loc} is a sitemap within more than ${DEEPEST} others`, 'Give its address, if it is meant.')
  return {
    kind: 'lead',
    url: new URL(loc).href,
    given: { ...NOTHING_GIVEN, published: publishedOf([date], now) },
    feed: name,
    depth: depth + 1,
    may: index ? 'page or list' : 'page',
  } satisfies Lead
}

import { instantIn } from '../instant.js'
import type { Head } from './parse.js'
import { structuredData } from './structured.js'

export type Metadata = Readonly<{
  title: string | null
  publisher: string | null
  byline: string | null
  published: string | null
  url: string | null
  language: string | null
  free: boolean | null
  /** Dates that can't be right, as they stand in the page. */
  dropped: readonly string[]
}>

/** Names that publishing systems give, the best first. */
const PUBLISHED =
  'article:published_time og:article:published_time datepublished parsely-pub-date sailthru.date article.published dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date citation_publication_date pubdate publishdate publish-date publish_date publication_date publicationdate originalpublicationdate cxenseparse:recs:publishtime bt:pubdate article_date_original prism.publicationdate rnews:datepublished datecreated date.release pub_date date'.split(
    ' ',
  )
const MODIFIED =
  'article:modified_time og:updated_time datemodified dcterms.modified last-modified revised'.split(' ')
const TITLE = 'og:title twitter:title parsely-title sailthru.title dc.title dcterms.title headline'.split(' ')
const BYLINE =
  'author parsely-author sailthru.author dc.creator dcterms.creator article:author twitter:creator byl'.split(
    ' ',
  )
const PUBLISHER = 'og:site_name publisher dc.publisher application-name cre copyright'.split(' ')

/** What a page says about itself: JSON-LD first, then meta elements, then `<time>` and its title and address. */
export function metadataOf(head: Head): Metadata {
  const data = structuredData(head.data)
  const meta = (names: readonly string[]) =>
    names
      .flatMap((name) => head.metas.filter((m) => m.name === name).map((m) => m.content.trim()))
      .filter(Boolean)
  const times = [...head.times]
    .sort((a, b) => Number(b.published) - Number(a.published))
    .map((t) => t.datetime)
  const dropped: string[] = []
  const dated = (values: readonly (string | null)[]): string | null => {
    for (const value of values) {
      const instant = value ? instantIn(value) : null
      if (instant) return instant
      if (value && /\d/.test(value)) dropped.push(value.slice(0, 60))
    }
    return null
  }
  const url = head.canonical ?? meta(['og:url'])[0] ?? null
  const [pageTitle, site] = partsOfTitle(head.title)
  return {
    title: data.title ?? meta(TITLE)[0] ?? pageTitle,
    publisher: data.publisher ?? meta(PUBLISHER)[0] ?? site,
    byline: data.byline ?? meta(BYLINE).find((b) => !/^https?:|^@/.test(b)) ?? null,
    published:
      dated([data.published, ...meta(PUBLISHED), ...times]) ??
      dayInAddress(url) ??
      dated([data.modified, ...meta(MODIFIED)]),
    url: url && /^https?:\/\//.test(url) ? url : null,
    language:
      head.language ?? meta(['og:locale', 'content-language', 'dc.language', 'inlanguage'])[0] ?? null,
    free: data.free,
    dropped,
  }
}

/** "Headline | Outlet", "Headline - Outlet". */
function partsOfTitle(title: string | null): readonly [string | null, string | null] {
  if (!title) return [null, null]
  const whole = title.replace(/\s+/g, ' ').trim().slice(0, 500)
  const at = Math.max(...[' | ', ' — ', ' – ', ' - ', ' » ', ' :: '].map((s) => whole.lastIndexOf(s)))
  const site = at > 0 ? whole.slice(at).replace(/^\W+/, '') : ''
  return at >= 15 && site.length > 1 && site.length <= 40 && site.split(' ').length <= 5
    ? [whole.slice(0, at).trim(), site]
    : [whole || null, null]
}

/** /2022/09/27/ in an address. */
export function dayInAddress(url: string | null): string | null {
  const match = url ? /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(url.slice(0, 500)) : null
  return match ? instantIn(`${match[1]}-${match[2]}-${match[3]}`) : null
}

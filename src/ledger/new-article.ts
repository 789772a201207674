import { gzipSync } from 'node:zlib'
import { type Found, type Given, NOTHING_GIVEN, type Provenance } from '../intake/found.js'
import type { Document } from '../records/record.js'
import { addressOf, articleId, captureId, pageHash } from './ids.js'
import { searchAddress, searchName } from './indexable.js'
import { agenciesOf } from './origins/agencies.js'
import { sketchToBytes } from './origins/bytes.js'
import { type Sketch, sketchOf } from './origins/sketch.js'
import { type RecordRow, recordRows } from './record-rows.js'
import { storable } from './storable.js'
import type { Tables } from './tables.js'

/** What reading needs of a page beside its bytes. */
export type StoredGiven = Given &
  Readonly<{ name: string; contentType: string | null; address: string | null }>

/** An article as it was read, ready to be kept: plain data that passes between threads. */
export type NewArticle = Readonly<{
  page: Readonly<{ hash: string; bytes: Uint8Array; size: number }>
  article: Readonly<{ id: string; given: string; url: string | null }>
  capture: Readonly<{ id: string; address: string; provenance: Provenance }>
  reading: NewReading
}>

/** What the article is compared with others by. */
export type NewSketch = Readonly<Omit<Tables['sketch'], 'article' | 'indexed'>>

/** What one reading found: the row of it without what the ledger adds, the rows of its records, and its sketch. */
export type NewReading = Readonly<
  Omit<Tables['reading'], 'seq' | 'article' | 'rules' | 'model' | 'learned' | 'superseded' | 'out_day'> & {
    records: readonly RecordRow[]
    sketch: NewSketch
  }
>

/**
 * What an article is kept as, without reading it; enough to tell whether the ledger has it. A page from the web is named
 * by its bytes and its address alone, so that it is one article whichever feed led to it.
 */
export function namesOf({ resource, given, provenance }: Found) {
  const hash = pageHash(resource.bytes)
  const url = given.url ?? resource.url
  const told = provenance.kind === 'web' ? { ...NOTHING_GIVEN, url } : { ...given, url }
  const article = articleId(hash, told)
  return { hash, article, capture: captureId(article, provenance) }
}

/** The rows of a page and its document. */
export function newArticle(found: Found, document: Document): NewArticle {
  const { resource, given, provenance } = found
  const names = namesOf(found)
  const stored: StoredGiven = {
    ...given,
    name: resource.name,
    contentType: resource.contentType,
    address: resource.url,
  }
  return {
    page: { hash: names.hash, bytes: gzipSync(resource.bytes), size: resource.bytes.length },
    article: {
      id: names.article,
      given: JSON.stringify(storable(stored)),
      url: searchUrl(document.article.url ?? resource.url),
    },
    capture: { id: names.capture, address: addressOf(provenance), provenance: storable(provenance) },
    reading: newReading(names.article, document),
  }
}

const searchUrl = (url: string | null): string | null => url && searchAddress(storable(url))

/** The row of what an article is compared by. */
function newSketch({ article }: Document): NewSketch {
  const sketch: Sketch = sketchOf(article)
  return {
    bytes: sketchToBytes(sketch),
    text_hash: sketch.textHash,
    agencies: JSON.stringify(agenciesOf(article)),
  }
}

/** The rows of a document, as one reading of an article. */
export function newReading(article: string, read: Document): NewReading {
  const document = storable(read)
  const { title, publisher, byline, published, language, text, blocks } = document.article
  const day = published?.slice(0, 10) ?? null
  const outlet = publisher && searchName(publisher)
  return {
    title,
    publisher: outlet,
    byline,
    published,
    day,
    language,
    text,
    blocks: JSON.stringify(blocks),
    notes: JSON.stringify(document.notes),
    records: recordRows(document, { article, day, outlet }),
    sketch: newSketch(document),
  }
}

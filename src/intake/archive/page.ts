import { refusalOf, typeOf } from '../recognise.js'
import type { Resource } from '../resource.js'
import { answerOf, decodedBody, headersOf, tooLarge } from './http.js'
import type { RawRecord } from './records.js'

/** The page of a record; or why the record is none, null where it was never meant to be one. */
export type Recorded = Readonly<
  | { kind: 'page'; resource: Resource; url: string; date: string | null }
  | { kind: 'skip'; name: string; reason: string | null }
>

const TEXT = /^(?:text\/(?:html|plain|markdown)|application\/xhtml\+xml|)$/

/** Reads a record: responses of 200 and resources that hold text are pages. Throws `too-large`, `format`. */
export async function pageOfRecord(record: RawRecord, maxBytes: number): Promise<Recorded> {
  const head = await headersOf(record.head)
  const get = (name: string) => head?.headers.get(name) ?? null
  const url = get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? ''
  const type = get('warc-type')?.toLowerCase() ?? ''
  const skip = (reason: string | null): Recorded => ({ kind: 'skip', name: url, reason })
  const page = (bytes: Uint8Array, contentType: string | null): Recorded => {
    const resource = { name: url, bytes, contentType, url }
    const refusal = refusalOf(resource)
    return refusal ? skip(refusal.message) : { kind: 'page', resource, url, date: get('warc-date') }
  }
  if (type === 'revisit') return skip('a repetition of an earlier record')
  if (type !== 'response' && type !== 'resource') return skip(null)
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return skip(null)
  if (new URL(url).pathname === '/robots.txt') return skip(null)
  if (type === 'resource') {
    const contentType = get('content-type')
    if (!TEXT.test(typeOf(contentType))) return skip(`of the type ${typeOf(contentType)}`)
    if (!record.whole || record.content.length > maxBytes) throw tooLarge(url, maxBytes)
    return page(record.content, contentType)
  }
  const answer = await answerOf(record.content)
  if (!answer) return skip('no HTTP answer')
  if (answer.status !== 200) return skip(`answered with ${answer.status}`)
  const contentType = answer.headers.get('content-type')
  if (!TEXT.test(typeOf(contentType))) return skip(`of the type ${typeOf(contentType)}`)
  if (!record.whole) throw tooLarge(url, maxBytes)
  return page(await decodedBody(answer, url, maxBytes), contentType)
}

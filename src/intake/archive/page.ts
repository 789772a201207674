import { refusalOf, typeOf } from '../recognise.js'
import type { Resource } from '../resource.js'
import { answerOf, decodedBody, headersOf, tooLarge } from './http.js'
import type { RawRecord } from './records.js'

/** The page of a record; or why the record is none, null where it was never meant to be one; or why its page can't be had. */
export type Recorded = Readonly<
  | { kind: 'page'; resource: Resource; url: string; date: string | null }
  | { kind: 'skip'; url: string; reason: string | null }
  | { kind: 'failed'; cause: unknown; url: string; date: string | null }
>

const TEXT = /^(?:text\/(?:html|plain|markdown)|application\/xhtml\+xml|)$/

/** Reads a record: responses of 200 and resources that hold text are pages. */
export async function pageOfRecord(record: RawRecord, maxBytes: number): Promise<Recorded> {
  const head = await headersOf(record.head)
  const get = (name: string) => head?.headers.get(name) ?? null
  const url = get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? ''
  const type = get('warc-type')?.toLowerCase() ?? ''
  const skip = (reason: string | null): Recorded => ({ kind: 'skip', url, reason })
  if (type === 'revisit') return skip('a repetition of an earlier record')
  if (type !== 'response' && type !== 'resource') return skip(null)
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return skip(null)
  if (new URL(url).pathname === '/robots.txt') return skip(null)
  const answer = type === 'response' ? await answerOf(record.content) : null
  if (type === 'response' && !answer) return skip('no HTTP answer')
  if (answer && answer.status !== 200) return skip(`answered with ${answer.status}`)
  const contentType = answer ? answer.headers.get('content-type') : get('content-type')
  if (!TEXT.test(typeOf(contentType))) return skip(`of the type ${typeOf(contentType)}`)
  const date = get('warc-date')
  try {
    if (!record.whole || (!answer && record.content.length > maxBytes)) throw tooLarge(url, maxBytes)
    const bytes = answer ? await decodedBody(answer, url, maxBytes) : record.content
    const resource = { name: url, bytes, contentType, url }
    const refusal = refusalOf(resource)
    return refusal ? skip(refusal.message) : { kind: 'page', resource, url, date }
  } catch (cause) {
    return { kind: 'failed', cause, url, date }
  }
}

import { isUtf8 } from 'node:buffer'
import type { Page } from '../article/article.js'
import { decode } from '../article/decode.js'
import { OnRecordError } from '../text/error.js'
import type { Resource } from './resource.js'

const MAGIC: readonly (readonly [name: string, bytes: string])[] = [
  ['a PDF', '%PDF-'],
  ['a ZIP archive or an office document', 'PK\u0003\u0004'],
  ['an image', '\u0089PNG'],
  ['an image', '\u00ff\u00d8\u00ff'],
  ['an image', 'GIF8'],
  ['a video', '\u0000\u0000\u0000\u0018ftyp'],
  ['a compressed file', '\u001f\u008b'],
  ['an older office document', '\u00d0\u00cf\u0011\u00e0'],
  ['a program', '\u007fELF'],
]

const HTML =
  /^\s*(?:<!doctype\s+html|<\?xml|<!--|<(?:html|head|body|meta|title|article|main|div|section|p|h1)[\s>])/i
const READABLE =
  /^(?:text\/(?:html|plain|markdown|x-[\w-]+)|application\/(?:xhtml\+xml|xml|octet-stream)|text\/xml)$/

/** What is known of a page beside its bytes; where `format` is set, it needs no recognising and is in UTF-8. */
export type Known = Readonly<{
  id?: string | null
  url?: string | null
  published?: string | null
  title?: string | null
  format?: 'html' | 'text' | null
}>

/** Why a resource is no page: `format` for JSON, `binary`; null for one that is. */
export function refusalOf({ name, bytes, contentType }: Resource): OnRecordError | null {
  const type = typeOf(contentType)
  const named = /\.(?:jsonl|ndjson|json)$/i.test(name) && !/html/.test(type)
  if (named || /^application\/(?:[\w.-]+\+)?(?:json|x-ndjson)/.test(type))
    return new OnRecordError({
      code: 'format',
      message: `${name} is JSON, not a page`,
      hint: 'For lines of {"id", "text" or "html"} use: onrecord read --jsonl FILE',
    })
  const format = binaryFormat(bytes) ?? (type && !READABLE.test(type) ? `of the type ${type}` : null)
  return format === null
    ? null
    : new OnRecordError({
        code: 'binary',
        message: `${name} is ${format}, not a page of text`,
        hint: 'Save it as HTML or plain text and read that.',
      })
}

/** HTML or plain text? As it is known; else by content type, then by the name's ending, then by what stands there. */
export function pageOfResource(resource: Resource, known: Known = {}): Page {
  const { name, bytes, contentType } = resource
  const refusal = known.format ? null : refusalOf(resource)
  if (refusal) throw refusal
  // What was characters before must come back as the same characters, a byte order mark too.
  const exact = known.format != null && isUtf8(bytes)
  const { text, doubt } = exact ? { text: EXACT.decode(bytes), doubt: null } : decode(bytes, contentType)
  return {
    id: known.id ?? null,
    kind: known.format ?? (isHtml(name, typeOf(contentType), text) ? 'html' : 'text'),
    content: text,
    url: known.url ?? resource.url,
    published: known.published ?? null,
    title: known.title ?? null,
    notes: doubt ? [{ rule: 'article/charset', span: { start: 0, end: 0 }, reason: doubt }] : [],
  }
}

const EXACT = new TextDecoder('utf-8', { ignoreBOM: true })

/** The media type alone, in lower case; empty where there is none. */
export const typeOf = (contentType: string | null): string =>
  contentType?.split(';')[0]?.trim().toLowerCase() ?? ''

function isHtml(name: string, type: string, text: string): boolean {
  if (/html/.test(type)) return true
  if (type === 'text/plain') return false
  if (/\.x?html?$/i.test(name)) return true
  if (/\.(?:txt|text|md)$/i.test(name)) return false
  return HTML.test(text.slice(0, 2000))
}

/** What a file that holds no text is called; null for text in any charset. */
export function binaryFormat(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1')
  const magic = MAGIC.find(([, start]) => head.startsWith(start))
  if (magic) return magic[0]
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head)) return null
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data
  const controls = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  return head.includes('\u0000') || controls > head.length / 50 ? 'binary data' : null
}

import { isGzip, unpackedStart } from './gzip-start.js'
import { typeOf } from './recognise.js'

/** What may be poured in; `gzip` is any of the others, compressed. */
export type Kind =
  | 'warc'
  | 'wacz'
  | 'lines'
  | 'mail'
  | 'feed'
  | 'sitemap'
  | 'addresses'
  | 'gzip'
  | 'page'
  | 'other'

/** How much of a file or answer is looked at, in bytes. */
export const HEAD_BYTES = 64 * 1024

const NAMES: readonly (readonly [ending: RegExp, kind: Kind])[] = [
  [/\.warc(?:\.gz)?$/i, 'warc'],
  [/\.wacz$/i, 'wacz'],
  [/\.(?:jsonl|ndjson)$/i, 'lines'],
  [/\.eml$/i, 'mail'],
  [/\.urls$/i, 'addresses'],
]

/** How every record of an archive begins. */
export const WARC = /^WARC\/[01]\.\d/

/** What a file or an answer is: by the ending of its name, then by its type, then by how it begins. */
export function kindOf(name: string, contentType: string | null, head: Uint8Array): Kind {
  const byName = contentType === null ? NAMES.find(([ending]) => ending.test(name))?.[1] : undefined
  if (byName) return byName
  const start = beginning(head)
  if (WARC.test(start)) return 'warc'
  if (isGzip(head)) return WARC.test(beginning(unpackedStart(head.subarray(0, 4096)))) ? 'warc' : 'gzip'
  const type = typeOf(contentType)
  if (type === 'message/rfc822' || (type === '' && isMail(start))) return 'mail'
  const root = rootOf(start)
  if (root) return root
  if (/^\s*\{/.test(start)) return jsonKind(name, type, start)
  if (/^(?:|text\/plain)$/.test(type) && !/\.(?:x?html?|md)$/i.test(name) && allAddresses(start))
    return 'addresses'
  return 'page'
}

/** What holds many pages. */
export type ArchiveKind = 'warc' | 'wacz' | 'lines' | 'gzip'

/** What many pages behind an address are: by how they begin, then by their type or the address’s ending; null for anything else. */
export function archiveKindOf(
  { pathname }: URL,
  contentType: string | null,
  head: Uint8Array,
): ArchiveKind | null {
  const type = typeOf(contentType)
  if (kindOf('', type, head) === 'warc') return 'warc'
  if (/html/.test(type)) return null
  if (type === 'application/wacz' || /\.wacz$/i.test(pathname)) return 'wacz'
  if (isGzip(head)) return /\.(?:jsonl|ndjson)\.gz$/i.test(pathname) ? 'gzip' : null
  const isLines = /^application\/(?:x-)?(?:ndjson|jsonl|json-?lines)$/.test(type)
  return isLines || /\.(?:jsonl|ndjson)$/i.test(pathname) ? 'lines' : null
}

/** The first characters; what matters here is ASCII in every charset but UTF-16. */
function beginning(head: Uint8Array): string {
  const buffer = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD_BYTES))
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return buffer.subarray(2).toString('utf16le')
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return new TextDecoder('utf-16be').decode(buffer.subarray(2))
  return buffer.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')
}

const BEFORE_ROOT = /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*/i

function rootOf(start: string): 'feed' | 'sitemap' | null {
  const root = /^<(?:[\w.-]+:)?([\w.-]+)[\s>]/.exec(start.replace(BEFORE_ROOT, ''))?.[1]
  if (root === 'rss' || root === 'feed' || root === 'RDF') return 'feed'
  return root === 'urlset' || root === 'sitemapindex' ? 'sitemap' : null
}

/** A feed says that it is one; other JSON is lines of pages, but only where no name or type says that it is one document. */
function jsonKind(name: string, type: string, start: string): Kind {
  if (/^\s*\{[\s\S]{0,4000}"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(start))
    return 'feed'
  const [first = ''] = start.trim().split('\n')
  return type === '' && !/\.\w+$/.test(name) && /"(?:text|html)"\s*:/.test(first) ? 'lines' : 'page'
}

/** Headers first, among them those that every mail on its way has. */
function isMail(start: string): boolean {
  const headers = /^(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,200}?\r?\n/.exec(start)?.[0]
  return (
    headers !== undefined &&
    /^From:/im.test(headers) &&
    /^(?:Message-ID|MIME-Version|Received):/im.test(headers)
  )
}

/** The lines that say something: not empty, no comment. */
export const sayingLines = (text: string) =>
  text
    .split(/\r?\n|\r/)
    .map((line, i) => ({ text: line.trim(), number: i + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'))

export const isAddress = (line: string) => /^https?:\/\/[^\s<>"]+$/i.test(line) && URL.canParse(line)

/** Whether every line is an address; the last one of a longer text may be cut off. */
function allAddresses(start: string): boolean {
  const lines = sayingLines(start.length < HEAD_BYTES ? start : start.slice(0, start.lastIndexOf('\n')))
  return lines.length > 0 && lines.every(({ text }) => isAddress(text))
}

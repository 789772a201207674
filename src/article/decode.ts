import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import iconv from 'iconv-lite'

/** The characters of a page; `doubt` says where its charset is not the declared one, or had to be guessed. */
export type Decoded = Readonly<{ text: string; charset: string; doubt: string | null }>

const MARKS: readonly (readonly [charset: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Names that are read as a larger set, as browsers do. Source: WHATWG Encoding Standard. */
const LARGER: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-sjis': 'shift_jis',
  'shift-jis': 'shift_jis',
  'ks_c_5601-1987': 'euc-kr',
}
/** What servers say of everything, and pages of nothing in particular. */
const DEFAULT = 'windows-1252'
/** How far into a page its own declaration is looked for, in bytes. */
const HEAD = 4096
/** How much the detector looks at, in bytes. */
const SAMPLE = 64 * 1024

/**
 * Decodes a page: by its byte order mark; as UTF-8 where its bytes are; else as the header, the XML declaration or the meta
 * element says, unless the bytes can't be that; else as their frequencies tell.
 */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const as = (charset: string, doubt: string | null = null): Decoded => ({
    text: iconv.decode(buffer, charset),
    charset,
    doubt,
  })
  const mark = MARKS.find(([, start]) => start.every((byte, i) => bytes[i] === byte))
  if (mark) return as(mark[0])

  const declared = declaredCharset(buffer, contentType)
  if (isUtf8(bytes)) {
    const differs = declared !== null && declared !== 'utf-8' && bytes.some((byte) => byte > 127)
    return as('utf-8', differs ? `The page is declared as ${declared}, but its bytes are UTF-8.` : null)
  }
  const likely = as(declared ?? 'utf-8')
  if (!isDamaged(likely.text)) return likely
  const found = detect(buffer)
  return as(
    found,
    declared
      ? `The page is declared as ${declared}, but its bytes are not; they are read as ${found}.`
      : `The page declares no charset; its bytes are read as ${found}.`,
  )
}

/** What the header says, unless it is the default of servers and the page says something else. */
function declaredCharset(bytes: Buffer, contentType: string | null): string | null {
  const head = bytes.subarray(0, HEAD).toString('latin1')
  const header = known(/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1])
  const page = known(
    /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
      /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1],
  )
  return header === null || header === DEFAULT ? (page ?? header) : header
}

function known(name: string | undefined): string | null {
  const lower = name?.toLowerCase() ?? ''
  const charset = LARGER[lower] ?? lower
  // A page whose declaration could be read is not in UTF-16, whatever it declares.
  return charset !== '' && !charset.startsWith('utf-16') && iconv.encodingExists(charset) ? charset : null
}

/** Whether so many characters can't be decoded that the charset must be another: more than a tenth of those beyond ASCII. */
function isDamaged(text: string): boolean {
  const beyond = text.match(/[^\p{ASCII}]/gu)?.length ?? 0
  const lost = text.match(/[\ufffd\u0080-\u009f]/g)?.length ?? 0
  return lost > beyond / 10
}

/** The charset by the frequencies of bytes, in the words that are not ASCII: the rest of a page looks the same in most charsets. */
function detect(bytes: Buffer): string {
  const text = bytes
    .toString('latin1')
    .replace(/<(script|style)\b[\s\S]{0,100000}?<\/\1>|<[^>]{0,2000}>/gi, ' ')
  const words = text.match(/\S*[\u0080-\u00ff]\S*/g)?.join(' ') ?? ''
  const sample = Buffer.from(words.slice(0, SAMPLE), 'latin1')
  for (const { name } of analyse(sample)) {
    const charset = known(name)
    if (charset && charset !== 'utf-8' && !isDamaged(iconv.decode(sample, charset))) return charset
  }
  return DEFAULT
}

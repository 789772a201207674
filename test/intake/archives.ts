import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

const CRLF = '\r\n'

export type RecordOf = Readonly<{
  type?: string
  url?: string
  date?: string
  contentType?: string
  content: string | Buffer
  headers?: Readonly<Record<string, string>>
}>

/** One record of a WARC. */
export function record({ type = 'response', url, date, contentType, content, headers }: RecordOf): Buffer {
  const block = Buffer.from(content)
  const lines = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:11111111-2222-3333-4444-555555555555>',
    ...(url ? [`WARC-Target-URI: ${url}`] : []),
    `WARC-Date: ${date ?? '2022-09-28T06:00:00Z'}`,
    `Content-Type: ${contentType ?? (type === 'response' ? 'application/http; msgtype=response' : 'text/html')}`,
    ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${block.length}`,
  ]
  return Buffer.concat([Buffer.from(`${lines.join(CRLF)}${CRLF}${CRLF}`), block, Buffer.from(CRLF + CRLF)])
}

/** What a server sent. */
export function answer(
  body: string | Buffer,
  {
    status = '200 OK',
    headers = {},
    end = CRLF,
  }: { status?: string; headers?: Record<string, string>; end?: string } = {},
): Buffer {
  const all = { 'Content-Type': 'text/html; charset=utf-8', ...headers }
  const lines = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
  return Buffer.concat([Buffer.from([`HTTP/1.1 ${status}`, ...lines, '', ''].join(end)), Buffer.from(body)])
}

export const chunked = (body: string | Buffer, size = 100): Buffer => {
  const bytes = Buffer.from(body)
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size)
    parts.push(Buffer.from(`${part.length.toString(16)}${CRLF}`), part, Buffer.from(CRLF))
  }
  return Buffer.concat([...parts, Buffer.from(`0${CRLF}${CRLF}`)])
}

/** An archive whose every record is a gzip member of its own. */
export const gzipped = (records: readonly Buffer[]): Buffer =>
  Buffer.concat(records.map((one) => gzipSync(one)))

/** Where each part begins when they stand one after another, and where the last one ends. */
export function offsetsOf(parts: readonly Buffer[]): readonly number[] {
  const offsets = [0]
  for (const { length } of parts) offsets.push(offsets.at(-1)! + length)
  return offsets
}

/** A ZIP file of these entries, `deflated` or stored. */
export function zip(entries: Readonly<Record<string, Buffer>>, deflated = false): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const data = deflated ? deflateRawSync(content) : content
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(deflated ? 8 : 0, 4)
    common.writeUInt32LE(0x54_21_00_00, 6)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name)])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, rest, Buffer.from(name)]))
    local.push(head, data)
    offset += head.length + data.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(central.length, 4)
  end.writeUInt16LE(central.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end])
}

import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { AsyncIterReader, StatusAndHeadersParser } from 'warcio'
import { OnRecordError } from '../../text/error.js'
import { binaryFormat } from '../recognise.js'

/** An HTTP answer as an archive keeps it. */
export type Answer = Readonly<{ status: number; headers: Headers; body: Uint8Array }>

/** Lines of headers, the first of them a status or version line; null where there are none. */
export async function headersOf(head: Uint8Array): Promise<{ first: string; headers: Headers } | null> {
  const text = Buffer.from(head).toString('latin1').trimEnd().replace(/\r?\n/g, '\r\n')
  const reader = new AsyncIterReader([Buffer.from(`${text}\r\n\r\n`, 'latin1')], null)
  const parsed = await new StatusAndHeadersParser().parse(reader, { headersClass: Headers })
  return parsed ? { first: parsed.statusline, headers: parsed.headers as Headers } : null
}

/** Takes apart what a server sent; null where it is no HTTP answer. */
export async function answerOf(block: Buffer): Promise<Answer | null> {
  const blank = /\r?\n\r?\n/.exec(block.subarray(0, 64 * 1024).toString('latin1'))
  const end = blank ? blank.index + blank[0].length : block.length
  const head = await headersOf(block.subarray(0, end))
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head?.first ?? '')?.[1]
  return head && status ? { status: Number(status), headers: head.headers, body: block.subarray(end) } : null
}

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>

const decoders: Readonly<Record<string, readonly Decode[]>> = {
  gzip: [promisify(gunzip)],
  'x-gzip': [promisify(gunzip)],
  deflate: [promisify(inflate), promisify(inflateRaw)],
  br: [promisify(brotliDecompress)],
}

/**
 * The body without its transfer and content encodings. Archives often keep the headers of encodings that they have undone,
 * so that a body which isn't what its headers say is taken as it is, if it is text. Throws `too-large`, `format`.
 */
export async function decodedBody(
  { headers, body }: Answer,
  name: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const transfer = headers.get('transfer-encoding')?.toLowerCase() ?? ''
  let bytes = body
  if (/\bchunked\b/.test(transfer)) bytes = await new AsyncIterReader([body], null, true).readFully()
  const codings = (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  for (const coding of codings.reverse()) bytes = await undo(coding, bytes, name, maxBytes)
  if (bytes.length > maxBytes) throw tooLarge(name, maxBytes)
  return bytes
}

async function undo(coding: string, bytes: Uint8Array, name: string, maxBytes: number): Promise<Uint8Array> {
  for (const decode of decoders[coding] ?? []) {
    try {
      return await decode(bytes, { maxOutputLength: maxBytes })
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name, maxBytes)
    }
  }
  if (binaryFormat(bytes) === null) return bytes
  throw new OnRecordError({
    code: 'format',
    message: `${name} is kept in a coding that can’t be undone (${coding})`,
    hint: 'Save the page from a browser and read the file.',
  })
}

export const tooLarge = (name: string, maxBytes: number) =>
  new OnRecordError({
    code: 'too-large',
    message: `${name} is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB`,
    hint: 'No article is that long; there is nothing to be done if it is none.',
  })

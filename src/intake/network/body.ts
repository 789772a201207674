import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { OnRecordError } from '../../text/error.js'
import { networkError } from '../fetch-error.js'

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** The body of a response without its coding, as it comes. */
export function decodedBody(response: IncomingMessage): AsyncIterable<Buffer> {
  const coding = (response.headers['content-encoding'] ?? '').trim().toLowerCase()
  const decoder = decoders[coding]?.()
  return (decoder ? pipeline(response, decoder, () => {}) : response) as Readable
}

/** The decoded body of a response; throws `too-large` as soon as it is longer than `maxBytes`, and `network`. */
export async function bodyOf(
  response: IncomingMessage,
  url: URL,
  maxBytes: number,
  stream: AsyncIterable<Buffer> = decodedBody(response),
): Promise<Uint8Array> {
  const { bytes, whole } = await read(response, url, maxBytes, stream)
  if (whole) return bytes
  throw new OnRecordError({
    code: 'too-large',
    message: `${url.href} is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB`,
    hint: 'Give the address of one article.',
  })
}

/** The beginning of the decoded body, no longer than `maxBytes`; throws `network`. */
export const partOf = async (response: IncomingMessage, url: URL, maxBytes: number): Promise<Uint8Array> =>
  (await read(response, url, maxBytes, decodedBody(response))).bytes.subarray(0, maxBytes)

async function read(response: IncomingMessage, url: URL, maxBytes: number, stream: AsyncIterable<Buffer>) {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      size += chunk.length
      chunks.push(chunk)
      if (size > maxBytes) break
    }
  } catch (cause) {
    throw networkError(url, cause)
  } finally {
    response.destroy()
  }
  return { bytes: Buffer.concat(chunks), whole: size <= maxBytes }
}

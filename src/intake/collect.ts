import { OnRecordError } from '../text/error.js'

const MB = 1024 * 1024

/** All bytes of a stream; throws `too-large` as soon as there are more than allowed. */
export async function collectBytes(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > maxBytes)
      throw new OnRecordError({
        code: 'too-large',
        message: `${name} is larger than ${Math.floor(maxBytes / MB)} MB`,
        hint: 'Give one article a file, or many as lines of JSON or as an archive.',
      })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

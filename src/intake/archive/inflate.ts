import { createInflateRaw } from 'node:zlib'
import type { ByteReader } from '../bytes.js'
import { fault } from './fault.js'

/** So much is decompressed at a time: it can't become more than 16 MB. */
const STEP_BYTES = 16 * 1024

/**
 * Decompresses from the reader until the compressed data ends, and leaves what follows unread. Node's streams throw away what
 * is decompressed already when they fail; here everything before the fault is given first.
 */
export async function* inflateFrom(reader: ByteReader): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw()
  const out: Buffer[] = []
  let ended = false
  let failed: NodeJS.ErrnoException | null = null
  let wake = () => {}
  inflate.on('data', (chunk: Buffer) => out.push(chunk))
  inflate.on('end', () => {
    ended = true
    wake()
  })
  inflate.on('error', (error) => {
    failed = error
    wake()
  })
  const settle = (act: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      wake = resolve
      act(resolve)
    })
  try {
    while (!ended) {
      const chunk = await reader.chunk()
      const step = chunk?.subarray(0, STEP_BYTES)
      if (chunk && step && step.length < chunk.length) reader.unread(chunk.subarray(step.length))
      const before = inflate.bytesWritten
      await settle((done) => (step ? inflate.write(step, done) : inflate.end()))
      const taken = failed ? 0 : inflate.bytesWritten - before
      if (step && taken < step.length) {
        reader.unread(step.subarray(taken))
        ended = true
      }
      yield* out.splice(0)
      if (failed)
        throw fault((failed as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? 'cut off' : 'damaged')
    }
  } finally {
    inflate.destroy()
  }
}

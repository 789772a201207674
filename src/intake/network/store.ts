import { rmSync } from 'node:fs'
import { mkdtemp, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { OnRecordError } from '../../text/error.js'
import { networkError } from '../fetch-error.js'
import { fileError } from '../file.js'
import type { Deadline } from './deadline.js'

/** A body in a file of its own; `broken` is why it is not all of it. The file is there until it is removed or the run ends. */
export type StoredBody = Readonly<{ path: string; broken: OnRecordError | null; remove: () => void }>

export type Storing = Readonly<{
  maxBytes: number
  /** Goes off when the run ends. */
  signal: AbortSignal
  /** Renewed whenever something has come. */
  deadline: Deadline
}>

/**
 * Keeps a body in a temporary file, of whatever came where it breaks off. `length` is what the server says of it, 0 where it
 * says nothing. Throws `too-large`, and `network` where nothing has come.
 */
export async function storeBody(
  stream: AsyncIterable<Buffer>,
  url: URL,
  length: number,
  { maxBytes, signal, deadline }: Storing,
): Promise<StoredBody> {
  if (length > maxBytes) throw tooLarge(url, maxBytes)
  const path = join(await mkdtemp(join(tmpdir(), 'onrecord-archive-')), 'body')
  const remove = () => rmSync(dirname(path), { recursive: true, force: true })
  signal.addEventListener('abort', remove, { once: true })
  try {
    const file = await open(path, 'wx')
    try {
      let size = 0
      for await (const part of untilBroken(stream)) {
        if (!Buffer.isBuffer(part)) {
          signal.throwIfAborted()
          const cause = deadline.signal.aborted ? deadline.signal.reason : part.cause
          if (size === 0) throw networkError(url, cause)
          return { path, broken: brokenOff(url, size, cause), remove }
        }
        deadline.renew()
        size += part.length
        if (size > maxBytes) throw tooLarge(url, maxBytes)
        await file.write(part)
      }
      return { path, broken: null, remove }
    } finally {
      await file.close()
    }
  } catch (cause) {
    remove()
    throw typeof (cause as NodeJS.ErrnoException).errno === 'number' ? fileError(path, cause) : cause
  }
}

/** What comes, and in the end why no more does, where that isn't the end. */
async function* untilBroken(
  stream: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer | Readonly<{ cause: unknown }>> {
  try {
    yield* stream
  } catch (cause) {
    yield { cause }
  }
}

function brokenOff(url: URL, size: number, cause: unknown): OnRecordError {
  const { message } = networkError(url, cause)
  return new OnRecordError({
    code: 'network',
    message: `${url.href} broke off after ${size.toLocaleString('en')} bytes: ${message}`,
    hint: 'What came whole before that was taken; give the address again for the rest.',
    cause,
  })
}

const tooLarge = (url: URL, maxBytes: number) =>
  new OnRecordError({
    code: 'too-large',
    message: `${url.href} is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB`,
    hint: 'Fetch the file with another program and give its path.',
  })

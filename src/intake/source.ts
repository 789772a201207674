import { createReadStream } from 'node:fs'
import type { ByteReader } from './bytes.js'
import type { Web } from './found.js'

/** A file, a part of one, standard input or what came from an address, opened at its beginning. */
export type Source = Readonly<{
  /** How messages call it. */
  name: string
  /** Absolute, or `-` for standard input, or the address that it came from. */
  path: string
  /** How it came from that address, and the file that holds it. */
  web?: Web
  file?: string
  reader: ByteReader
  /** Opens it again at a byte; null where that can't be done. */
  reopen: ((offset: number) => AsyncIterable<Buffer>) | null
  /** What a compressed file held; it is not unpacked once more. */
  unpacked?: boolean
}>

/** The bytes of a file from an offset on; a pipe can't be opened at an offset, not even at its beginning. */
export const streamOfFile = (path: string, offset = 0): AsyncIterable<Buffer> =>
  createReadStream(path, { highWaterMark: 64 * 1024, ...(offset > 0 ? { start: offset } : {}) })

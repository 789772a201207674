import { crc32 } from 'node:zlib'
import type { ByteReader } from '../bytes.js'
import { isGzip } from '../gzip-start.js'
import { fault } from './fault.js'
import { inflateFrom } from './inflate.js'

const [EXTRA, NAME, COMMENT, CHECKSUM] = [4, 8, 16, 2]

/** What the gzip member that begins here holds; ends when its checksum was compared. Throws a fault where it is cut off or damaged. */
export async function* readMember(reader: ByteReader): AsyncGenerator<Buffer> {
  await passHeader(reader)
  let sum = 0
  let size = 0
  for await (const chunk of inflateFrom(reader)) {
    sum = crc32(chunk, sum)
    size = (size + chunk.length) % 2 ** 32
    yield chunk
  }
  const end = await reader.read(8)
  if (end.length < 8) throw fault('cut off')
  if (end.readUInt32LE(0) !== sum || end.readUInt32LE(4) !== size) throw fault('damaged')
}

async function passHeader(reader: ByteReader): Promise<void> {
  const bytes = async (length: number) => {
    const read = await reader.read(length)
    if (read.length < length) throw fault('cut off')
    return read
  }
  const text = async () => {
    for (let length = 0; length < 64 * 1024; length++) if ((await bytes(1))[0] === 0) return
    throw fault('damaged')
  }
  const start = await bytes(10)
  const flags = start[3]!
  if (!isGzip(start) || flags & 0xe0) throw fault('damaged')
  if (flags & EXTRA) await bytes((await bytes(2)).readUInt16LE(0))
  if (flags & NAME) await text()
  if (flags & COMMENT) await text()
  if (flags & CHECKSUM) await bytes(2)
}

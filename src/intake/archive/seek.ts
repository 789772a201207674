import type { ByteReader } from '../bytes.js'
import { unpackedStart } from '../gzip-start.js'
import { WARC } from '../kind.js'

/** Goes on to where `mark` stands and what follows is right; false where there is no such place. */
async function seek(reader: ByteReader, mark: Buffer, isRight: (bytes: Buffer) => boolean): Promise<boolean> {
  for (;;) {
    const chunk = await reader.chunk()
    if (!chunk) return false
    const at = chunk.indexOf(mark)
    if (at >= 0) {
      reader.unread(chunk.subarray(at))
      if (isRight(await reader.peek(2048))) return true
      await reader.skip(1)
      continue
    }
    // The mark may begin in this chunk and end in the next.
    const next = await reader.chunk()
    if (!next) return false
    reader.unread(Buffer.concat([chunk.subarray(-(mark.length - 1)), next]))
  }
}

/** Goes on to the next gzip member that begins as a WARC record does; false where there is none. */
export const seekMember = (reader: ByteReader) =>
  seek(reader, Buffer.from([0x1f, 0x8b, 8]), (bytes) =>
    WARC.test(unpackedStart(bytes).subarray(0, 9).toString('latin1')),
  )

const RECORD = /^WARC\/[01]\.\d+\r\n(?:[\w-]+:[^\r\n]*\r\n)*?WARC-/i

/** Goes on to what looks like the beginning of the next record; false where there is none. */
export const seekRecord = (reader: ByteReader) =>
  seek(reader, Buffer.from('WARC/'), (bytes) => RECORD.test(bytes.toString('latin1')))

import type { ByteReader } from '../bytes.js'
import { fault } from './fault.js'

/** A record as it stands in an archive; where it is longer than allowed it isn't `whole`, and `content` is its beginning. Positions are those of the reader. */
export type RawRecord = Readonly<{
  head: Buffer
  content: Buffer
  whole: boolean
  start: number
  end: number
}>

const MAX_HEAD_BYTES = 64 * 1024
const BLANK = Buffer.from('\r\n\r\n')
const MARK = Buffer.from('WARC/')

/** The records that stand one after another, each in memory alone. Throws a fault, with its position, where one is cut off or is none. */
export async function* recordsOf(reader: ByteReader, maxBytes: number): AsyncGenerator<RawRecord> {
  for (;;) {
    await passBlank(reader)
    const start = reader.position()
    const head = await headOf(reader)
    if (!head) return
    const size = Number(/^content-length:[ \t]*(\d{1,15})[ \t]*\r?$/im.exec(head.toString('latin1'))?.[1])
    if (Number.isNaN(size)) throw fault('damaged', start)
    const whole = size <= maxBytes
    const content = await reader.read(whole ? size : Math.min(size, MAX_HEAD_BYTES))
    const had = content.length + (whole ? 0 : await reader.skip(size - content.length))
    if (had < size) throw fault('cut off', start)
    const record = { head, content, whole, start, end: reader.position() }
    const after = await reader.peek(4)
    if (after.length > 0 && !/^[\r\n]{1,4}$/.test(after.toString('latin1'))) throw fault('damaged', start)
    yield record
  }
}

async function passBlank(reader: ByteReader): Promise<void> {
  for (;;) {
    const next = await reader.peek(1)
    if (next[0] !== 13 && next[0] !== 10) return
    await reader.skip(1)
  }
}

/** The lines up to the first blank one; null at the end. */
async function headOf(reader: ByteReader): Promise<Buffer | null> {
  const start = reader.position()
  if (await reader.atEnd()) return null
  let head = await reader.peek(1024)
  for (let length = 1024; ; length *= 2) {
    if (!MARK.subarray(0, head.length).equals(head.subarray(0, MARK.length))) throw fault('damaged', start)
    const end = head.indexOf(BLANK)
    if (end >= 0) return reader.read(end + BLANK.length)
    if (head.length < length) {
      await reader.skip(length)
      throw fault('cut off', start)
    }
    if (length >= MAX_HEAD_BYTES) throw fault('damaged', start)
    head = await reader.peek(length * 2)
  }
}

import { byteReader } from '../bytes.js'
import { isGzip } from '../gzip-start.js'
import type { Source } from '../source.js'
import { type Fault, isFault } from './fault.js'
import { readMember } from './member.js'
import { type RawRecord, recordsOf } from './records.js'
import { seekMember, seekRecord } from './seek.js'

/** A record and the bytes of the archive that hold it. */
export type Stored = Readonly<{ kind: 'record'; record: RawRecord; offset: number; length: number }>

/** A stretch of an archive that can't be read, from its first byte. */
export type Gap = Readonly<{ kind: 'gap'; why: Fault['why'] | 'given up'; offset: number }>

/** An archive with more gaps is given up at the last. */
const MOST_GAPS = 100

/**
 * All records of an archive, compressed or not. Where one is damaged or cut off it says so and goes on with the next that can
 * be found.
 */
export async function* scanArchive(source: Source, maxBytes: number): AsyncGenerator<Stored | Gap> {
  const start = await source.reader.peek(3)
  const compressed = isGzip(start) || (start.length < 3 && start[0] === 0x1f)
  let { reader } = source
  let gaps = 0
  try {
    for (;;) {
      let at = reader.position()
      try {
        if (!compressed) {
          for await (const record of recordsOf(reader, maxBytes))
            yield { kind: 'record', record, offset: record.start, length: record.end - record.start }
          return
        }
        for (; !(await atEnd(reader)); at = reader.position()) {
          for await (const { record, used } of recordsOfMember(reader, maxBytes))
            yield { kind: 'record', record, offset: at, length: used }
        }
        return
      } catch (cause) {
        if (!isFault(cause)) throw cause
        if (!compressed && cause.at !== null) at = cause.at
        yield { kind: 'gap', why: ++gaps < MOST_GAPS ? cause.why : 'given up', offset: at }
        if (gaps >= MOST_GAPS) return
      }
      if (source.reopen) {
        await reader.close()
        reader = byteReader(source.reopen(at + 1), at + 1)
      }
      if (!(await (compressed ? seekMember(reader) : seekRecord(reader)))) return
    }
  } finally {
    await reader.close()
  }
}

/** At the end, or before nothing but the zeros that some tools fill up with. */
async function atEnd(reader: Source['reader']): Promise<boolean> {
  return (await reader.atEnd()) || (await reader.peek(512)).every((byte) => byte === 0)
}

/**
 * The records of one member, and how much of it holds them. Each is held back until what follows is known to be right, since a
 * damaged member can look well up to its checksum; a member that is cut off gives what came before.
 */
async function* recordsOfMember(
  reader: Source['reader'],
  maxBytes: number,
): AsyncGenerator<{ record: RawRecord; used: number }> {
  const start = reader.position()
  const used = () => reader.position() - start
  let held: { record: RawRecord; used: number } | null = null
  try {
    for await (const record of recordsOf(byteReader(readMember(reader)), maxBytes)) {
      if (held) yield held
      held = { record, used: used() }
    }
  } catch (cause) {
    if (held && isFault(cause) && cause.why === 'cut off') yield held
    throw cause
  }
  if (held) yield { ...held, used: used() }
}

/** Reads a stream of bytes piece by piece, and knows where it is. */
export type ByteReader = Readonly<{
  /** Where the next byte stands. */
  position(): number
  /** Up to so many bytes, which stay to be read; fewer only at the end, or where the stream fails after them. */
  peek(length: number): Promise<Buffer>
  /** Up to so many bytes, fewer only at the end. */
  read(length: number): Promise<Buffer>
  /** Whatever comes next; null at the end. */
  chunk(): Promise<Buffer | null>
  /** Gives back what was read last. */
  unread(bytes: Buffer): void
  /** Passes over up to so many bytes and says over how many. */
  skip(length: number): Promise<number>
  /** Whether nothing is left. */
  atEnd(): Promise<boolean>
  /** All that is left. */
  rest(): AsyncGenerator<Buffer>
  close(): Promise<void>
}>

const NONE = Buffer.alloc(0)

/** A reader of a stream whose first byte stands at `start`. */
export function byteReader(stream: AsyncIterable<Buffer>, start = 0): ByteReader {
  const source = stream[Symbol.asyncIterator]()
  let held: Buffer = NONE
  let position = start
  let failure: { cause: unknown } | null = null
  const pull = async (): Promise<Buffer | null> => {
    if (failure) throw failure.cause
    try {
      for (;;) {
        const { done, value } = await source.next()
        if (done) return null
        if (value.length > 0) return value
      }
    } catch (cause) {
      failure = { cause }
      throw cause
    }
  }
  const chunk = async () => {
    const next = held.length > 0 ? held : await pull()
    held = NONE
    position += next?.length ?? 0
    return next
  }
  const unread = (bytes: Buffer) => {
    position -= bytes.length
    held = held.length > 0 ? Buffer.concat([bytes, held]) : bytes
  }
  /** Hands over chunk by chunk until there are enough bytes. */
  const take = async (length: number, use: (part: Buffer) => void): Promise<number> => {
    let left = length
    while (left > 0) {
      const next = await chunk()
      if (!next) break
      const part = next.subarray(0, left)
      if (part.length < next.length) unread(next.subarray(part.length))
      left -= part.length
      use(part)
    }
    return length - left
  }
  return {
    position: () => position,
    chunk,
    unread,
    async peek(length) {
      while (held.length < length && !failure) {
        const next = await pull().catch(() => null)
        if (!next) break
        held = held.length > 0 ? Buffer.concat([held, next]) : next
      }
      return held.subarray(0, length)
    },
    async read(length) {
      const parts: Buffer[] = []
      await take(length, (part) => parts.push(part))
      return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    },
    skip: (length) => take(length, () => {}),
    async atEnd() {
      const next = await chunk()
      if (next) unread(next)
      return !next
    },
    async *rest() {
      for (let next = await chunk(); next; next = await chunk()) yield next
    },
    async close() {
      await source.return?.()
    },
  }
}

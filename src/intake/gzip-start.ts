import { constants, inflateRawSync } from 'node:zlib'

/** Whether something begins as a gzip file does. */
export const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8

/** How the first member of a gzip file begins, as far as the given bytes tell; whatever follows it doesn't matter. */
export function unpackedStart(bytes: Uint8Array): Buffer {
  const at = isGzip(bytes) ? headerLength(bytes) : bytes.length
  try {
    return inflateRawSync(bytes.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return Buffer.alloc(0)
  }
}

/** Source: RFC 1952, section 2.3. */
function headerLength(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0
  let at = 10
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)
  for (const text of [8, 16]) if (flags & text) at = bytes.indexOf(0, at) + 1 || bytes.length
  return flags & 2 ? at + 2 : at
}

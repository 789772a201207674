import iconv from 'iconv-lite'

/** The characters of a page: by byte order mark, header, meta tag, else UTF-8, else windows-1252. */
export function decode(
  bytes: Uint8Array,
  contentType: string | null,
): Readonly<{ text: string; charset: string }> {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const mark = head.startsWith('\u00ff\u00fe')
    ? 'utf-16le'
    : head.startsWith('\u00fe\u00ff')
      ? 'utf-16be'
      : null
  const named =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  const charset = mark ?? (named && iconv.encodingExists(named) ? named.toLowerCase() : guess(bytes))
  return { text: iconv.decode(Buffer.from(bytes), charset), charset }
}

function guess(bytes: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

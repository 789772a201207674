import { createHash } from 'node:crypto'
import type { Given, Provenance } from '../intake/found.js'

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** Sixty bits of a hash in letters and digits that can't be taken for each other (Crockford's base 32). */
export function shortHash(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  let bits = BigInt(`0x${hash.digest('hex').slice(0, 15)}`)
  let letters = ''
  for (let i = 0; i < 12; i++) {
    letters = LETTERS[Number(bits & 31n)] + letters
    bits >>= 5n
  }
  return letters
}

/** SHA-256 of a page's bytes. */
export const pageHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The name of an article: of a page with what was known of it from outside. */
export const articleId = (hash: string, { id, url, published, title, format }: Given): string =>
  `a${shortHash(hash, JSON.stringify([id, url, published, title, format]))}`

/** A place where pages are found, in one line: the same place gives the same line at any time. */
export function addressOf(provenance: Provenance): string {
  switch (provenance.kind) {
    case 'web':
      return provenance.url
    case 'file':
      return provenance.path
    case 'input':
      return '-'
    case 'line':
      return `${provenance.path}#${provenance.line}`
    case 'mail':
      return `${provenance.path}#mail`
    case 'warc':
      return `${provenance.path}${provenance.entry ? `!${provenance.entry}` : ''}#${provenance.offset}`
  }
}

/** An article found at a place; the same article found there again is the same capture. */
export const captureId = (article: string, provenance: Provenance): string =>
  `c${shortHash(article, addressOf(provenance))}`

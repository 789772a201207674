import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { pageHash } from '../../ids.js'
import type { Check } from '../check.js'
import { rowsOf } from '../rows.js'

type Row = Readonly<{ hash: string; size: number; bytes: Uint8Array }>

/** Whether each page can be unpacked, and its bytes are those that its hash names. */
export const pages: Check = {
  id: 'pages',
  holds: 'the bytes of each page are those that its hash names',
  table: 'page',
  async *find({ ledger: { engine }, transaction, seen }) {
    const walk = { table: 'page' as const, columns: sql<Row>`t.hash, t.size, t.bytes`, size: 16 }
    for await (const rows of rowsOf(transaction, engine, walk)) {
      for (const { hash, size, bytes } of rows) {
        const message = damage(hash, Number(size), bytes)
        if (message)
          yield {
            where: `page ${hash}`,
            message,
            advice:
              'What was read in it still holds; for its bytes bring back a backup made before with onrecord restore.',
          }
      }
      seen(rows.length)
    }
  },
}

function damage(hash: string, size: number, packed: Uint8Array): string | null {
  try {
    const bytes = gunzipSync(packed, { maxOutputLength: Math.max(1, size) })
    if (bytes.length !== size) return `The page has ${bytes.length} bytes instead of ${size}`
    return pageHash(bytes) === hash ? null : 'The bytes of the page are others than were taken in'
  } catch {
    return 'The bytes of the page can’t be unpacked'
  }
}

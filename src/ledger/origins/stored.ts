import { sql, type Transaction } from 'kysely'
import type { Tables } from '../tables.js'
import { sketchFromBytes } from './bytes.js'
import type { Candidate } from './candidate.js'
import { COMMON_KEY, MAX_CANDIDATES } from './keys.js'
import type { Sketch } from './sketch.js'

type Reading = Transaction<Tables>

/**
 * Articles as they are compared, in the order of the ids. `texts` gives them their texts, `origins` tells of those that
 * are no founding articles what they rewrite.
 */
export async function candidates(
  transaction: Reading,
  ids: readonly string[],
  { texts = false, origins = false }: { texts?: boolean; origins?: boolean } = {},
): Promise<readonly Candidate[]> {
  if (ids.length === 0) return []
  const rows = await transaction
    .selectFrom('sketch')
    .innerJoin('article', 'article.id', 'sketch.article')
    .innerJoin('reading', (on) =>
      on.onRef('reading.article', '=', 'article.id').on('reading.superseded', 'is', null),
    )
    .leftJoin('fold', (on) => on.onRef('fold.article', '=', 'article.id').on('fold.superseded', 'is', null))
    .select(['article.id', 'article.url', 'sketch.bytes', 'sketch.agencies', 'fold.origin'])
    .select(['reading.publisher', 'reading.published', 'reading.title'])
    .$if(texts, (query) => query.select(['reading.text', 'reading.blocks']))
    .where('article.id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { bytes, agencies, text, blocks, origin, ...head } = row
    return {
      ...head,
      sketch: sketchOf(id, bytes),
      agencies: JSON.parse(agencies),
      ...(origins && origin !== null && origin !== id && { rewriteOf: origin }),
      ...(text !== undefined && {
        text: () => ({ text, blocks: JSON.parse(blocks ?? '[]'), title: head.title }),
      }),
    }
  })
}

const decoded = new Map<string, Readonly<{ bytes: Uint8Array; sketch: Sketch }>>()
/** Sketches that are kept decoded, the ones used last: recent reports are compared again and again. */
const DECODED = 1024

function sketchOf(id: string, bytes: Uint8Array): Sketch {
  const before = decoded.get(id)
  // What is stored may have changed, and another ledger may be open.
  const entry =
    before && Buffer.compare(before.bytes, bytes) === 0 ? before : { bytes, sketch: sketchFromBytes(bytes) }
  decoded.delete(id)
  decoded.set(id, entry)
  if (decoded.size > DECODED) decoded.delete(decoded.keys().next().value as string)
  return entry.sketch
}

/** For each key the indexed articles that hold it, one more than makes it common at most. */
export async function holdersOf(
  transaction: Reading,
  keys: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const holders = new Map<number, string[]>()
  if (keys.length === 0) return holders
  const most = sql.lit(COMMON_KEY + 1)
  const each = keys.map(
    (key) =>
      sql`select * from (select key, article from sketch_key where key = ${key} order by article limit ${most}) as holders`,
  )
  const { rows } = await sql<{ key: number; article: string }>`${sql.join(each, sql` union all `)}`.execute(
    transaction,
  )
  for (const { key, article } of rows) holders.set(key, [...(holders.get(key) ?? []), article])
  return holders
}

/** The indexed articles with the same text. */
export async function sameText(transaction: Reading, textHash: string): Promise<readonly string[]> {
  const rows = await transaction
    .selectFrom('sketch')
    .select('article')
    .where('text_hash', '=', textHash)
    .where('indexed', '=', 1)
    .orderBy('article')
    .limit(MAX_CANDIDATES)
    .execute()
  return rows.map(({ article }) => article)
}

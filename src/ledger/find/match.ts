import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Ledger } from '../ledger.js'
import { toFts5, type WordQuery } from './words.js'

/** The query as PostgreSQL takes it. */
export function toTsquery(query: WordQuery): RawBuilder<string> {
  const phrase = (text: string) => sql`phraseto_tsquery('onrecord', ${text})`
  const groups = query.map(({ all, none }) => {
    const wanted = sql.join(all.map(phrase), sql` && `)
    return none.length > 0
      ? sql`((${wanted}) && !! (${sql.join(none.map(phrase), sql` || `)}))`
      : sql`(${wanted})`
  })
  return sql<string>`(${sql.join(groups, sql` || `)})`
}

/** Readings whose text or title matches, by their number; none for a query without a word. */
export function matching(engine: Ledger['engine'], query: WordQuery): RawBuilder<{ seq: number }> {
  if (query.length === 0) return sql`select 0 as seq where 1 = 0`
  return engine === 'sqlite'
    ? sql`select rowid as seq from reading_search where reading_search match ${toFts5(query)}`
    : sql`select reading.seq from reading where search @@ ${toTsquery(query)}`
}

/** Whether the reading of a record is among the matching ones, without using an index on the reading. */
export const readingIn = (
  engine: Ledger['engine'],
  among: RawBuilder<{ seq: number }>,
): RawBuilder<SqlBool> =>
  engine === 'sqlite' ? sql`+record.reading in (${among})` : sql`record.reading in (${among})`

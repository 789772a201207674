import type { Scope, Where } from './filter.js'

/** Records of reports that hold these words, in the syntax of `parseWords`. */
export async function inText({ ledger, eb }: Scope, words: string): Promise<Where> {
  // What speaks to the database is loaded only where a question is put, not for the list of filters.
  const [{ matching, readingIn }, { parseWords }, { sql }] = await Promise.all([
    import('./match.js'),
    import('./words.js'),
    import('kysely'),
  ])
  const among = matching(ledger.engine, parseWords(words))
  const { rows } = await sql<{ seq: number }>`${among} limit ${FEW + 1}`.execute(ledger.db)
  if (rows.length === 0) return eb.lit(false)
  return rows.length <= FEW
    ? eb(
        'record.reading',
        'in',
        rows.map(({ seq }) => seq),
      )
    : readingIn(ledger.engine, among)
}

/** Reports up to this number are named one by one. */
const FEW = 500

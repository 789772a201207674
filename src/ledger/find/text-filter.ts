import type { Scope, Where } from './filter.js'

/** Records of reports that hold these words, in the syntax of `parseWords`. */
export async function inText({ ledger, eb }: Scope, words: string): Promise<Where> {
  // What speaks to the database is loaded only where a question is put, not for the list of filters.
  const [{ readingIn }, { readingsWith }] = await Promise.all([
    import('./match.js'),
    import('./readings-with.js'),
  ])
  const found = await readingsWith(ledger, words)
  if ('among' in found) return readingIn(ledger.engine, found.among)
  return found.seqs.length === 0 ? eb.lit(false) : eb('record.reading', 'in', found.seqs)
}

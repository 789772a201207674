import { type RawBuilder, sql } from 'kysely'
import type { Ledger } from '../ledger.js'
import { ledgerError } from '../ledger-error.js'
import { cursorOf, cursorText } from './cursor.js'
import { toTsquery } from './match.js'
import { type ArticleHead, DEFAULT_LIMIT, type Paging, type Results } from './question.js'
import { MARK, type Snippet, snippetOf } from './snippet.js'
import { countOf, dayOf, endOf, wordsOf } from './values.js'
import { parseWords, toFts5, type WordQuery } from './words.js'

/** An article that holds the words, with some of its text around them; the higher the rank, the better it fits. */
export type Hit = Readonly<{ article: ArticleHead; rank: number; snippet: Snippet }>

/** More hits than this are not shown at once: each snippet is cut out of a whole text. */
const MOST_HITS = 500

/**
 * Articles that hold the words, the best fitting first: `word`, `"a phrase"`, `-not`, `OR`. The words are compared by
 * their stems. Nothing in them is an error; without any word, nothing is found.
 */
export async function search(ledger: Ledger, words: string, paging: Paging = {}): Promise<Results<Hit>> {
  const query = parseWords(wordsOf(words))
  const limit = countOf(paging.limit ?? DEFAULT_LIMIT, MOST_HITS)
  const after = paging.after === undefined ? null : cursorOf(paging.after, true)
  const when = wheres(paging)
  if (query.length === 0) return { items: [], next: null }
  try {
    const ranked = ledger.engine === 'sqlite' ? rankedBySqlite(query, when) : rankedByPostgres(query, when)
    const beyond = after
      ? sql`where (rank < ${after.value} or (rank = ${after.value} and seq < ${after.seq}))`
      : sql``
    const page = await sql<{ seq: number; rank: number }>`
      select seq, rank from (${ranked}) as hit ${beyond} order by rank desc, seq desc limit ${limit + 1}
    `.execute(ledger.db)
    const shown = page.rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: shown.length > 0 ? await load(ledger, query, shown) : [],
      next: page.rows.length > limit && last ? cursorText({ value: last.rank, seq: last.seq }) : null,
    }
  } catch (cause) {
    throw ledgerError(ledger.where, cause)
  }
}

/** Which readings are asked for, beside their words. */
function wheres({ asOf, knownOn }: Paging): RawBuilder<unknown> {
  const version =
    knownOn === undefined
      ? sql`reading.superseded is null`
      : sql`reading.learned <= ${endOf(dayOf(knownOn))} and (reading.superseded is null or reading.superseded > ${endOf(dayOf(knownOn))})`
  return asOf === undefined ? version : sql`${version} and reading.day <= ${dayOf(asOf)}`
}

/** A word in the title counts four times as much as one in the text. */
const rankedBySqlite = (query: WordQuery, when: RawBuilder<unknown>) => sql`
  select reading_search.rowid as seq, -bm25(reading_search, 4.0, 1.0) as rank
  from reading_search join reading on reading.seq = reading_search.rowid
  where reading_search match ${toFts5(query)} and ${when}
`

/**
 * Ranking reads the whole vector of each match: of words that more reports hold than this, the newest are ranked.
 */
const MOST_RANKED = 5000

const rankedByPostgres = (query: WordQuery, when: RawBuilder<unknown>) => sql`
  select seq, ts_rank('{0.1, 0.1, 0.1, 0.4}', search, ${toTsquery(query)})::double precision as rank
  from (
    select reading.seq, search from reading
    where search @@ ${toTsquery(query)} and ${when}
    order by out_day || '' desc, reading.seq desc
    limit ${MOST_RANKED}
  ) as matched
`

async function load(
  { engine, db }: Ledger,
  query: WordQuery,
  hits: readonly { seq: number; rank: number }[],
): Promise<readonly Hit[]> {
  const seqs = sql.join(hits.map(({ seq }) => seq))
  const options = `StartSel=${MARK.open}, StopSel=${MARK.close}, MaxFragments=2, MaxWords=20, MinWords=8, FragmentDelimiter=" … "`
  const marked =
    engine === 'sqlite'
      ? sql<{ seq: number; marked: string }>`
          select rowid as seq, snippet(reading_search, -1, ${MARK.open}, ${MARK.close}, '…', 32) as marked
          from reading_search where reading_search match ${toFts5(query)} and rowid in (${seqs})`
      : sql<{ seq: number; marked: string }>`
          select seq, ts_headline('onrecord', text, ${toTsquery(query)}, ${options}) as marked
          from reading where seq in (${seqs})`
  const [snippets, heads] = await Promise.all([
    marked.execute(db),
    db
      .selectFrom('reading')
      .innerJoin('article', 'article.id', 'reading.article')
      .select(['seq', 'article.id', 'title', 'publisher as outlet', 'day', 'article.url'])
      .where(
        'seq',
        'in',
        hits.map(({ seq }) => seq),
      )
      .execute(),
  ])
  const snippetBy = new Map(snippets.rows.map(({ seq, marked }) => [seq, snippetOf(marked)]))
  const headBy = new Map(heads.map(({ seq, ...head }) => [seq, head]))
  return hits.flatMap(({ seq, rank }) => {
    const article = headBy.get(seq)
    const snippet = snippetBy.get(seq)
    return article && snippet ? [{ article, rank, snippet }] : []
  })
}

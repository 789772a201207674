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
  // What can't be right is told even where there is nothing to look for.
  wheres(paging)
  if (query.length === 0) return { items: [], next: null }
  try {
    const ranked =
      ledger.engine === 'sqlite' ? rankedBySqlite(query, paging) : rankedByPostgres(query, paging)
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
  const end = knownOn === undefined ? null : endOf(dayOf(knownOn))
  const version =
    end === null
      ? sql`reading.superseded is null`
      : sql`reading.learned <= ${end} and (reading.superseded is null or reading.superseded > ${end})`
  return asOf === undefined ? version : sql`${version} and reading.day <= ${dayOf(asOf)}`
}

/**
 * A word in the title counts four times as much as one in the text. What is left out is looked up in one go where all
 * current readings are asked for: of frequent words, going to each reading takes longer than ranking it.
 */
const rankedBySqlite = (query: WordQuery, { asOf, knownOn }: Paging) => sql`
  select rowid as seq, -bm25(reading_search, 4.0, 1.0) as rank
  from reading_search
  where reading_search match ${toFts5(query)}
  and ${
    asOf === undefined && knownOn === undefined
      ? sql`rowid not in (select seq from reading where superseded is not null)`
      : sql`rowid in (select seq from reading where ${wheres({ asOf, knownOn })})`
  }
`

const rankedByPostgres = (query: WordQuery, paging: Paging) => sql`
  select reading.seq, ts_rank('{0.1, 0.1, 0.1, 0.4}', search, ${toTsquery(query)})::double precision as rank
  from reading
  where search @@ ${toTsquery(query)} and ${wheres(paging)}
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

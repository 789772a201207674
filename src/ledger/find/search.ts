import { type RawBuilder, sql } from 'kysely'
import type { Ledger } from '../ledger.js'
import { ledgerError } from '../ledger-error.js'
import { type Masks, masksOf } from '../masks/masks.js'
import { askedOf, findableIn } from '../masks/search.js'
import { type Cursor, cursorOf, cursorText } from './cursor.js'
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
    const masks = await masksOf(ledger)
    const found = await first(ledger, masks, query, paging, after, limit + 1)
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: shown.length > 0 ? await load(ledger, masks, shown) : [],
      next: found.length > limit && last ? cursorText({ value: last.rank, seq: last.seq }) : null,
    }
  } catch (cause) {
    throw ledgerError(ledger.where, cause)
  }
}

type Ranked = Readonly<{ seq: number; rank: number; query: WordQuery }>

/** The best so many readings after a place, each with what of the query it is shown to hold. */
async function first(
  ledger: Ledger,
  masks: Masks,
  query: WordQuery,
  paging: Paging,
  after: Cursor | null,
  wanted: number,
): Promise<readonly Ranked[]> {
  const asked = await askedOf(ledger, query)
  const ranked = ledger.engine === 'sqlite' ? rankedBySqlite(asked, paging) : rankedByPostgres(asked, paging)
  const found: Ranked[] = []
  for (let from = after; ; ) {
    const beyond = from
      ? sql`where (rank < ${from.value} or (rank = ${from.value} and seq < ${from.seq}))`
      : sql``
    const { rows } = await sql<{ seq: number; rank: number }>`
      select seq, rank from (${ranked}) as hit ${beyond} order by rank desc, seq desc limit ${wanted}
    `.execute(ledger.db)
    const findable = await findableIn(
      ledger,
      masks,
      { query, asked },
      rows.map(({ seq }) => seq),
    )
    for (const row of rows) {
      const rest = findable(row.seq)
      if (rest) found.push({ ...row, query: rest })
    }
    const last = rows.at(-1)
    if (found.length >= wanted || rows.length < wanted || !last) return found.slice(0, wanted)
    from = { value: last.rank, seq: last.seq }
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

/** The words around what was looked for, by the number of the reading. */
async function snippetsOf(
  { engine, db }: Ledger,
  query: WordQuery,
  numbers: readonly number[],
): Promise<readonly Readonly<{ seq: number; marked: string }>[]> {
  const seqs = sql.join(numbers)
  const options = `StartSel=${MARK.open}, StopSel=${MARK.close}, MaxFragments=2, MaxWords=20, MinWords=8, FragmentDelimiter=" … "`
  const marked =
    engine === 'sqlite'
      ? sql<{ seq: number; marked: string }>`
          select rowid as seq, snippet(reading_search, -1, ${MARK.open}, ${MARK.close}, '…', 32) as marked
          from reading_search where reading_search match ${toFts5(query)} and rowid in (${seqs})`
      : sql<{ seq: number; marked: string }>`
          select seq, ts_headline('onrecord', text, ${toTsquery(query)}, ${options}) as marked
          from reading where seq in (${seqs})`
  return (await marked.execute(db)).rows
}

async function load(ledger: Ledger, masks: Masks, hits: readonly Ranked[]): Promise<readonly Hit[]> {
  const groups = new Map<WordQuery, number[]>()
  for (const { seq, query } of hits) groups.set(query, [...(groups.get(query) ?? []), seq])
  const [snippets, heads, names] = await Promise.all([
    Promise.all([...groups].map(([query, seqs]) => snippetsOf(ledger, query, seqs))),
    ledger.db
      .selectFrom('reading')
      .innerJoin('article', 'article.id', 'reading.article')
      .select(['seq', 'article.id', 'title', 'publisher as outlet', 'day', 'article.url'])
      .where(
        'seq',
        'in',
        hits.map(({ seq }) => seq),
      )
      .execute(),
    masks.namesOf(hits.map(({ seq }) => seq)),
  ])
  const namesOf = (seq: number) => names.get(seq) ?? []
  const snippetBy = new Map(
    snippets.flat().map(({ seq, marked }) => {
      const snippet = snippetOf(marked)
      return [seq, { ...snippet, text: masks.text(snippet.text, namesOf(seq)) }]
    }),
  )
  const headBy = new Map(heads.map(({ seq, ...head }) => [seq, masks.shown(head, namesOf(seq))]))
  return hits.flatMap(({ seq, rank }) => {
    const article = headBy.get(seq)
    const snippet = snippetBy.get(seq)
    return article && snippet ? [{ article, rank, snippet }] : []
  })
}

import type { Page } from './article/article.js'
import { openPage } from './intake/open.js'
import { type PageInput, pageOfInput } from './intake/page-input.js'
import { read as readPage, readFully as readPageFully } from './read.js'
import type { Reading } from './records/reading.js'
import type { Document } from './records/record.js'

export type { AddOptions } from './add.js'
export type { Article, Block, Page } from './article/article.js'
export type { OpenOptions } from './intake/open.js'
export type { PageInput } from './intake/page-input.js'
export { type FoundFailure, findFailures } from './ledger/find/failures.js'
export type { Filter, Term } from './ledger/find/filter.js'
export { filters } from './ledger/find/filters.js'
export { type ArticleQuestion, type FoundArticle, findArticles } from './ledger/find/find-articles.js'
export { type FoundPlace, findPlaces } from './ledger/find/find-places.js'
export { findFigures, findPositions, findStatements } from './ledger/find/find-records.js'
export {
  type FoundSource,
  findSources,
  type Listed,
  type SourceQuestion,
} from './ledger/find/find-sources.js'
export { diffPositions, type PositionsDiff } from './ledger/find/positions-diff.js'
export {
  type ArticleHead,
  type FigureQuestion,
  type FoundRecord,
  type Paging,
  type PositionQuestion,
  pagingTerms,
  type Results,
  type StatementQuestion,
} from './ledger/find/question.js'
export { type Hit, search } from './ledger/find/search.js'
export { show } from './ledger/find/show.js'
export type { Shown, ShownArticle, ShownIdentity, ShownRecord } from './ledger/find/shown.js'
export { SORTS, type SortOrder } from './ledger/find/sorts.js'
export { DEFAULT_LEDGER, type Ledger, type LedgerOptions, openLedger } from './ledger/ledger.js'
export type { Place } from './mentions/mention.js'
export type { Reading } from './records/reading.js'
export type { Document, Figure, Note, Position, Statement } from './records/record.js'
export { type ErrorCode, OnRecordError } from './text/error.js'
export type { Quote, Span } from './text/span.js'
export { type Explanation, explain } from './views/explain.js'
export { openPage }

const pageOf = (input: string | PageInput | Page): Page =>
  typeof input === 'object' && input !== null && 'kind' in input ? input : pageOfInput(input)

/**
 * The document of the record contract for a report: its plain text, or `{html}` or `{text}` with what is known about
 * it, or a page from `openPage`. Throws an `OnRecordError` with the code `misuse` where the input is none of these.
 */
export const read = async (input: string | PageInput | Page): Promise<Document> => readPage(pageOf(input))

/** All that the reading stages found for a report, sentences and mentions too; `explain` goes through it. */
export const readFully = async (input: string | PageInput | Page): Promise<Reading> =>
  readPageFully(pageOf(input))

/**
 * Reads pages on all cores and keeps them in a ledger: files, folders, addresses, feeds, archives. Throws `misuse` for an
 * empty list and `ledger` where the ledger can't be written; what can't be had or read is counted as failed.
 */
export const add: typeof import('./add.js').add = async (...given) => (await import('./add.js')).add(...given)

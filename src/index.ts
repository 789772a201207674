import type { Page } from './article/article.js'
import { openPage } from './intake/open.js'
import { type PageInput, pageOfInput } from './intake/page-input.js'
import { read as readPage, readFully as readPageFully } from './read.js'
import type { Reading } from './records/reading.js'
import type { Document } from './records/record.js'
import type { Round } from './watch.js'

export type { AddOptions, AddProgress } from './add.js'
export type { Article, Block, Page } from './article/article.js'
export type { OpenOptions } from './intake/open.js'
export type { PageInput } from './intake/page-input.js'
export { type BackupOptions, backup } from './ledger/care/backup.js'
export { type Checked, type CheckOptions, checkLedger, type Problem } from './ledger/care/check.js'
export { type Cleared, gc, type Rubbish, rubbishIn } from './ledger/care/gc.js'
export { type RestoreOptions, restore } from './ledger/care/restore.js'
export type { Deciding } from './ledger/deciding.js'
export { type FoundFailure, findFailures } from './ledger/find/failures.js'
export type { Filter, Term } from './ledger/find/filter.js'
export { filters } from './ledger/find/filters.js'
export { type ArticleQuestion, type FoundArticle, findArticles } from './ledger/find/find-articles.js'
export { type FoundPlace, findPlaces } from './ledger/find/find-places.js'
export { findFigures, findPositions, findStatements } from './ledger/find/find-records.js'
export { type FoundReport, findReports } from './ledger/find/find-reports.js'
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
export {
  type Identity,
  mergeIdentities,
  renameIdentity,
  splitIdentity,
} from './ledger/identities/decide.js'
export type { Kept, Totals } from './ledger/keep.js'
export { DEFAULT_LEDGER, type Ledger, type LedgerOptions, openLedger } from './ledger/ledger.js'
export { type Masked, mask, unmask } from './ledger/masks/decide.js'
export { addRecord, type Where } from './ledger/review/add-record.js'
export type { By, Decided } from './ledger/review/decide.js'
export { decisions, type LogFilter, type Logged } from './ledger/review/log.js'
export { accept, comment, correct, reject, undo } from './ledger/review/review.js'
export type { Place } from './mentions/mention.js'
export type { Reading } from './records/reading.js'
export type { Document, Figure, Note, Position, Statement } from './records/record.js'
export type { Reread, RereadOptions, RereadTotals } from './reread.js'
export { type SeriesAsked, seriesTerms } from './series/asked.js'
export type { Evidence } from './series/evidence.js'
export type { Conflict } from './series/explain-conflict.js'
export { findConflicts, type SeriesConflicts } from './series/find-conflicts.js'
export { findSeries } from './series/find-series.js'
export { findSeriesKeys, type SeriesKey } from './series/keys.js'
export { type Policy, policies } from './series/policies.js'
export { findRevisions, type Revision } from './series/revisions.js'
export type { FigureUse, Known, Series, Value } from './series/series-type.js'
export { type ErrorCode, OnRecordError } from './text/error.js'
export type { Quote, Span } from './text/span.js'
export type { ServeOptions, Serving } from './views/api/serve.js'
export { listTokens, makeToken, type Role, revokeToken, type Token } from './views/api/token.js'
export type { BriefAsked } from './views/brief/asked.js'
export { type Brief, briefOf } from './views/brief/brief.js'
export { briefPage } from './views/brief/html.js'
export { briefMarkdown } from './views/brief/markdown.js'
export { type Explanation, explain } from './views/explain.js'
export { recordPage } from './views/html/page.js'
export type { Round, WatchOptions } from './watch.js'
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

/**
 * Adds what is new in feeds, round after round until the signal goes off; `open` opens the ledger for each. A page that
 * came in once is not fetched again. Throws `misuse`, and `ledger` where the first round can't open the ledger.
 */
export async function* watch(...given: Parameters<typeof import('./watch.js').watch>): AsyncGenerator<Round> {
  yield* (await import('./watch.js')).watch(...given)
}

/**
 * Reads kept pages again with the current rules, or all of them where none is named; what people decided stays. Run again
 * after a break, it goes on where it stopped. Throws `not-found` for an article that the ledger doesn't have.
 */
export const reread: typeof import('./reread.js').reread = async (...given) =>
  (await import('./reread.js')).reread(...given)

/**
 * Serves the page and the API of a ledger; on other addresses than this machine's own, tokens are demanded. Throws `network`
 * where the port is taken.
 */
export const serve: typeof import('./views/api/serve.js').serve = async (...given) =>
  (await import('./views/api/serve.js')).serve(...given)

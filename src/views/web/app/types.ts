/** The shapes of the API's answers: those of the program itself. */
import type { Brief as WholeBrief } from '../../brief/brief.js'

export type { Block } from '../../../article/article.js'
export type { FoundArticle } from '../../../ledger/find/find-articles.js'
export type { FoundSource } from '../../../ledger/find/find-sources.js'
export type { Origin } from '../../../ledger/find/origin-of.js'
export type { PositionsDiff } from '../../../ledger/find/positions-diff.js'
export type { ArticleHead, FoundRecord, Results } from '../../../ledger/find/question.js'
export type { Hit } from '../../../ledger/find/search.js'
export type {
  FoundDecision,
  ShownAlias,
  ShownArticle,
  ShownIdentity,
  ShownRecord,
} from '../../../ledger/find/shown.js'
export type { RecordKind } from '../../../ledger/tables.js'
export type { Figure, Measure, Position, Statement } from '../../../records/record.js'
export type { Conflict } from '../../../series/explain-conflict.js'
export type { SeriesKey } from '../../../series/keys.js'
export type { FigureUse, Series, Value } from '../../../series/series-type.js'
export type { JobState } from '../../api/jobs.js'
export type { Told } from '../../brief/brief.js'
export type { Citation } from '../../brief/citations.js'
/** A briefing without the series that it is written from. */
export type Brief = Omit<WholeBrief, 'sections'> &
  Readonly<{ sections: readonly Omit<WholeBrief['sections'][number], 'series'>[] }>

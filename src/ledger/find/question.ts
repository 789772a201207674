import type { Basis, Figure, Measure, Modality, Position, Statement } from '../../records/record.js'
import type { RecordKind, Review } from '../tables.js'
import type { Term } from './filter.js'
import type { Reviewed } from './reviewed.js'
import type { SortOrder } from './sorts.js'

/** How many results come at once, and from which point of time; days are YYYY-MM-DD. */
export type Paging = Readonly<{
  /** 50 if not given, 10,000 at most. */
  limit?: number | undefined
  /** `next` of the results before. */
  after?: string | undefined
  /** Only what was published by the end of this day. */
  asOf?: string | undefined
  /** What the ledger held at the end of this day, with what people had decided by then. */
  knownOn?: string | undefined
}>

type Common = Paging &
  Readonly<{
    outlet?: string | undefined
    /** The period that a record holds in reaches into these days. */
    from?: string | undefined
    to?: string | undefined
    publishedFrom?: string | undefined
    publishedTo?: string | undefined
    /** Words of the report, in the syntax of search. */
    text?: string | undefined
    minConfidence?: number | undefined
    /** A name of who said it: of a figure its source, of a position its actor. */
    speaker?: string | undefined
    /** All but rejected records if not given. */
    reviewed?: Reviewed | undefined
    /** The newest reports first if not given. */
    sort?: SortOrder | undefined
  }>

export type FigureQuestion = Common &
  Readonly<{
    measure?: Measure | undefined
    basis?: Basis | undefined
    place?: string | undefined
    country?: string | undefined
    population?: string | undefined
    nationality?: string | undefined
  }>
export type StatementQuestion = Common
export type PositionQuestion = Common &
  Readonly<{ actor?: string | undefined; modality?: Modality | undefined }>

/** Some results, and where to go on: null where there are no more. */
export type Results<Item> = Readonly<{ items: readonly Item[]; next: string | null }>

/** The article a record stands in. */
export type ArticleHead = Readonly<{
  id: string
  title: string | null
  outlet: string | null
  /** The day of publication. */
  day: string | null
  url: string | null
}>

/** A record as the ledger has it, or had it on an earlier day. */
export type FoundRecord<Kind extends RecordKind = RecordKind> = Readonly<{
  kind: Kind
  id: string
  record: { figure: Figure; statement: Statement; position: Position }[Kind]
  /** The words around it: a stretch of the article's text. */
  sentence: Readonly<{ start: number; end: number; text: string }>
  article: ArticleHead
  review: Review | null
  /** When this version came into the ledger, and when a newer one replaced it; ISO 8601. */
  learned: string
  superseded: string | null
}>

/** What goes with the filters of every question. */
export const pagingTerms: readonly Term[] = [
  { name: 'limit', value: 'N', summary: 'How many to show at most, 50 if not given' },
  { name: 'after', value: 'PLACE', summary: 'Go on where the results before ended' },
  { name: 'as-of', value: 'DAY', summary: 'Only what was published by the end of that day' },
  { name: 'known-on', value: 'DAY', summary: 'What the ledger held at the end of that day' },
]

export const DEFAULT_LIMIT = 50
export const MOST = 10_000

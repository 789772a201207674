import type { Block } from '../article/article.js'
import type { ActorKind, Place, Qualifier } from '../mentions/mention.js'
import type { Note } from '../text/note.js'
import type { Quote, Span } from '../text/span.js'

export type { Note } from '../text/note.js'

export type Basis = 'total' | 'stock' | 'rate' | 'change' | 'plan'
export type Per = 'day' | 'week' | 'month' | 'year'
export type Unit = 'person' | 'household'
export type Measure =
  | 'arrival'
  | 'departure'
  | 'crossing'
  | 'displacement'
  | 'refugee'
  | 'evacuation'
  | 'return'
  | 'expulsion'
  | 'mobilisation'
  | 'stranded'
  | 'death'
  | 'injury'
  | 'missing'
  | 'detention'
  | 'rescue'
  | 'affected'
  | 'protest'
  | 'other'

export type Period = Readonly<{
  /** ISO days, inclusive; `end` is the as-of day of a stock; null where open or not said. */
  start: string | null
  end: string | null
  /** Extended Date/Time Format, level 1. */
  edtf: string | null
  /** The words that say it, null where it follows from the publication day. */
  quote: string | null
  precision: 'minute' | 'day' | 'week' | 'month' | 'season' | 'year' | 'vague' | 'published'
}>

/** How many people or households, as stated. */
export type Figure = Readonly<{
  id: string
  /** The number with its qualifier. */
  span: Span
  quote: string
  sentence: Span
  amount: Readonly<{ low: number | null; high: number | null; qualifier: Qualifier }>
  basis: Basis
  per: Per | null
  unit: Unit
  who: Quote | null
  population: Readonly<{ nationality: string | null; kind: string | null }>
  measure: Measure
  from: readonly Place[]
  to: readonly Place[]
  at: readonly Place[]
  period: Period
  /** What it is compared with: another figure's id or a period in words; null if none is given. */
  comparison: Readonly<{ kind: 'figure' | 'period'; with: string }> | null
  /** On whose authority; null is the reporter's own. */
  source: Readonly<{ name: string; text: string; statement: string | null }> | null
  confidence: number
  rules: readonly string[]
}>

export type Speaker = Quote &
  Readonly<{
    name: string
    role: string | null
    organisation: string | null
    country: string | null
    kind: ActorKind
  }>

/** Words or a claim that the text attributes to a source. */
export type Statement = Readonly<{
  id: string
  speaker: Speaker
  cue: Quote & Readonly<{ lemma: string }>
  /** Without the cue, the speaker and the outer quotation marks. */
  content: Quote
  form: 'direct' | 'indirect' | 'mixed'
  /** The media that carried it. */
  via: readonly string[]
  negated: boolean
  hedge: 'alleged' | 'claimed' | 'denied' | null
  said: Readonly<{ start: string | null; end: string | null }>
  confidence: number
  rules: readonly string[]
}>

export type Modality =
  | 'will'
  | 'will-not'
  | 'must'
  | 'must-not'
  | 'may'
  | 'may-not'
  | 'calls-for'
  | 'considers'

/** A course of conduct that an actor with power to act commits to, refuses, demands, permits, forbids or weighs. */
export type Position = Readonly<{
  id: string
  actor: Quote & Readonly<{ name: string }>
  modality: Modality
  action: Quote
  condition: Quote | null
  statement: string | null
  confidence: number
  rules: readonly string[]
}>

/** The record contract, version 1. */
export type Document = Readonly<{
  version: 1
  article: Readonly<{
    id: string
    url: string | null
    title: string | null
    publisher: string | null
    byline: string | null
    published: string | null
    language: string | null
    text: string
    blocks: readonly Block[]
  }>
  figures: readonly Figure[]
  statements: readonly Statement[]
  positions: readonly Position[]
  notes: readonly Note[]
}>

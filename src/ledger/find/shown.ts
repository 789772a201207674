import type { Block } from '../../article/article.js'
import type { Provenance } from '../../intake/found.js'
import type { Note } from '../../text/note.js'
import type { Review, Tables } from '../tables.js'
import type { FoundSource } from './find-sources.js'
import type { Origin } from './origin-of.js'
import type { FoundRecord } from './question.js'

/** Something that a person decided. */
export type FoundDecision = Readonly<{
  kind: string
  who: string
  why: string | null
  detail: unknown
  learned: string
}>

/** One version of a record, in the order they came. */
export type Version = Readonly<{
  quote: string
  review: Review | null
  /** Which rules and which model read its article. */
  rules: string
  model: string
  learned: string
  superseded: string | null
}>

export type ShownRecord = Readonly<{
  what: 'record'
  found: FoundRecord
  text: string
  blocks: readonly Block[]
  /** Whose words, figure or position it is; null where nobody is named. */
  who: Readonly<{ id: string; name: string; alias: string }> | null
  versions: readonly Version[]
  decisions: readonly FoundDecision[]
  origin: Origin | null
}>

export type Capture = Readonly<{ address: string; provenance: Provenance; learned: string }>

export type ShownArticle = Readonly<{
  what: 'article'
  article: Pick<Tables['reading'], 'title' | 'publisher' | 'byline' | 'published' | 'day' | 'language'> &
    Readonly<{ id: string; url: string | null; page: string; bytes: number }>
  text: string
  blocks: readonly Block[]
  notes: readonly Note[]
  readings: readonly Readonly<{
    rules: string
    model: string
    learned: string
    superseded: string | null
  }>[]
  captures: readonly Capture[]
  records: readonly FoundRecord[]
  decisions: readonly FoundDecision[]
  origin: Origin | null
}>

export type ShownAlias = Readonly<
  Pick<Tables['alias'], 'id' | 'name' | 'role' | 'organisation' | 'country' | 'confidence'> & {
    evidence: unknown
    learned: string
  }
>
export type ShownIdentity = Readonly<{
  what: 'identity'
  identity: Omit<FoundSource, 'aliases'>
  aliases: readonly ShownAlias[]
  decisions: readonly FoundDecision[]
}>

export type Shown = ShownRecord | ShownArticle | ShownIdentity

import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { IdentityKind } from './identities/identity.js'

type Serial = Generated<number>
/** Set once by a newer row. */
type Superseded = ColumnType<string | null, never | undefined, string>

/** The tables as migrations/ make them; JSON stands in text, times are ISO 8601 in UTC. */
export type Tables = Readonly<{
  migration: { version: number; name: string; hash: string; applied: string }
  page: { hash: string; bytes: Uint8Array; size: number; learned: string }
  article: { id: string; page: string; given: string; url: string | null; learned: string }
  capture: {
    id: string
    article: string
    address: string
    provenance: string
    etag: string | null
    last_modified: string | null
    learned: string
  }
  reading: {
    seq: Serial
    article: string
    rules: string
    model: string
    title: string | null
    publisher: string | null
    byline: string | null
    published: string | null
    day: string | null
    language: string | null
    text: string
    blocks: string
    notes: string
    learned: string
    superseded: Superseded
    /** The day of publication, '' where unknown. */
    out_day: GeneratedAlways<string>
  }
  identity: {
    id: string
    kind: IdentityKind
    name: string
    country: string | null
    merged: string | null
    learned: string
  }
  identity_key: { key: string; identity: string }
  alias: {
    id: string
    name: string
    role: string | null
    organisation: string | null
    country: string | null
    kind: string | null
    identity: string
    evidence: string
    refused: string
    confidence: number
    learned: string
  }
  record: {
    seq: Serial
    id: string
    kind: RecordKind
    article: string
    reading: number
    span_start: number
    span_end: number
    quote: string
    day: string | null
    outlet: string | null
    confidence: number
    alias: string | null
    measure: string | null
    basis: string | null
    nationality: string | null
    population: string | null
    low: number | null
    high: number | null
    holds_from: string | null
    holds_to: string | null
    modality: string | null
    /** The countries of its places: `|GE|RU|`. */
    lands: string
    review: Review | null
    read_as: string | null
    body: string
    learned: string
    superseded: Superseded
    /** The day of publication, '' where unknown. */
    out_day: GeneratedAlways<string>
    /** The first and last day of the period, '' where unknown. */
    first_day: GeneratedAlways<string>
    last_day: GeneratedAlways<string>
    /** 0 for a period in one month, 1 for one in one year, 2 for longer ones. */
    stretch: GeneratedAlways<number>
    /** The larger end of the amount, -1 where there is none. */
    amount: GeneratedAlways<number>
  }
  record_place: {
    record: number
    role: 'from' | 'to' | 'at'
    place: string | null
    name: string
    name_key: string
    country: string | null
    kind: RecordKind
    measure: string | null
    day: string | null
    current: number
  }
  fold: {
    seq: Serial
    article: string
    origin: string
    other: string | null
    verdict: string
    reason: string
    evidence: string
    learned: string
    superseded: Superseded
  }
  refusal: { article: string; other: string; reason: string; evidence: string; learned: string }
  sketch: { article: string; bytes: Uint8Array; text_hash: string; agencies: string; indexed: number }
  sketch_key: { key: number; article: string }
  visit: { url: string; etag: string | null; last_modified: string | null; learned: string }
  redirect: { url: string; target: string; learned: string }
  decision: {
    seq: Serial
    target: string
    kind: string
    who: string
    why: string | null
    detail: string
    learned: string
  }
  token: {
    id: string
    name: string
    role: string
    hash: string
    made: string
    revoked: string | null
  }
  failure: {
    id: string
    name: string
    code: string
    message: string
    hint: string
    provenance: string | null
    learned: string
    settled: string | null
  }
}>

export type RecordKind = 'figure' | 'statement' | 'position'
/** What people made of a record; `orphaned` are the decided ones whose words a newer reading no longer has. */
export type Review = 'accepted' | 'rejected' | 'corrected' | 'added' | 'orphaned'

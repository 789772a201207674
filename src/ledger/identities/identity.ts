import type { ActorKind } from '../../mentions/mention.js'

/** A name as a record has it: its speaker, source or actor. */
export type NamedMention = Readonly<{
  name: string
  role: string | null
  organisation: string | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
  kind: Exclude<ActorKind, 'state'> | null
  /** The article it stands in. */
  article: string
  /** ISO day on which it was said or published. */
  day: string | null
  /**
   * Of a body that is named without its country: the one that the rest of the report gives, and how. Null where it gives several.
   * It is no part of what the record says.
   */
  report?: Readonly<{ country: string | null; text: string }>
}>

export type IdentityKind = 'person' | 'office' | 'organisation' | 'medium' | 'group'

/** One way in which an identity has been named, with what was said of it there. */
export type Alias = Readonly<{
  name: string
  role: string | null
  organisation: string | null
  country: string | null
  /** The articles that name it so, where they are known: a short name in one of them needs no other evidence. */
  articles?: readonly string[]
}>

/** An identity of the ledger, with every name that it has had. */
export type KnownIdentity = Readonly<{
  id: string
  kind: IdentityKind
  name: string
  country: string | null
  aliases: readonly Alias[]
  /** Names that a person has taken from it: they never come back by themselves. */
  barred?: readonly AliasPattern[]
  /** Names that a person has given it: wherever they stand, they are its. */
  pinned?: readonly AliasPattern[]
}>

/** The aliases of a name; a field that is left out may hold anything. */
export type AliasPattern = Readonly<{
  name: string
  role?: string | null
  organisation?: string | null
  country?: string | null
}>

export type EvidenceKind =
  | 'decision'
  | 'same-mention'
  | 'same-alias'
  | 'same-name'
  | 'spelling'
  | 'near-spelling'
  | 'name-form'
  | 'word-order'
  | 'initial'
  | 'short-form'
  | 'surname'
  | 'office'
  | 'country'
  | 'organisation'
  | 'same-article'
  | 'only-bearer'
  | 'known-body'
  | 'government'
  | 'ministry'
  | 'same-words'
  | 'acronym'
  | 'group'
  | 'report'

/** One reason why a mention is the identity's, in a plain sentence. */
export type Evidence = Readonly<{ kind: EvidenceKind; text: string }>

/** Whose name it is. */
export type Resolution = Readonly<{
  /** Null where it is none of the candidates: make a new one. */
  identity: string | null
  kind: IdentityKind
  /** 0 to 1; for a new identity how sure its kind is, and 0 where the words name nobody in particular. */
  confidence: number
  evidence: readonly Evidence[]
  /** The candidates whose names are like it but who aren't it, and why. */
  refused: readonly Readonly<{ identity: string; reason: string }>[]
}>

import type { ActorKind } from '../../mentions/mention.js'

/** A name as a record has it: of its speaker, its source or its actor. */
export type NamedMention = Readonly<{
  name: string
  role: string | null
  organisation: string | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
  kind: ActorKind | null
  article: string
  day: string | null
}>

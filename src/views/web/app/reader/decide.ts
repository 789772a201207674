import { ask } from '../api.js'
import type { RecordKind } from '../types.js'

export type Decision = Readonly<
  | { verb: 'accept' | 'reject' | 'undo'; why: string | null }
  | { verb: 'correct'; fields: readonly string[]; why: string | null }
  | { verb: 'comment'; text: string }
>

type Decided = Readonly<{ id: string; notes: readonly string[] }>

/** Sends a decision about a record. */
export const decide = (id: string, { verb, ...body }: Decision): Promise<Decided> =>
  ask<Decided>(`records/${encodeURIComponent(id)}/${verb}`, { body })

export type Added = Readonly<{
  kind: RecordKind
  words: string | null
  span: Readonly<{ start: number; end: number }> | null
  fields: readonly string[]
  why: string | null
}>

/** Adds a record that the rules have missed. */
export const addRecord = (article: string, added: Added): Promise<Decided> =>
  ask<Decided>(`articles/${encodeURIComponent(article)}/records`, { body: added })

/** What was decided, said back. */
export const saidBack: Readonly<Record<Decision['verb'], string>> = {
  accept: 'Accepted.',
  reject: 'Rejected: it no longer counts.',
  undo: 'Taken back.',
  correct: 'Corrected.',
  comment: 'Noted.',
}

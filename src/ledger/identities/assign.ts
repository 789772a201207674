import type { Transaction } from 'kysely'
import type { Tables } from '../tables.js'
import type { NamedMention } from './mention.js'

/** The id of the alias for a name as a report has it; one that is new is given its identity. */
export async function assignAlias(
  _transaction: Transaction<Tables>,
  _mention: NamedMention,
  _now: string,
): Promise<string | null> {
  return null
}

import type { Ledger } from '../ledger.js'
import type { Masks } from './masks.js'
import type { Name } from './names.js'

/** The names that are hidden in what some decisions are about: records, articles, identities. */
export async function namesOfTargets(
  { db }: Ledger,
  masks: Masks,
  targets: readonly string[],
): Promise<(target: string) => readonly Name[]> {
  const ids = [...new Set(targets)]
  if (ids.length === 0) return () => []
  const rows = await db
    .selectFrom('record')
    .innerJoin('reading', 'reading.article', 'record.article')
    .select(['record.id', 'reading.seq'])
    .distinct()
    .where('record.id', 'in', ids)
    .unionAll(db.selectFrom('reading').select(['article as id', 'seq']).where('article', 'in', ids))
    .execute()
  const names = await masks.namesOf(rows.map(({ seq }) => seq))
  const found = new Map<string, readonly Name[]>()
  for (const { id, seq } of rows) found.set(id, [...(found.get(id) ?? []), ...(names.get(seq) ?? [])])
  return (target) => found.get(target) ?? masks.namesOfIdentity(target)
}

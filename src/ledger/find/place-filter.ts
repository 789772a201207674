import { nameKey } from '../indexable.js'
import type { Scope, Where } from './filter.js'

/**
 * Up to so many records of a place are gone through; those of a more frequent place are found on the way through all
 * that the other filters leave.
 */
const FEW = 2000

/** Records with a place of this name or this id. */
export async function inPlace(scope: Scope, name: string): Promise<Where> {
  const { eb } = scope
  const key = nameKey(name)
  const [byName, byId] = await Promise.all([
    recordsOf(scope, 'name_key', key),
    recordsOf(scope, 'place', name),
  ])
  if (byName && byId) return among(scope, [...byName, ...byId])
  return eb.exists(
    eb
      .selectFrom('record_place')
      .select('record_place.record')
      .whereRef('record_place.record', '=', 'record.seq')
      .where((place) => place.or([place('name_key', '=', key), place('place', '=', name)])),
  )
}

/** Records with a place in this country. */
export async function inCountry(scope: Scope, code: string): Promise<Where> {
  const records = await recordsOf(scope, 'country', code)
  return records ? among(scope, records) : scope.eb('record.lands', 'like', `%|${code}|%`)
}

const among = ({ eb }: Scope, records: readonly number[]): Where =>
  records.length > 0 ? eb('record.seq', 'in', records) : eb.lit(false)

/** The records of a place by their numbers; null where they are many, or where earlier versions are asked for. */
async function recordsOf(
  { ledger, kind, current, measure }: Scope,
  column: 'name_key' | 'country' | 'place',
  value: string,
): Promise<readonly number[] | null> {
  if (!current) return null
  const rows = await ledger.db
    .selectFrom('record_place')
    .select('record')
    .where(column, '=', value)
    .where('kind', '=', kind)
    .where('current', '=', 1)
    .$if(measure !== null, (query) => query.where('measure', '=', measure))
    .limit(FEW + 1)
    .execute()
  return rows.length > FEW ? null : rows.map(({ record }) => record)
}

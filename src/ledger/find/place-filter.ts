import { nameKey } from '../record-rows.js'
import type { Scope, Where } from './filter.js'

/** Places of no more records than this are gone through first; those of more are looked up record by record. */
const FEW = 20_000

/** Records with a place of this name or this id. */
export async function inPlace(scope: Scope, name: string): Promise<Where> {
  const { eb } = scope
  const key = nameKey({ name })
  const named = (column: 'record_place.name_key' | 'record_place.place', value: string) =>
    eb.selectFrom('record_place').select('record_place.record').where(column, '=', value)
  if (!scope.current || !(await isRare(scope, 'name_key', key)))
    return eb.exists(
      eb
        .selectFrom('record_place')
        .select('record_place.record')
        .whereRef('record_place.record', '=', 'record.seq')
        .where((place) => place.or([place('name_key', '=', key), place('place', '=', name)])),
    )
  return eb(
    'record.seq',
    'in',
    named('record_place.name_key', key)
      .where('current', '=', 1)
      .where('kind', '=', scope.kind)
      .unionAll(named('record_place.place', name).where('current', '=', 1).where('kind', '=', scope.kind)),
  )
}

/** Records with a place in this country. */
export async function inCountry(scope: Scope, code: string): Promise<Where> {
  const { eb } = scope
  if (!scope.current || !(await isRare(scope, 'country', code)))
    return eb('record.lands', 'like', `%|${code}|%`)
  return eb(
    'record.seq',
    'in',
    eb
      .selectFrom('record_place')
      .select('record_place.record')
      .where('country', '=', code)
      .where('current', '=', 1)
      .where('kind', '=', scope.kind),
  )
}

async function isRare(
  { ledger, kind }: Scope,
  column: 'name_key' | 'country',
  value: string,
): Promise<boolean> {
  const { rows } = await ledger.db
    .selectFrom((from) =>
      from
        .selectFrom('record_place')
        .select('record')
        .where(column, '=', value)
        .where('kind', '=', kind)
        .where('current', '=', 1)
        .limit(FEW + 1)
        .as('place'),
    )
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return Number(rows) <= FEW
}

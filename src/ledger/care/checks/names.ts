import { sql } from 'kysely'
import type { Check } from '../check.js'
import { rowsOf } from '../rows.js'
import { isJson } from './articles.js'

type Row = Readonly<{ id: string; name: string; evidence: string; refused: string; keys: number }>

const RESTORE = 'Bring back a backup with onrecord restore.'

/** Whether names lead to identities that can be found, and merges lead to an end. */
export const names: Check = {
  id: 'names',
  holds: 'each name leads to one identity that is found by it, and merges lead to an end',
  table: 'alias',
  async *find({ ledger: { engine }, transaction, seen }) {
    const columns = sql<Row>`t.id, t.name, t.evidence, t.refused,
      (select count(*) from identity_key k where k.identity = t.identity) as keys`
    for await (const rows of rowsOf(transaction, engine, { table: 'alias', columns, size: 500 })) {
      for (const { id, name, evidence, refused, keys } of rows) {
        const where = `name “${name}” (${id})`
        if (!isJson(evidence) || !isJson(refused))
          yield { where, message: 'Why the name stands for its identity can’t be read', advice: RESTORE }
        if (Number(keys) === 0)
          yield { where, message: 'The identity of the name can’t be found by any key', advice: RESTORE }
      }
      seen(rows.length)
    }
    const merged = await transaction
      .selectFrom('identity')
      .select(['id', 'merged'])
      .where('merged', 'is not', null)
      .execute()
    const into = new Map(merged.map(({ id, merged }) => [id, merged as string]))
    for (const id of into.keys())
      if (isCircle(id, into))
        yield {
          where: `identity ${id}`,
          message: 'The merges of the identity go round in a circle',
          advice: RESTORE,
        }
  },
}

function isCircle(id: string, into: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined; at = into.get(at)) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

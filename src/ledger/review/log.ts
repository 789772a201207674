import type { Ledger } from '../ledger.js'
import { masksOf } from '../masks/masks.js'
import { namesOfTargets } from '../masks/targets.js'

/** A line of the log: any decision of a person, `detail` as it was kept. */
export type Logged = Readonly<{
  seq: number
  target: string
  kind: string
  who: string
  why: string | null
  learned: string
  detail: unknown
}>

export type LogFilter = Readonly<{
  who?: string | null
  /** ISO 8601 day or time: only what was decided then or later. */
  since?: string | null
  /** Only what is about these. */
  targets?: readonly string[]
}>

/** How many are in memory at once. */
const PAGE = 200

/** What people decided, the oldest first, as it is shown; nothing is ever taken out of it. */
export async function* decisions(ledger: Ledger, filter: LogFilter = {}): AsyncGenerator<Logged> {
  const { db } = ledger
  const { who, since, targets = [] } = filter
  for (let after = 0; ; ) {
    let query = db.selectFrom('decision').selectAll().where('seq', '>', after).orderBy('seq').limit(PAGE)
    if (who) query = query.where('who', '=', who)
    if (since) query = query.where('learned', '>=', since)
    if (targets.length > 0) query = query.where('target', 'in', targets)
    const rows = await query.execute()
    const masks = await masksOf(ledger)
    const names = await namesOfTargets(
      ledger,
      masks,
      rows.map(({ target }) => target),
    )
    for (const row of rows)
      yield masks.shown({ ...row, detail: JSON.parse(row.detail) as unknown }, names(row.target))
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.seq
  }
}

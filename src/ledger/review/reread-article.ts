import { appendText } from '../append.js'
import type { NewReading } from '../new-article.js'
import { reassignOrigin } from '../origins/assign.js'
import type { Version } from '../version.js'
import type { Change } from './change.js'
import type { Writing } from './decide.js'
import { currentReading, loadRecords } from './load.js'
import { planReread } from './plan.js'
import { keepLost, keepVersions, supersede } from './store.js'

/** What a new reading of an article changed. */
export type Reread = Readonly<{ article: string; title: string | null; changes: readonly Change[] }>

export type RereadHow = Readonly<{
  /** Which rules and model have read. */
  version: Version
  now: string
  /** Only tell what would change. */
  dryRun?: boolean
  /** Read again also what this version has read before. */
  force?: boolean
}>

/**
 * Makes a new reading the current one of its article, and brings the records in line with it and with what people decided;
 * the old reading and the old versions stay, superseded. A record of which nothing changes keeps its row, which leads to
 * the older reading: the span and the quote hold in its text as in the new one. Null where the current reading is by this
 * version already, as another process may have been first.
 */
export async function rereadArticle(
  transaction: Writing,
  article: string,
  { records, sketch, ...reading }: NewReading,
  { version, now, dryRun = false, force = false }: RereadHow,
): Promise<Reread | null> {
  const current = await currentReading(transaction, article)
  if (!current) return null
  if (!force && current.rules === version.rules && current.model === version.model) return null
  const olds = await loadRecords(transaction, { article })
  const head = { article, day: reading.day, outlet: reading.publisher }
  const plan = planReread(olds, records, reading.text, head)
  const done = { article, title: reading.title, changes: plan.changes }
  if (dryRun) return done
  await transaction
    .updateTable('reading')
    .set({ superseded: now })
    .where('seq', '=', current.reading)
    .execute()
  const seq = await appendText(transaction, article, reading, version, now)
  await reassignOrigin(transaction, article, sketch, now)
  for (const lost of plan.lose) await keepLost(transaction, lost, now)
  await supersede(transaction, plan.supersede, now)
  await keepVersions(transaction, { article, reading: seq }, plan.append, now)
  return done
}

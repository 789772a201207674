import type { Transaction } from 'kysely'
import { OnRecordError } from '../../text/error.js'
import type { Ledger } from '../ledger.js'
import type { Tables } from '../tables.js'
import { articles } from './checks/articles.js'
import { database } from './checks/database.js'
import { names } from './checks/names.js'
import { origins } from './checks/origins.js'
import { pages } from './checks/pages.js'
import { places } from './checks/places.js'
import { records } from './checks/records.js'
import { schema } from './checks/schema.js'
import { search } from './checks/search.js'
import { rowCount } from './rows.js'

/** Something that is wrong in a ledger: where, what, and what to do about it. */
export type Problem = Readonly<{ check: string; where: string; message: string; advice: string }>

export type CheckContext = Readonly<{
  ledger: Ledger
  transaction: Transaction<Tables>
  /** Tells that so many rows more have been looked at. */
  seen: (rows: number) => void
}>

/** One thing that must hold, with the table whose rows it goes through. */
export type Check = Readonly<{
  id: string
  /** What holds where it finds nothing, in words. */
  holds: string
  table: keyof Tables | null
  find: (context: CheckContext) => AsyncGenerator<Omit<Problem, 'check'>>
}>

/** All checks, in the order in which they run. */
export const checks: readonly Check[] = [
  database,
  schema,
  pages,
  articles,
  records,
  places,
  names,
  origins,
  search,
]

/** How a check went: the rows it went through, and how many problems it found. */
export type Checked = Readonly<{ id: string; holds: string; rows: number; problems: number }>

export type CheckOptions = Readonly<{
  onProblem?: (problem: Problem) => void | Promise<void>
  onProgress?: (rows: number, total: number) => void
}>

/** More problems of one kind are counted and not told one by one. */
const TOLD = 100

/**
 * Looks through a ledger as it is at this moment, while others may write to it, and tells what is wrong. Nothing is
 * changed. A check that can't go on, since the file is damaged, is a problem too and the others run.
 */
export async function checkLedger(
  ledger: Ledger,
  { onProblem, onProgress }: CheckOptions = {},
): Promise<readonly Checked[]> {
  const total = await wholeOf(ledger)
  const checked: Checked[] = []
  let rows = 0
  for (const { id, holds, find } of checks) {
    let [own, problems] = [0, 0]
    const tell = async (problem: Omit<Problem, 'check'>) => {
      if (++problems <= TOLD) await onProblem?.({ check: id, ...problem })
    }
    try {
      await ledger.read(async (transaction) => {
        const seen = (more: number) => {
          rows += more
          own += more
          onProgress?.(rows, total)
        }
        for await (const problem of find({ ledger, transaction, seen })) await tell(problem)
      })
    } catch (cause) {
      if (!(cause instanceof OnRecordError)) throw cause
      await tell({ where: ledger.where, message: cause.message, advice: cause.hint })
    }
    checked.push({ id, holds, rows: own, problems })
  }
  return checked
}

/** The rows that all checks go through; 0 where it can't be told. */
const wholeOf = (ledger: Ledger): Promise<number> =>
  ledger
    .read(async (transaction) => {
      let total = 0
      for (const { table } of checks) if (table) total += await rowCount(transaction, table)
      return total
    })
    .catch(() => 0)

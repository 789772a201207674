import { sql } from 'kysely'
import type { Ledger } from '../ledger/ledger.js'
import { ledgerError } from '../ledger/ledger-error.js'
import type { Measure } from '../records/record.js'
import { type Role, rolesOf } from './flows.js'

/** A series that the ledger could give: a measure in a country, and how many figures there are of it. */
export type SeriesKey = Readonly<{ measure: Measure; role: Role; country: string; figures: number }>

/** The series that a ledger could give, those of most figures first; of figures without a measure there are none. */
export async function findSeriesKeys(ledger: Ledger, limit = 50): Promise<readonly SeriesKey[]> {
  try {
    const { rows } = await sql<{ measure: Measure; role: Role; country: string; figures: number | string }>`
      select measure, role, country, count(distinct record) as figures
      from record_place
      where current = 1 and kind = 'figure' and country is not null and measure is not null and measure <> 'other'
      group by measure, role, country
      order by count(distinct record) desc, measure, country
    `.execute(ledger.db)
    return rows
      .filter(({ measure, role }) => role === rolesOf(measure)[0])
      .slice(0, limit)
      .map((row) => ({ ...row, figures: Number(row.figures) }))
  } catch (cause) {
    throw ledgerError(ledger.where, cause)
  }
}

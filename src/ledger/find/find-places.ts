import { sql } from 'kysely'
import { nameKey } from '../indexable.js'
import type { Ledger } from '../ledger.js'
import { ledgerError } from '../ledger-error.js'
import {
  counted,
  type Listed,
  type SourceQuestion,
  type Summary,
  type Sums,
  summaryOf,
  sums,
} from './find-sources.js'
import { DEFAULT_LIMIT, MOST } from './question.js'
import { countOf, countryGiven, wordsOf } from './values.js'

/** A place from, to or at which people are counted. */
export type FoundPlace = Summary & Readonly<{ id: string | null; name: string; country: string | null }>

/** Places by the number of figures about them. Throws `misuse` for a value that can't be right. */
export async function findPlaces(ledger: Ledger, question: SourceQuestion = {}): Promise<Listed<FoundPlace>> {
  const limit = countOf(question.limit ?? DEFAULT_LIMIT, MOST)
  const country = question.country === undefined ? null : await countryGiven(question.country)
  const name = question.name === undefined ? null : nameKey(wordsOf(question.name))
  const among = counted(question)
  try {
    // A figure that names a place twice is one figure.
    const { rows } = await sql<Sums & { place: string | null; name: string; country: string | null }>`
      select place, min(name) as name, country, ${sums}
      from (
        select distinct record as seq, place, name_key, name, country
        from record_place
        where ${question.knownOn === undefined ? sql`current = 1` : sql`1 = 1`}
        ${country === null ? sql`` : sql`and country = ${country}`}
        ${name === null ? sql`` : sql`and name_key = ${name}`}
      ) as named join record on record.seq = named.seq
      where ${among}
      group by place, name_key, country
      order by count(*) desc, min(record.seq), name_key
      limit ${limit + 1}
    `.execute(ledger.db)
    return {
      items: rows
        .slice(0, limit)
        .map((row) => ({ id: row.place, name: row.name, country: row.country, ...summaryOf(row) })),
      more: rows.length > limit,
    }
  } catch (cause) {
    throw ledgerError(ledger.where, cause)
  }
}

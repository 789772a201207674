import { sql } from 'kysely'
import type { Check } from '../check.js'
import { rowsOf } from '../rows.js'

type Row = Readonly<{
  id: string
  given: string
  readings: number
  captures: number
  sketches: number
}>

/** Whether each article was read, found somewhere, and can be compared with others. */
export const articles: Check = {
  id: 'articles',
  holds: 'each article has one current reading, a place where it was found, and what it is compared by',
  table: 'article',
  async *find({ ledger: { engine }, transaction, seen }) {
    const columns = sql<Row>`t.id, t.given,
      (select count(*) from reading r where r.article = t.id and r.superseded is null) as readings,
      (select count(*) from capture c where c.article = t.id) as captures,
      (select count(*) from sketch s where s.article = t.id) as sketches`
    for await (const rows of rowsOf(transaction, engine, { table: 'article', columns, size: 500 })) {
      for (const { id, given, readings, captures, sketches } of rows) {
        const where = `article ${id}`
        const advice = `Read it again: onrecord reread --force ${id}`
        if (Number(readings) !== 1)
          yield { where, message: `The article has ${readings} current readings instead of one`, advice }
        if (Number(captures) === 0)
          yield {
            where,
            message: 'It is not known where the article was found',
            advice: 'Add the report again from where it is: onrecord add INPUT',
          }
        if (Number(sketches) !== 1)
          yield { where, message: 'What the article is compared with others by is missing', advice }
        if (!isJson(given))
          yield {
            where,
            message: 'What was known of the page from outside can’t be read',
            advice: 'Bring back a backup with onrecord restore.',
          }
      }
      seen(rows.length)
    }
  },
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

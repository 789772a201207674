import { sql } from 'kysely'
import type { Check } from '../check.js'
import { rowsOf } from '../rows.js'
import { isJson } from './articles.js'

type Row = Readonly<{
  article: string
  origin: string
  other: string | null
  evidence: string
  superseded: string | null
  founder: string | null
}>

/** Whether each article belongs to one origin, and each origin to the article that founds it. */
export const origins: Check = {
  id: 'origins',
  holds: 'each article belongs to one origin, whose founding article belongs to itself',
  table: 'fold',
  async *find({ ledger: { engine }, transaction, seen }) {
    const columns = sql<Row>`t.article, t.origin, t.other, t.evidence, t.superseded,
      (select f.origin from fold f where f.article = t.origin and f.superseded is null) as founder`
    for await (const rows of rowsOf(transaction, engine, { table: 'fold', columns, size: 500 })) {
      for (const { article, origin, other, evidence, superseded, founder } of rows) {
        const where = `article ${article}`
        const advice = `Read it again: onrecord reread --force ${article}`
        if (superseded === null && founder !== origin)
          yield { where, message: `Its origin ${origin} is not one of its own`, advice }
        if (superseded === null && article !== origin && other === null)
          yield { where, message: 'Nothing says why the article belongs to its origin', advice }
        if (!isJson(evidence)) yield { where, message: 'The evidence of its origin can’t be read', advice }
      }
      seen(rows.length)
    }
    const { rows: without } = await sql<{ id: string }>`select a.id from article a
      where not exists (select 1 from fold f where f.article = a.id and f.superseded is null)
      order by a.id limit 100`.execute(transaction)
    for (const { id } of without)
      yield {
        where: `article ${id}`,
        message: 'The article has no origin',
        advice: `Read it again: onrecord reread --force ${id}`,
      }
    const { rows: loose } = await sql<{ article: string }>`select distinct k.article from sketch_key k
      join sketch s on s.article = k.article where s.indexed = 0 order by k.article limit 100`.execute(
      transaction,
    )
    for (const { article } of loose)
      yield {
        where: `article ${article}`,
        message: 'The article is in the index of origins and should not be',
        advice: `Read it again: onrecord reread --force ${article}`,
      }
  },
}

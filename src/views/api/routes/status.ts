import { z } from '@hono/zod-openapi'
import { apiVersion } from '../app.js'
import { type Api, route } from '../route.js'

/** What the server is, and who asks. */
export function addStatus(api: Api): void {
  route(
    api,
    {
      method: 'get',
      path: '/status',
      tag: 'Server',
      summary: 'The version, the database, and who you are',
      answer: z.object({
        version: z.string(),
        engine: z.enum(['sqlite', 'postgres']),
        who: z.string(),
        role: z.enum(['reader', 'reviewer', 'admin']),
        articles: z.int(),
        records: z.int(),
      }),
    },
    async ({ ledger, who, c }) => {
      const count = (table: 'reading' | 'record') =>
        ledger.db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number | string>().as('n'))
          .where('superseded', 'is', null)
          .executeTakeFirstOrThrow()
      const [articles, records] = [await count('reading'), await count('record')]
      return {
        version: apiVersion(),
        engine: ledger.engine,
        who,
        role: c.var.role,
        articles: Number(articles.n),
        records: Number(records.n),
      }
    },
  )
}

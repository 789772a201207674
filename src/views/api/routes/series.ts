import { z } from '@hono/zod-openapi'
import { type SeriesAsked, seriesTerms } from '../../../series/asked.js'
import { findConflicts } from '../../../series/find-conflicts.js'
import { findSeries } from '../../../series/find-series.js'
import { findSeriesKeys } from '../../../series/keys.js'
import { policies } from '../../../series/policies.js'
import { findRevisions } from '../../../series/revisions.js'
import { briefTerms } from '../../brief/asked.js'
import { briefOf } from '../../brief/brief.js'
import { titleOf } from '../../series/title.js'
import { queryOf, questionOf } from '../queries.js'
import { type Api, route } from '../route.js'
import { Brief, Conflict, Series, Value } from '../schemas.js'

const asked = queryOf(seriesTerms)

/** Series, their conflicts and revisions, and what a briefing tells of them. */
export function addSeries(api: Api): void {
  route(
    api,
    {
      method: 'get',
      path: '/series',
      tag: 'Series',
      summary: 'One daily series with bounds, conflicts and the use of each figure',
      query: asked,
      answer: Series,
    },
    async ({ ledger, query }) => {
      const series = await findSeries(ledger, questionOf(query) as SeriesAsked)
      return { title: titleOf(series.question), ...series }
    },
  )
  route(
    api,
    {
      method: 'get',
      path: '/series/keys',
      tag: 'Series',
      summary: 'The series that the ledger could give, and the policies that there are',
      answer: z.object({
        items: z.array(
          z.object({ measure: z.string(), role: z.string(), country: z.string(), figures: z.int() }),
        ),
        policies: z.array(z.object({ id: z.string(), why: z.string() })),
      }),
    },
    async ({ ledger }) => ({
      items: await findSeriesKeys(ledger),
      policies: policies.map(({ id, why }) => ({ id, why })),
    }),
  )
  route(
    api,
    {
      method: 'get',
      path: '/conflicts',
      tag: 'Series',
      summary: 'The figures that cannot all be right; of all series where no measure is given',
      query: asked,
      answer: z.object({
        items: z.array(Conflict.extend({ series: z.string(), asked: z.record(z.string(), z.string()) })),
      }),
    },
    async ({ ledger, query }) => {
      const all = await findConflicts(ledger, questionOf(query) as SeriesAsked)
      return {
        items: all.flatMap(({ asked: one, question, conflicts }) =>
          conflicts.map((conflict) => ({ ...conflict, series: titleOf(question), asked: one })),
        ),
      }
    },
  )
  route(
    api,
    {
      method: 'get',
      path: '/revisions',
      tag: 'Series',
      summary: 'How the answer for a period changed as reports came in',
      query: asked,
      answer: z.object({
        items: z.array(z.object({ asOf: z.string(), value: Value.nullable(), figures: z.array(z.string()) })),
      }),
    },
    async ({ ledger, query }) => ({ items: await findRevisions(ledger, questionOf(query) as SeriesAsked) }),
  )
  route(
    api,
    {
      method: 'get',
      path: '/brief',
      tag: 'Series',
      summary: 'A situation report on a country: sentences, each with the numbers of what it cites',
      query: queryOf(briefTerms),
      answer: Brief,
    },
    async ({ ledger, query }) => {
      const { sections, ...brief } = await briefOf(ledger, questionOf(query))
      return { ...brief, sections: sections.map(({ title, told }) => ({ title, told })) }
    },
  )
}

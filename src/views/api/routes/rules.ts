import { z } from '@hono/zod-openapi'
import { rules } from '../../../rules.js'
import { type Api, route } from '../route.js'

/** The rules that records name. */
export function addRules(api: Api): void {
  const items = Object.values(rules).flatMap((family) => family.map(({ id, why }) => ({ id, why })))
  route(
    api,
    {
      method: 'get',
      path: '/rules',
      tag: 'Server',
      summary: 'Why each rule reads what it reads; records name their rules',
      answer: z.object({ items: z.array(z.object({ id: z.string(), why: z.string() })) }),
    },
    async () => ({ items }),
  )
}

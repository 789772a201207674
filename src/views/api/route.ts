import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Ledger } from '../../ledger/ledger.js'
import { problem } from './problem.js'
import { Problem } from './schemas.js'
import { mayDo, type Role } from './token.js'

/** What every request has: the ledger, who asks and what they may do. */
export type Env = { Variables: { ledger: Ledger; who: string; role: Role } }
export type Api = OpenAPIHono<Env>

type Described<Body extends z.ZodType> = Readonly<{
  method: 'get' | 'post'
  path: string
  tag: string
  summary: string
  answer: z.ZodType
  query?: z.ZodType
  body?: Body
  /** What one must be allowed to; reader for what looks, reviewer for what decides if not given. */
  role?: Role
}>

/** A request understood: its query, the id in its path ('' where there is none) and its body. */
export type Asked<Body = unknown> = Readonly<{
  ledger: Ledger
  who: string
  query: Readonly<Record<string, string | undefined>>
  id: string
  body: Body
  c: Context<Env>
}>

const idParam = z.object({
  id: z
    .string()
    .min(1)
    .max(200)
    .openapi({ param: { name: 'id', in: 'path' }, description: 'An id' }),
})

/**
 * Adds a route with its place in the OpenAPI document: JSON out, JSON in where there is a body, problems for what goes wrong.
 * What `answer` gives is the response.
 */
export function route<Body extends z.ZodType>(
  api: Api,
  {
    method,
    path,
    tag,
    summary,
    answer,
    query,
    body,
    role = method === 'get' ? 'reader' : 'reviewer',
  }: Described<Body>,
  respond: (asked: Asked<z.infer<Body>>) => Promise<unknown>,
): void {
  const described = createRoute({
    method,
    path,
    tags: [tag],
    summary,
    description: `For the role ${role}.`,
    request: {
      ...(query && { query: query as z.ZodObject }),
      ...(path.includes('{id}') && { params: idParam }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: answer } } },
      default: {
        description: 'What went wrong',
        content: { 'application/problem+json': { schema: Problem } },
      },
    },
  })
  api.openapi(described, (async (c: Context<Env>) => {
    if (!mayDo(c.var.role, role))
      return problem(c, 403, `This takes the role ${role}; the token has ${c.var.role}.`)
    const given = c.req as unknown as { valid: (part: string) => unknown }
    const answered = await respond({
      ledger: c.var.ledger,
      who: c.var.who,
      query: query ? (given.valid('query') as Asked['query']) : {},
      id: c.req.param('id') ?? '',
      body: (body ? given.valid('json') : undefined) as z.infer<Body>,
      c,
    })
    return answered instanceof Response ? answered : c.json(answered as never)
  }) as never)
}

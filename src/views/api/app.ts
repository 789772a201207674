import { readFileSync } from 'node:fs'
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import type { Ledger } from '../../ledger/ledger.js'
import { access } from './access.js'
import { type Jobs, jobsOf } from './jobs.js'
import { keptAnswers } from './kept-answers.js'
import { problem, problemOf } from './problem.js'
import { rateLimit } from './rate-limit.js'
import { referencePage, referenceStyle } from './reference.js'
import type { Env } from './route.js'
import { addAdding } from './routes/adding.js'
import { addExport } from './routes/exporting.js'
import { addFinding } from './routes/finding.js'
import { addReview } from './routes/review.js'
import { addRules } from './routes/rules.js'
import { addSeries } from './routes/series.js'
import { addStatus } from './routes/status.js'

export type ApiOptions = Readonly<{
  /** Whether tokens are demanded; without them whoever can reach the server is admin. */
  tokens: boolean
  /** Who decides where no token says so. */
  who: string
  /** Names that requests may call this host by; others are refused, so that no other site's name can be pointed here. */
  hosts: readonly string[] | null
  /** Requests a minute from one client. */
  perMinute?: number
  /** Addresses of the server's own network that may be added. */
  allowHosts?: readonly string[]
  /** Told of faults. */
  log?: (error: unknown) => void
}>

/** More than this is no request that we serve. */
const MOST_BYTES = 100 * 1024 * 1024

export const apiVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version

/** The whole server but the page: the API under /api, with its document and reference. */
export function apiOf(ledger: Ledger, options: ApiOptions): Readonly<{ app: OpenAPIHono<Env>; jobs: Jobs }> {
  const log = options.log ?? ((error: unknown) => console.error(error))
  const jobs = jobsOf(ledger, { ...(options.allowHosts && { allowHosts: options.allowHosts }) })
  const app = new OpenAPIHono<Env>()
  const api = new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      const [issue] = result.error.issues
      const where = issue?.path.join('.')
      return problem(
        c,
        400,
        `${where ? `${where}: ` : ''}${issue?.message ?? 'The request can’t be right'}`,
        'See /api/reference.',
      )
    },
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      crossOriginResourcePolicy: 'same-origin',
      crossOriginOpenerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
    }),
  )
  app.use('/api/*', rateLimit(options.perMinute ?? 3000))
  app.use('/api/*', access(ledger, options))
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (c) => problem(c, 413, `More than ${MOST_BYTES / 1024 / 1024} MB.`, 'Send it in parts.'),
    }),
  )
  app.use('/api/*', etag())
  app.use('/api/*', keptAnswers(ledger))
  app.onError((error, c) => {
    const { status } = error as { status?: number }
    // What Hono itself refuses, such as JSON that is none.
    if (status === 400 || status === 415)
      return problem(
        c,
        status,
        'The body can’t be read',
        'Send JSON with the header content-type: application/json.',
      )
    const answer = problemOf(c, error)
    if (answer.status >= 500) log(error)
    return answer
  })
  app.notFound((c) =>
    problem(c, 404, `There is nothing at ${c.req.path.slice(0, 200)}`, 'See /api/reference.'),
  )
  addStatus(api)
  addFinding(api)
  addSeries(api)
  addReview(api)
  addAdding(api, jobs)
  addExport(api)
  addRules(api)
  app.route('/api', api)
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'OnRecord',
      version: apiVersion(),
      description: 'Who said what, how many people, where and when, with the words that prove it.',
    },
    servers: [{ url: '/api' }],
  })
  app.get('/api/openapi.json', (c) => c.json(document))
  app.get('/api/reference', (c) => c.html(referencePage(document)))
  app.get('/api/reference.css', (c) =>
    c.body(referenceStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
  )
  return { app, jobs }
}

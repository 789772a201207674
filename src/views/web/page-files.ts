import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from '../api/route.js'
import { VIEWS } from './views.js'

const FOLDER = fileURLToPath(new URL('../../../build/web/', import.meta.url))

/** Serves the built page: its files as they are, and the page itself for each of its views, which are addresses. */
export function addPage(app: OpenAPIHono<Env>): void {
  if (!existsSync(FOLDER)) return
  app.use(
    '/assets/*',
    serveStatic({
      root: FOLDER,
      onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.get('/', serveStatic({ root: FOLDER, path: 'index.html' }))
  for (const view of VIEWS) {
    app.get(`/${view}`, serveStatic({ root: FOLDER, path: 'index.html' }))
    app.get(`/${view}/:id`, serveStatic({ root: FOLDER, path: 'index.html' }))
  }
}

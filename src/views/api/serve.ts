import type { Server } from 'node:http'
import { serve as serveNode } from '@hono/node-server'
import type { Ledger } from '../../ledger/ledger.js'
import { OnRecordError } from '../../text/error.js'
import { addPage } from '../web/page-files.js'
import { type ApiOptions, apiOf } from './app.js'

export type ServeOptions = Readonly<{
  host: string
  port: number
  who: string
  allowHosts?: readonly string[]
  perMinute?: number
}>

/** A server that listens; `close` lets requests in flight be answered first. */
export type Serving = Readonly<{ url: string; tokens: boolean; close: () => Promise<void> }>

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Serves the API and the page of a ledger. On this machine's own address nobody needs a token, and the server goes by its names
 * alone; on any other, tokens are demanded. Throws `network` where the port is taken.
 */
export async function serve(ledger: Ledger, { host, port, who, ...more }: ServeOptions): Promise<Serving> {
  const local = LOOPBACK.has(host)
  const options: ApiOptions = {
    ...more,
    tokens: !local,
    who,
    hosts: local ? ['127.0.0.1', 'localhost', '[::1]'] : null,
  }
  const { app, jobs } = apiOf(ledger, options)
  addPage(app)
  const running = new Set<Promise<unknown>>()
  const answer: typeof app.fetch = (...request) => {
    const answered = Promise.resolve(app.fetch(...request))
    running.add(answered)
    const done = () => running.delete(answered)
    answered.then(done, done)
    return answered
  }
  const server = await new Promise<Server>((done, failed) => {
    const started = serveNode({ fetch: answer, hostname: host, port }, () =>
      done(started as Server),
    ) as Server
    started.on('error', (cause: NodeJS.ErrnoException) =>
      failed(
        new OnRecordError({
          code: 'network',
          message:
            cause.code === 'EADDRINUSE'
              ? `Port ${port} is taken`
              : `The server can’t listen on ${host}:${port}`,
          hint:
            cause.code === 'EADDRINUSE'
              ? 'Stop the other server, or give another port with --port.'
              : 'Check --host and --port.',
          cause,
        }),
      ),
    )
  })
  const address = server.address()
  const taken = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    tokens: options.tokens,
    close: async () => {
      const closed = new Promise((done) => server.close(done))
      await Promise.allSettled(running)
      server.closeAllConnections()
      // What was asked on a connection that was still open needs the ledger too.
      await Promise.allSettled(running)
      await closed
      await jobs.close()
    },
  }
}

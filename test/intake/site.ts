import type { IncomingMessage, ServerResponse } from 'node:http'
import { serve } from './server.js'

export type Answer = Readonly<{
  status?: number
  type?: string
  headers?: Readonly<Record<string, string>>
  body?: string | Buffer
}>
type Asked = Readonly<{ path: string; at: number; headers: IncomingMessage['headers'] }>
type Respond = (request: IncomingMessage, response: ServerResponse) => void

export type Site = Readonly<{
  url: string
  asked: Asked[]
  most: () => number
  open: () => number
  paths: () => readonly string[]
}>

/** A site of these answers by path; it remembers what was asked, and how much at once. Robots are welcome unless it says. */
export async function siteOf(answers: Readonly<Record<string, string | Answer | Respond>>): Promise<Site> {
  const asked: Asked[] = []
  let now = 0
  let most = 0
  const url = await serve((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, at: performance.now(), headers: request.headers })
    most = Math.max(most, ++now)
    response.on('close', () => now--)
    const answer = answers[path]
    if (typeof answer === 'function') return answer(request, response)
    const plain: Answer = typeof answer === 'string' ? { body: answer } : (answer ?? { status: 404 })
    response.writeHead(plain.status ?? 200, { 'content-type': plain.type ?? 'text/html', ...plain.headers })
    response.end(plain.body ?? '')
  })
  return { url, asked, most: () => most, open: () => now, paths: () => asked.map(({ path }) => path) }
}

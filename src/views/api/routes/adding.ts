import { z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { misuse } from '../../../ledger/find/misuse.js'
import { OnRecordError } from '../../../text/error.js'
import type { Given, Jobs } from '../jobs.js'
import { type Api, route } from '../route.js'
import { Job } from '../schemas.js'

const text = z.string().max(5_000_000)
const short = z.string().max(4000).nullable().optional()
const Page = z.strictObject({
  id: short,
  text: text.optional(),
  html: text.optional(),
  url: short,
  published: short,
  title: short,
})

/** Adding pages and files; each job tells its progress as server-sent events. */
export function addAdding(api: Api, jobs: Jobs): void {
  route(
    api,
    {
      method: 'post',
      path: '/pages',
      tag: 'Adding',
      summary: 'Add pages by their text, their HTML or their address; the answer is a job',
      body: z.strictObject({
        pages: z.array(Page).max(500).optional(),
        addresses: z.array(z.string().min(8).max(4000)).max(500).optional(),
      }),
      answer: Job,
      role: 'reviewer',
    },
    async ({ body: { pages = [], addresses = [] } }) => {
      const wrong = addresses.find((address) => !/^https?:\/\//i.test(address))
      if (wrong !== undefined)
        throw misuse(`“${wrong}” is no address`, 'Addresses begin with http:// or https://.')
      if (pages.some((page) => (page.text === undefined) === (page.html === undefined)))
        throw misuse('A page needs text or html', 'Give one of them.')
      return started(jobs, [
        ...pages.map(
          (page, n): Given => ({
            kind: 'page',
            page: withoutNulls({ ...page, id: page.id ?? `pasted-${n + 1}` }),
          }),
        ),
        ...addresses.map((address): Given => ({ kind: 'address', address })),
      ])
    },
  )
  route(
    api,
    {
      method: 'post',
      path: '/files',
      tag: 'Adding',
      summary: 'Add files as multipart/form-data, in fields named file; the answer is a job',
      answer: Job,
      role: 'reviewer',
    },
    async ({ c }) => {
      const form = await c.req.formData().catch(() => {
        throw misuse(
          'This is no form with files',
          'Send multipart/form-data with the files in fields named file.',
        )
      })
      const files: Given[] = []
      for (const file of form.getAll('file'))
        if (typeof file !== 'string')
          files.push({ kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      return started(jobs, files)
    },
  )
  route(
    api,
    { method: 'get', path: '/jobs/{id}', tag: 'Adding', summary: 'How far a job has come', answer: Job },
    async ({ id }) => jobNamed(jobs, id),
  )
  route(
    api,
    {
      method: 'get',
      path: '/jobs/{id}/events',
      tag: 'Adding',
      summary: 'The progress of a job as server-sent events, each with the job as JSON, until it ends',
      answer: Job,
    },
    async ({ id, c }) => {
      jobNamed(jobs, id)
      return streamSSE(c, async (stream) => {
        const left = new AbortController()
        stream.onAbort(() => left.abort())
        await jobs.follow(id, (state) => stream.writeSSE({ data: JSON.stringify(state) }), left.signal)
      })
    },
  )
}

function started(jobs: Jobs, given: readonly Given[]) {
  if (given.length === 0) throw misuse('There is nothing to add', 'Give pages, addresses or files.')
  return jobs.start(given)
}

function jobNamed(jobs: Jobs, id: string) {
  const job = jobs.stateOf(id)
  if (!job)
    throw new OnRecordError({
      code: 'not-found',
      message: 'There is no such job',
      hint: 'Jobs are forgotten when the server stops.',
    })
  return job
}

const withoutNulls = (page: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(page).filter(([, value]) => value !== null && value !== undefined))

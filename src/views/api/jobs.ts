import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { add } from '../../add.js'
import type { Ledger } from '../../ledger/ledger.js'
import { OnRecordError } from '../../text/error.js'

/** What to add: a page as text or HTML, an address, or a file with its name. */
export type Given =
  | Readonly<{ kind: 'page'; page: Readonly<Record<string, unknown>> }>
  | Readonly<{ kind: 'address'; address: string }>
  | Readonly<{ kind: 'file'; name: string; bytes: Uint8Array }>

export type JobFailure = Readonly<{ name: string; message: string; hint: string }>

/** How far a job has come; `articles` are the ids of what was added. */
export type JobState = Readonly<{
  id: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  pages: number
  added: number
  known: number
  failures: readonly JobFailure[]
  articles: readonly string[]
  message: string | null
}>

export type Jobs = Readonly<{
  start: (given: readonly Given[]) => JobState
  stateOf: (id: string) => JobState | null
  /** Calls with each new state until the job has ended or the signal goes off. */
  follow: (id: string, tell: (state: JobState) => Promise<void>, signal: AbortSignal) => Promise<void>
  /** Stops what runs, keeps what has been read, and waits for it. */
  close: () => Promise<void>
}>

const MOST_WAITING = 100
const MOST_KEPT = 1000

/** Jobs that add pages, one after another, all of a job's in order. */
export function jobsOf(ledger: Ledger, options: Readonly<{ allowHosts?: readonly string[] }> = {}): Jobs {
  const states = new Map<string, JobState>()
  const listeners = new Map<string, Set<() => void>>()
  const stopping = new AbortController()
  let last: Promise<void> = Promise.resolve()
  let waiting = 0

  const set = (id: string, change: Partial<JobState>) => {
    states.set(id, { ...states.get(id)!, ...change })
    for (const wake of listeners.get(id) ?? []) wake()
  }

  const run = async (id: string, given: readonly Given[]) => {
    set(id, { state: 'running' })
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-'))
    try {
      const { inputs, stdin } = await inputsOf(given, folder)
      await add(ledger, inputs, {
        ...(stdin && { stdin }),
        allowHosts: options.allowHosts ?? [],
        signal: stopping.signal,
        onProgress: ({ pages }) => set(id, { pages }),
        onKept: ({ added, known }, kept) => {
          const { failures, articles } = states.get(id)!
          set(id, {
            added,
            known,
            articles: [...articles, ...kept.added.map(({ article }) => article.id)].slice(0, MOST_KEPT),
            failures: [
              ...failures,
              ...kept.failed.map(({ name, message, hint }) => ({
                name: nameFor(name, folder),
                message,
                hint,
              })),
            ].slice(0, MOST_KEPT),
          })
        },
      })
      set(id, { state: 'done' })
    } catch (error) {
      const message =
        error instanceof OnRecordError
          ? error.message
          : 'Something went wrong here; the server’s log says more.'
      if (!(error instanceof OnRecordError)) console.error(error)
      set(id, { state: 'failed', message })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  return {
    start: (given) => {
      if (waiting >= MOST_WAITING)
        throw new OnRecordError({
          code: 'misuse',
          message: 'Too many jobs are waiting',
          hint: 'Try again when some are done.',
        })
      const id = randomUUID()
      states.set(id, {
        id,
        state: 'waiting',
        pages: 0,
        added: 0,
        known: 0,
        failures: [],
        articles: [],
        message: null,
      })
      const oldest = states.keys().next().value
      if (states.size > MOST_KEPT && oldest !== undefined) states.delete(oldest)
      waiting++
      last = last.then(() => run(id, given)).finally(() => waiting--)
      return states.get(id)!
    },
    stateOf: (id) => states.get(id) ?? null,
    follow: async (id, tell, signal) => {
      const own = listeners.get(id) ?? new Set()
      listeners.set(id, own)
      try {
        for (let told: JobState | null = null; !signal.aborted; ) {
          const state = states.get(id)
          if (!state) return
          if (state !== told) {
            told = state
            await tell(state)
            if (state.state === 'done' || state.state === 'failed') return
            continue
          }
          await new Promise<void>((wake) => {
            const done = () => {
              own.delete(done)
              signal.removeEventListener('abort', done)
              wake()
            }
            own.add(done)
            signal.addEventListener('abort', done)
          })
        }
      } finally {
        if (own.size === 0) listeners.delete(id)
      }
    },
    close: async () => {
      stopping.abort()
      await last
    },
  }
}

/** Names of files as they were given, without the folder that they were put in for a while. */
const nameFor = (name: string, folder: string): string =>
  name.replaceAll(`${folder}/`, '').replace(/^\d+-/, '')

async function inputsOf(
  given: readonly Given[],
  folder: string,
): Promise<{ inputs: readonly string[]; stdin: Readable | null }> {
  const inputs: string[] = []
  const lines: string[] = []
  for (const [n, one] of given.entries()) {
    if (one.kind === 'page') lines.push(`${JSON.stringify(one.page)}\n`)
    else if (one.kind === 'address') inputs.push(one.address)
    else {
      const path = join(folder, `${n}-${one.name.replace(/[^\w.-]+/g, '_').slice(-80)}`)
      await writeFile(path, one.bytes)
      inputs.push(path)
    }
  }
  return {
    inputs: lines.length > 0 ? ['-', ...inputs] : inputs,
    stdin: lines.length > 0 ? Readable.from(lines.map((line) => Buffer.from(line))) : null,
  }
}

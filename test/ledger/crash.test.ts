import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answers, killNow, type Server, startPostgres } from '../../scripts/postgres.mjs'
import { checkLedger, type Problem } from '../../src/ledger/care/check.js'
import { openLedger } from '../../src/ledger/ledger.js'
import { folderOf } from '../cli/run.js'
import { acknowledged, type Child, start } from './care/child.js'
import { contentsOf } from './care/contents.js'
import { asLines, randomOf, shortReports } from './care/reports.js'
import { type Engine, freshAddress, onBothDatabases } from './ledgers.js'
import { freshDatabase } from './postgres.js'

/** `node scripts/crash.mjs --rounds 20` sets these. */
const ROUNDS = Number(process.env.ONRECORD_CRASH_ROUNDS ?? 3)
const SEED = Number(process.env.ONRECORD_CRASH_SEED ?? 1)
const PAGES = 500
const A_ROUND_MS = 240_000

const file = `${folderOf({ 'reports.jsonl': asLines(shortReports(PAGES)) })}/reports.jsonl`
const adding = (address: string) => start(['add', file, '--json', '--ledger', address])

let server: Server
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server.stop())

const addressFor = (engine: Engine) =>
  engine === 'postgres' ? freshDatabase(server.address) : freshAddress(engine)

/** What is wrong in a ledger, and the ids of its articles. */
async function lookInto(address: string) {
  const ledger = await openLedger(address)
  try {
    const problems: Problem[] = []
    await checkLedger(ledger, { onProblem: (problem) => void problems.push(problem) })
    const articles = await ledger.db.selectFrom('article').select('id').execute()
    return { problems, articles: new Set(articles.map(({ id }) => id)), contents: await contentsOf(ledger) }
  } finally {
    await ledger.close()
  }
}

/** What is killed: the command, or on PostgreSQL the process that serves it, or the whole server. */
type Victim = 'command' | 'backend' | 'server'
const victims: Readonly<Record<Engine, readonly Victim[]>> = {
  sqlite: ['command'],
  postgres: ['command', 'backend', 'server'],
}

async function kill(victim: Victim, child: Child, address: string): Promise<void> {
  if (victim === 'command') child.process.kill('SIGKILL')
  if (victim === 'backend') {
    const client = new pg.Client(server.address)
    client.on('error', () => {})
    const ended = new Promise((done) => client.once('end', done))
    await client.connect()
    const { rows } = await client.query('select pid from pg_stat_activity where datname = $1', [
      new URL(address).pathname.slice(1),
    ])
    for (const { pid } of rows.slice(0, 1)) killNow(pid)
    // The server ends every connection when one of its processes was killed, and goes on from its log.
    if (rows.length === 0) await client.end()
    await ended
    await answers(server.address)
  }
  if (victim === 'server') {
    await server.kill()
    await server.start()
  }
}

onBothDatabases('a crash while 500 pages are added', (engine) => {
  let undisturbed: Awaited<ReturnType<typeof contentsOf>>
  let wholeMs = 0
  beforeAll(async () => {
    const address = await addressFor(engine)
    const began = performance.now()
    const child = adding(address)
    expect((await child.ended).code).toBe(0)
    wholeMs = performance.now() - began
    const { problems, articles, contents } = await lookInto(address)
    expect(problems).toEqual([])
    expect(articles.size).toBe(PAGES)
    expect(new Set(acknowledged(child))).toEqual(articles)
    undisturbed = contents
  }, A_ROUND_MS)

  test.each(Array.from({ length: ROUNDS }, (_, i) => [i + 1]))(
    'round %i loses nothing',
    async (round) => {
      const random = randomOf(SEED * 1000 + round)
      const address = await addressFor(engine)
      const told = new Set<string>()
      const kinds = victims[engine]
      const victim = kinds[(round - 1) % kinds.length] as Victim
      const moments = round % 2 === 0 ? [random(), random()] : [random()]
      for (const part of moments) {
        const child = adding(address)
        await Promise.race([sleep(300 + part * wholeMs * 0.9), child.ended])
        await kill(victim, child, address)
        const { code, signal, err } = await child.ended
        if (victim !== 'command' && code !== 0) expect(err).toMatch(/^onrecord: The ledger .+\n {2}\S/)
        else if (signal === null) expect(code).toBe(0)
        for (const id of acknowledged(child)) told.add(id)
        const ledger = await lookInto(address).catch((cause) => {
          // Killed before the ledger was made.
          expect(cause).toMatchObject({ code: 'not-found' })
          return null
        })
        expect(ledger?.problems ?? []).toEqual([])
        expect([...told].filter((id) => !ledger?.articles.has(id))).toEqual([])
      }
      const last = adding(address)
      expect((await last.ended).code).toBe(0)
      const end = last.lines().at(-1)
      expect(Number(end?.added) + Number(end?.known)).toBe(PAGES)
      const { problems, contents } = await lookInto(address)
      expect(problems).toEqual([])
      for (const [table, rows] of Object.entries(undisturbed)) expect(contents[table], table).toEqual(rows)
    },
    A_ROUND_MS,
  )
})

describe('Ctrl-C', () => {
  test(
    'keeps what was read, and the same again goes on',
    async () => {
      const address = await freshAddress('sqlite')
      const child = adding(address)
      while (acknowledged(child).length === 0) await sleep(20)
      child.process.kill('SIGINT')
      expect((await child.ended).code).toBe(130)
      const end = child.lines().at(-1)
      expect(end).toMatchObject({ kind: 'end', stopped: true, failed: 0 })
      expect(end?.added).toBe(acknowledged(child).length)
      expect(end?.added).toBeLessThan(PAGES)
      const { problems, articles } = await lookInto(address)
      expect(problems).toEqual([])
      expect(articles).toEqual(new Set(acknowledged(child)))
      const again = adding(address)
      expect((await again.ended).code).toBe(0)
      expect(again.lines().at(-1)).toMatchObject({ added: PAGES - articles.size, known: articles.size })
    },
    A_ROUND_MS,
  )
})

import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startPostgres } from '../../scripts/postgres.mjs'
import { folderOf } from '../cli/run.js'
import { acknowledged, start } from './care/child.js'
import type { contentsOf } from './care/contents.js'
import { killAfter, lookInto, ROUNDS, SEED, victimOf } from './care/killing.js'
import { asLines, randomOf, shortReports } from './care/reports.js'
import { type Engine, freshAddress, onBothDatabases } from './ledgers.js'
import { freshDatabase } from './postgres.js'

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
      const victim = victimOf(engine, round)
      const moments = round % 2 === 0 ? [random(), random()] : [random()]
      for (const part of moments) {
        const child = adding(address)
        await killAfter(300 + part * wholeMs * 0.9, victim, child, address, server)
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

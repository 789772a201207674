import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startPostgres } from '../../scripts/postgres.mjs'
import { add } from '../../src/add.js'
import { pageOfFound } from '../../src/intake/found.js'
import { backup } from '../../src/ledger/care/backup.js'
import { restore } from '../../src/ledger/care/restore.js'
import { newReading } from '../../src/ledger/new-article.js'
import { accept, correct, reject } from '../../src/ledger/review/review.js'
import { read } from '../../src/read.js'
import type { Document } from '../../src/records/record.js'
import { reread } from '../../src/reread.js'
import { folderOf } from '../cli/run.js'
import { start } from '../ledger/care/child.js'
import type { contentsOf } from '../ledger/care/contents.js'
import { killAfter, lookInto, ROUNDS, SEED, victimOf } from '../ledger/care/killing.js'
import { asLines, randomOf, shortReports } from '../ledger/care/reports.js'
import { type Engine, freshAddress, ledgerAt, onBothDatabases } from '../ledger/ledgers.js'
import { freshDatabase } from '../ledger/postgres.js'

const PAGES = 300
const A_ROUND_MS = 240_000
const folder = folderOf({ 'reports.jsonl': asLines(shortReports(PAGES, 7)) })
const saved = `${folder}/older.backup`
const rereading = (address: string) => start(['reread', '--all', '--json', '--ledger', address])

let server: Server
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server.stop())

const addressFor = (engine: Engine) =>
  engine === 'postgres' ? freshDatabase(server.address) : freshAddress(engine)

/** What older rules might have read: some figures otherwise, some records not at all. */
const asBefore = (document: Document): Document => ({
  ...document,
  figures: document.figures.flatMap((figure, i) =>
    i % 3 === 1 ? [] : [i % 3 === 0 ? { ...figure, measure: 'other' as const } : figure],
  ),
  positions: [],
})

/** A backup of a ledger that older rules have read and people have reviewed. */
beforeAll(async () => {
  const ledger = await ledgerAt(await freshAddress('sqlite'))
  await add(ledger, [`${folder}/reports.jsonl`])
  await reread(ledger, [], {
    reader: {
      version: { rules: 'older', model: 'older' },
      read: async (found, article) => newReading(article, asBefore(await read(pageOfFound(found)))),
    },
  })
  const figures = await ledger.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'figure')
    .where('superseded', 'is', null)
    .orderBy('id')
    .limit(60)
    .execute()
  const by = { who: 'ana' }
  const part = (n: number) => figures.slice(n * 20, n * 20 + 20).map(({ id }) => id)
  await accept(ledger, part(0), by)
  await reject(ledger, part(1), by)
  for (const id of part(2)) await correct(ledger, id, ['basis=stock'], by)
  await backup(ledger, saved)
}, A_ROUND_MS)

async function older(engine: Engine): Promise<string> {
  const address = await addressFor(engine)
  await restore(saved, address)
  return address
}

onBothDatabases(`a crash while ${PAGES} articles are read again`, (engine) => {
  let undisturbed: Awaited<ReturnType<typeof contentsOf>>
  let wholeMs = 0
  beforeAll(async () => {
    const address = await older(engine)
    const before = (await lookInto(address)).contents
    const began = performance.now()
    const child = rereading(address)
    expect((await child.ended).code).toBe(0)
    wholeMs = performance.now() - began
    expect(child.lines().at(-1)).toMatchObject({ totals: { read: PAGES, failed: 0 }, stopped: false })
    const { problems, contents } = await lookInto(address)
    expect(problems).toEqual([])
    expect(contents.record!.length).toBeGreaterThan(before.record!.length + PAGES)
    undisturbed = contents
  }, A_ROUND_MS)

  test.each(Array.from({ length: ROUNDS }, (_, i) => [i + 1]))(
    'round %i ends as if there had been none',
    async (round) => {
      const random = randomOf(SEED * 2000 + round)
      const address = await older(engine)
      const victim = victimOf(engine, round)
      for (const part of round % 2 === 0 ? [random(), random()] : [random()]) {
        const child = rereading(address)
        await killAfter(300 + part * wholeMs * 0.9, victim, child, address, server)
        const { code, signal, err } = await child.ended
        if (victim !== 'command' && code !== 0) expect(err).toMatch(/^onrecord: The ledger .+\n {2}\S/)
        else if (signal === null) expect(code).toBe(0)
        expect((await lookInto(address)).problems).toEqual([])
      }
      const last = rereading(address)
      expect(await last.ended).toMatchObject({ code: 0, err: '' })
      const { read, before } = last.lines().at(-1)!.totals as { read: number; before: number }
      expect(read + before).toBe(PAGES)
      const { problems, contents } = await lookInto(address)
      expect(problems).toEqual([])
      for (const [table, rows] of Object.entries(undisturbed)) expect(contents[table], table).toEqual(rows)
    },
    A_ROUND_MS,
  )

  test(
    'Ctrl-C keeps what was read, and the same again goes on',
    async () => {
      const address = await older(engine)
      const child = rereading(address)
      while (child.lines().length === 0) await new Promise((done) => setTimeout(done, 20))
      child.process.kill('SIGINT')
      expect((await child.ended).code).toBe(130)
      const end = child.lines().at(-1)!
      const { read } = end.totals as { read: number }
      expect(end.stopped).toBe(true)
      expect(read).toBe(child.lines().length - 1)
      expect(read).toBeGreaterThan(0)
      expect(read).toBeLessThan(PAGES)
      expect((await lookInto(address)).problems).toEqual([])
      const again = rereading(address)
      expect((await again.ended).code).toBe(0)
      expect(again.lines().at(-1)!.totals).toEqual({ read: PAGES - read, before: read, failed: 0 })
      expect((await lookInto(address)).contents).toEqual(undisturbed)
    },
    A_ROUND_MS,
  )
})

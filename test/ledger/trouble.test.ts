import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../../scripts/postgres.mjs'
import { add } from '../../src/add.js'
import { checkLedger, type Problem } from '../../src/ledger/care/check.js'
import { openLedger } from '../../src/ledger/ledger.js'
import { folderOf } from '../cli/run.js'
import { acknowledged, start } from './care/child.js'
import { contentsOf } from './care/contents.js'
import { asLines, shortReports } from './care/reports.js'
import { freshAddress, ledgerAt, onBothDatabases } from './ledgers.js'
import { freshDatabase } from './postgres.js'

const LONG_MS = 180_000
const isRoot = process.getuid?.() === 0
const reports = shortReports(120, 7)
const inputs = folderOf({
  'all.jsonl': asLines(reports),
  'first.jsonl': asLines(reports.slice(0, 80)),
  'last.jsonl': asLines(reports.slice(40)),
})
const adding = (address: string, file: string, how?: { uid?: number }) =>
  start(['add', join(inputs, file), '--json', '--ledger', address], how)

async function lookInto(address: string) {
  const ledger = await openLedger(address)
  try {
    const problems: Problem[] = []
    await checkLedger(ledger, { onProblem: (problem) => void problems.push(problem) })
    return { problems, contents: await contentsOf(ledger) }
  } finally {
    await ledger.close()
  }
}
const idsIn = (rows: readonly string[] | undefined) => new Set((rows ?? []).map((row) => JSON.parse(row).id))

/** A small disk of its own; null where this machine doesn't let us have one. */
function smallDisk(size: string): string | null {
  if (!isRoot) return null
  const folder = folderOf({})
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder], {
      stdio: 'ignore',
    })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

describe('a full disk', () => {
  test(
    'SQLite: what was kept stays, and it goes on when there is room',
    async () => {
      const disk = smallDisk('3m')
      if (!disk) return fullByLimit()
      const address = join(disk, 'onrecord.db')
      writeFileSync(join(disk, 'filler'), Buffer.alloc(1_600_000))
      const child = adding(address, 'all.jsonl')
      const { code, err } = await child.ended
      expect(code).toBe(1)
      expect(err).toContain('is on a disk that is full or failing')
      const kept = acknowledged(child)
      execFileSync('rm', [join(disk, 'filler')])
      execFileSync('mount', ['-o', 'remount,size=64m', disk])
      const { problems, contents } = await lookInto(address)
      expect(problems).toEqual([])
      for (const id of kept) expect(idsIn(contents.article)).toContain(id)
      expect((await adding(address, 'all.jsonl').ended).code).toBe(0)
      expect((await lookInto(address)).contents.article).toHaveLength(reports.length)
    },
    LONG_MS,
  )

  /** The nearest to it where no disk can be made: a file that may not grow. */
  async function fullByLimit() {
    const address = await freshAddress('sqlite')
    const ledger = await ledgerAt(address)
    await sql`pragma max_page_count = 220`.execute(ledger.db)
    await expect(add(ledger, [join(inputs, 'all.jsonl')])).rejects.toMatchObject({
      code: 'ledger',
      message: expect.stringContaining('is on a disk that is full'),
    })
    const { problems } = await lookInto(address)
    expect(problems).toEqual([])
  }

  test.runIf(isRoot)(
    'PostgreSQL: the same',
    async () => {
      const disk = smallDisk('96m')
      if (!disk) return
      const server = await startPostgres([], disk)
      try {
        const address = await freshDatabase(server.address)
        execFileSync('sh', [
          '-c',
          `df --output=avail -k ${disk} | tail -1 | xargs -I{} expr {} - 1500 | xargs -I{} fallocate -l {}K ${disk}/filler`,
        ])
        const child = adding(address, 'all.jsonl')
        const { code, err } = await child.ended
        expect(code).toBe(1)
        expect(err).toMatch(/^onrecord: The ledger .+ (?:is on a disk that is full|doesn’t answer).*\n {2}\S/)
        const kept = acknowledged(child)
        execFileSync('rm', [`${disk}/filler`])
        await server.kill()
        await server.start()
        const again = adding(address, 'all.jsonl')
        expect((await again.ended).code).toBe(0)
        const { problems, contents } = await lookInto(address)
        expect(problems).toEqual([])
        expect(contents.article).toHaveLength(reports.length)
        for (const id of kept) expect(idsIn(contents.article)).toContain(id)
      } finally {
        await server.stop()
      }
    },
    LONG_MS,
  )
})

describe('without the right to write', () => {
  /** Root may write anywhere; the tests then run the command as nobody. */
  const uid = isRoot ? Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' })) : undefined
  const as = uid === undefined ? {} : { uid }

  test(
    'no ledger is made in a folder, and the error says what to do',
    async () => {
      const folder = folderOf({})
      chmodSync(folder, 0o555)
      const { code, err } = await adding(join(folder, 'onrecord.db'), 'all.jsonl', as).ended
      chmodSync(folder, 0o755)
      expect(code).toBe(1)
      expect(err).toMatch(/^onrecord: The ledger .+ can’t be (?:opened|written)\n {2}\S/)
    },
    LONG_MS,
  )

  test(
    'a ledger that may not be written stays as it is',
    async () => {
      const folder = folderOf({})
      const address = join(folder, 'onrecord.db')
      expect((await adding(address, 'first.jsonl').ended).code).toBe(0)
      const before = readFileSync(address)
      chmodSync(address, 0o444)
      chmodSync(folder, 0o555)
      const { code, err } = await adding(address, 'all.jsonl', as).ended
      chmodSync(folder, 0o755)
      chmodSync(address, 0o644)
      expect(code).toBe(1)
      expect(err).toMatch(/^onrecord: The ledger .+ can’t be (?:opened|written)\n {2}\S/)
      expect(readFileSync(address).equals(before)).toBe(true)
      expect((await lookInto(address)).problems).toEqual([])
    },
    LONG_MS,
  )
})

describe('a damaged file', () => {
  /** A ledger with bytes changed; gives its path. */
  async function damaged(change: (file: number, size: number) => void): Promise<string> {
    const folder = folderOf({})
    const whole = join(folder, 'whole.db')
    expect((await adding(whole, 'first.jsonl').ended).code).toBe(0)
    const address = join(folder, 'onrecord.db')
    copyFileSync(whole, address)
    change(openSync(address, 'r+'), statSync(address).size)
    return address
  }

  test(
    'in the middle: check-ledger tells it, and no command crashes',
    async () => {
      const address = await damaged((file, size) => {
        for (let at = Math.floor(size / 3); at < size - 4096; at += 8192)
          writeSync(file, Buffer.alloc(512, 0xa5), 0, 512, at)
      })
      const { code, err } = await start(['check-ledger', '--json', '--ledger', address]).ended
      expect(code).toBe(1)
      expect(err).toBe('')
      const added = await adding(address, 'all.jsonl').ended
      if (added.code !== 0) expect(added.err).toMatch(/^onrecord: The ledger .+ is damaged\n {2}\S/)
    },
    LONG_MS,
  )

  test(
    'at the beginning: it is no ledger',
    async () => {
      const address = await damaged((file) => writeSync(file, Buffer.alloc(100, 0x5a), 0, 100, 0))
      for (const child of [start(['check-ledger', '--ledger', address]), adding(address, 'all.jsonl')]) {
        const { code, err } = await child.ended
        expect(code).toBe(1)
        expect(err).toMatch(/^onrecord: The ledger .+ is no ledger\n {2}\S/)
      }
    },
    LONG_MS,
  )

  test(
    'cut off: it is told',
    async () => {
      const address = await damaged((file, size) => {
        execFileSync('truncate', ['-s', String(Math.floor(size / 2)), `/proc/${process.pid}/fd/${file}`])
      })
      const { code, err } = await start(['check-ledger', '--ledger', address]).ended
      expect(code).toBe(1)
      expect(err).toMatch(/^(?:onrecord: The ledger .+ is damaged\n {2}\S|$)/)
    },
    LONG_MS,
  )
})

onBothDatabases('two at once', (engine) => {
  test.each([
    ['the same pages', 'all.jsonl', 'all.jsonl'],
    ['pages of which some are the same', 'first.jsonl', 'last.jsonl'],
  ])(
    '%s',
    async (_, one, other) => {
      const alone = await freshAddress(engine)
      expect((await adding(alone, 'all.jsonl').ended).code).toBe(0)
      const address = await freshAddress(engine)
      const children = [adding(address, one), adding(address, other)]
      const ends = await Promise.all(children.map(({ ended }) => ended))
      expect(ends.map(({ code, err }) => [code, err])).toEqual([
        [0, ''],
        [0, ''],
      ])
      const added = children.map(({ lines }) => Number(lines().at(-1)?.added))
      expect(added[0]! + added[1]!).toBe(reports.length)
      const both = await lookInto(address)
      expect(both.problems).toEqual([])
      const { contents } = await lookInto(alone)
      for (const table of ['page', 'reading']) expect(both.contents[table], table).toEqual(contents[table])
      expect(idsIn(both.contents.article)).toEqual(idsIn(contents.article))
      const bodies = (rows: readonly string[] = []) =>
        rows.map((row) => JSON.parse(row)).map(({ id, body, article }) => [id, body, article])
      expect(bodies(both.contents.record).sort()).toEqual(bodies(contents.record).sort())
    },
    LONG_MS,
  )
})

onBothDatabases('a clock that goes back', (engine) => {
  test(
    'loses nothing',
    async () => {
      const ledger = await ledgerAt(await freshAddress(engine))
      const at = (time: string) => ({ now: () => new Date(time), threads: 1 })
      await add(ledger, [join(inputs, 'first.jsonl')], at('2026-11-25T12:00:00Z'))
      await add(ledger, [join(inputs, 'last.jsonl')], at('2001-01-01T00:00:00Z'))
      const problems: Problem[] = []
      await checkLedger(ledger, { onProblem: (problem) => void problems.push(problem) })
      expect(problems).toEqual([])
      expect((await contentsOf(ledger)).article).toHaveLength(reports.length)
    },
    LONG_MS,
  )
})

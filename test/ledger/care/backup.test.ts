import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { add } from '../../../src/add.js'
import { backup } from '../../../src/ledger/care/backup.js'
import { checkLedger, type Problem } from '../../../src/ledger/care/check.js'
import { gc, rubbishIn } from '../../../src/ledger/care/gc.js'
import { restore } from '../../../src/ledger/care/restore.js'
import { openLedger } from '../../../src/ledger/ledger.js'
import { folderOf } from '../../cli/run.js'
import { type Engine, freshAddress, ledgerAt, onBothDatabases } from '../ledgers.js'
import { contentsOf } from './contents.js'
import { asLines, shortReports } from './reports.js'

const LONG_MS = 120_000
const other: Readonly<Record<Engine, Engine>> = { sqlite: 'postgres', postgres: 'sqlite' }

onBothDatabases('backup and restore', (engine) => {
  const folder = folderOf({
    'reports.jsonl': asLines(shortReports(30, 3)),
    'more.jsonl': asLines(shortReports(60, 4)),
    'bad.jsonl': 'no JSON\n',
  })
  const file = join(folder, 'ledger.backup')
  let address = ''
  let contents: Awaited<ReturnType<typeof contentsOf>>
  beforeAll(async () => {
    address = await freshAddress(engine)
    const ledger = await openLedger(address, { create: true })
    await add(ledger, [join(folder, 'reports.jsonl'), join(folder, 'bad.jsonl')], { threads: 1 })
    const [one, two] = await ledger.db.selectFrom('identity').select('id').orderBy('id').execute()
    // Refers to a row of its own table that comes later.
    await ledger.db.updateTable('identity').set({ merged: two!.id }).where('id', '=', one!.id).execute()
    contents = await contentsOf(ledger)
    await backup(ledger, file)
    await ledger.close()
  }, LONG_MS)

  test.each([engine, other[engine]])(
    'all of it is back on %s, and can be added to',
    async (to) => {
      const target = await freshAddress(to)
      const { rows } = await restore(file, target)
      const ledger = await ledgerAt(target)
      expect(await contentsOf(ledger)).toEqual(contents)
      expect(rows).toBe(Object.values(contents).reduce((sum, table) => sum + table.length, 0))
      for (const { id, problems } of await checkLedger(ledger)) expect([id, problems]).toEqual([id, 0])
      const { added } = await add(ledger, [join(folder, 'more.jsonl')], { threads: 1 })
      expect(added).toBeGreaterThan(30)
      for (const { id, problems } of await checkLedger(ledger)) expect([id, problems]).toEqual([id, 0])
    },
    LONG_MS,
  )

  test(
    'there and back again is the same file but for its time',
    async () => {
      const middle = await freshAddress(other[engine])
      await restore(file, middle)
      const ledger = await ledgerAt(middle)
      const again = join(folder, 'again.backup')
      await backup(ledger, again)
      const linesOf = (path: string) =>
        gunzipSync(readFileSync(path)).toString().split('\n').slice(1, -2).sort()
      expect(linesOf(again)).toEqual(linesOf(file))
    },
    LONG_MS,
  )

  test(
    'is of one moment while others write',
    async () => {
      const busy = await freshAddress(engine)
      const ledger = await ledgerAt(busy)
      await add(ledger, [join(folder, 'reports.jsonl')], { threads: 1 })
      const reader = await openLedger(busy)
      const before = await contentsOf(reader)
      const out = join(folder, 'busy.backup')
      let writing: Promise<unknown> | null = null
      await backup(reader, out, {
        onProgress: () => {
          writing ??= add(ledger, [join(folder, 'more.jsonl')], { threads: 1 })
        },
      })
      await writing
      await reader.close()
      const target = await freshAddress(engine)
      await restore(out, target)
      expect(await contentsOf(await ledgerAt(target))).toEqual(before)
      expect((await contentsOf(ledger)).article!.length).toBeGreaterThan(before.article!.length)
    },
    LONG_MS,
  )

  test(
    'leaves a ledger alone that holds something, unless it is to be replaced',
    async () => {
      const target = await freshAddress(engine)
      const ledger = await ledgerAt(target)
      await add(ledger, [join(folder, 'more.jsonl')], { threads: 1 })
      const before = await contentsOf(ledger)
      await expect(restore(file, target)).rejects.toMatchObject({ code: 'conflict' })
      expect(await contentsOf(ledger)).toEqual(before)
      await restore(file, target, { replace: true })
      expect(await contentsOf(ledger)).toEqual(contents)
    },
    LONG_MS,
  )

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['with a byte changed', (bytes: Buffer) => Buffer.from(bytes).fill(bytes[999]! ^ 1, 999, 1000)],
    [
      'with a row changed',
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace('arrived', 'arrives')),
    ],
    [
      'with a row left out',
      (bytes: Buffer) =>
        gzipSync(
          gunzipSync(bytes)
            .toString()
            .replace(/^\["a.*\n/m, ''),
        ),
    ],
    [
      'without its end',
      (bytes: Buffer) =>
        gzipSync(
          gunzipSync(bytes)
            .toString()
            .replace(/^\{"end".*\n/m, ''),
        ),
    ],
    ['that is none', () => Buffer.from('something else')],
    ['of nothing', () => Buffer.alloc(0)],
  ])(
    'touches nothing for a backup %s',
    async (_, spoil) => {
      const bad = join(folder, 'bad.backup')
      writeFileSync(bad, spoil(readFileSync(file)))
      const ledger = await ledgerAt(address)
      await expect(restore(bad, address, { replace: true })).rejects.toMatchObject({ code: 'format' })
      expect(await contentsOf(ledger)).toEqual(contents)
      const none = join(folder, 'none.db')
      await expect(restore(bad, none)).rejects.toMatchObject({ code: 'format' })
      expect(existsSync(none)).toBe(false)
    },
    LONG_MS,
  )

  test('leaves no half file where the backup can’t be written', async () => {
    const ledger = await ledgerAt(address)
    const out = join(folder, 'nowhere', 'ledger.backup')
    await expect(backup(ledger, out)).rejects.toMatchObject({ code: 'not-found' })
    expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test(
    'gc clears away what proves nothing, and only that',
    async () => {
      const target = await freshAddress(engine)
      await restore(file, target)
      const ledger = await ledgerAt(target)
      await ledger.db
        .insertInto('page')
        .values({ hash: 'orphan', bytes: gzipSync('x'), size: 1, learned: '2026-11-25T00:00:00Z' })
        .execute()
      await ledger.db
        .insertInto('failure')
        .values({
          id: 'x1',
          name: 'a',
          code: 'network',
          message: 'm',
          hint: 'h',
          provenance: null,
          learned: 'l',
          settled: 's',
        })
        .execute()
      expect(await rubbishIn(ledger)).toMatchObject({ failures: 1, pages: 1 })
      expect(await gc(ledger)).toMatchObject({ failures: 1, pages: 1, index: 'tidied' })
      expect(await contentsOf(ledger)).toEqual(contents)
      expect(await rubbishIn(ledger)).toEqual({ failures: 0, pages: 0, pageBytes: 0 })
    },
    LONG_MS,
  )
})

test(
  'gc makes a broken full-text index anew',
  async () => {
    const { sql } = await import('kysely')
    const ledger = await ledgerAt(await freshAddress('sqlite'))
    await add(ledger, ['samples/01-georgia-minister.html'], { threads: 1 })
    await sql`insert into reading_search (reading_search, rowid, title, text)
    select 'delete', seq, 'other', 'words' from reading`.execute(ledger.db)
    expect(await gc(ledger)).toMatchObject({ index: 'made anew' })
    expect((await checkLedger(ledger)).filter(({ problems }) => problems > 0)).toEqual([])
  },
  LONG_MS,
)

test.each([
  // As after a newer PostgreSQL has other stems.
  ['of other words', 'alter text search configuration onrecord alter mapping for asciiword with simple'],
  [
    'that was not finished',
    "update pg_index set indisvalid = false where indexrelid = 'reading_search'::regclass",
  ],
])(
  'gc makes a full-text index %s anew on PostgreSQL',
  async (_, damage) => {
    const { sql } = await import('kysely')
    const ledger = await ledgerAt(await freshAddress('postgres'))
    await add(ledger, ['samples/01-georgia-minister.html'], { threads: 1 })
    await sql.raw(damage).execute(ledger.db)
    const problems: Problem[] = []
    await checkLedger(ledger, { onProblem: (problem) => void problems.push(problem) })
    expect(problems).toMatchObject([{ check: 'search', advice: expect.stringContaining('onrecord gc') }])
    expect(await gc(ledger)).toMatchObject({ index: 'made anew' })
    expect((await checkLedger(ledger)).filter(({ problems }) => problems > 0)).toEqual([])
    expect(await gc(ledger)).toMatchObject({ index: 'tidied' })
  },
  LONG_MS,
)

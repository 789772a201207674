import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inBytes } from '../../src/views/cli/bytes.js'
import { folderOf, onrecord, PAGE } from './run.js'

const LONG_MS = 60_000

test(
  'check-ledger, backup, restore and gc tell what they did',
  async () => {
    const cwd = folderOf({ 'report.html': PAGE })
    const run = (...args: string[]) => onrecord(args, { cwd })
    expect(await run('check-ledger')).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no ledger at ./onrecord.db'),
    })
    await run('add', 'report.html')
    const checked = await run('check-ledger')
    expect(checked).toMatchObject({ code: 0, err: '' })
    expect(checked.out).toContain(
      'right  pages: the bytes of each page are those that its hash names (1 row)\n',
    )
    expect(checked.out).toMatch(/\n\n\.\/onrecord\.db is whole\.\n$/)

    const first = await run('backup', 'ledger.backup')
    expect(first.out).toMatch(/^\.\/onrecord\.db is in ledger\.backup: \d+ rows, [\d.]+ kB\n$/)
    expect(await run('backup', 'ledger.backup')).toMatchObject({
      code: 1,
      err: 'onrecord: ledger.backup is there already\n  Give another name, or --replace.\n',
    })
    expect(JSON.parse((await run('backup', 'ledger.backup', '--replace', '--json')).out)).toMatchObject({
      ledger: './onrecord.db',
      file: 'ledger.backup',
      rows: expect.any(Number),
    })

    expect((await run('restore', 'ledger.backup', '--ledger', 'copy.db')).out).toMatch(
      /^ledger\.backup is back in copy\.db: \d+ rows\n$/,
    )
    expect(await run('restore', 'ledger.backup', '--ledger', 'copy.db')).toMatchObject({
      code: 1,
      err: expect.stringContaining('onrecord: The ledger copy.db is not empty\n'),
    })
    expect(await run('restore', 'missing.backup', '--ledger', 'other.db')).toMatchObject({
      code: 1,
      err: expect.stringContaining('missing.backup isn’t there'),
    })
    expect((await run('gc', '--dry-run')).out).toBe(
      'Would go: 0 settled failures, 0 pages without an article\n',
    )
    expect((await run('gc')).out).toMatch(/^Cleared away: 0 settled failures, .+ takes \d+ kB\.\n$/)
  },
  LONG_MS,
)

test(
  'check-ledger says what is wrong and what to do, and exits with 1',
  async () => {
    const cwd = folderOf({ 'report.html': PAGE })
    await onrecord(['add', 'report.html'], { cwd })
    const { default: Database } = await import('better-sqlite3')
    const database = new Database(join(cwd, 'onrecord.db'))
    database.exec("update record set measure = 'other' where kind = 'figure'")
    database.close()
    const { code, out } = await onrecord(['check-ledger'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('\nwrong  records: 1 problem\n')
    expect(out).toMatch(
      /\n- figure f\w+, version \d+: measure is other where the record has arrival\n {2}Read the article again: onrecord reread --force a\w+\n/,
    )
    const json = JSON.parse((await onrecord(['check-ledger', '--json'], { cwd })).out)
    expect(json).toMatchObject({ whole: false, problems: expect.any(Number), told: expect.any(Array) })
  },
  LONG_MS,
)

test('an order for a file that is no ledger', async () => {
  const cwd = folderOf({})
  writeFileSync(
    join(cwd, 'onrecord.db'),
    'something else, and long enough to be told from an empty database file',
  )
  for (const args of [['check-ledger'], ['gc'], ['backup', 'x']])
    expect(await onrecord(args, { cwd })).toMatchObject({
      code: 1,
      err: expect.stringContaining('The ledger ./onrecord.db is no ledger'),
    })
})

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1234, '1.2 kB'],
  [9960, '10 kB'],
  [999_600, '1.0 MB'],
  [45_600_000, '46 MB'],
])('%i bytes are %s', (bytes, text) => expect(inBytes(bytes)).toBe(text))

import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readBackup } from '../../src/ledger/care/backup-format.js'
import { checkLedger } from '../../src/ledger/care/check.js'
import { restore } from '../../src/ledger/care/restore.js'
import { openLedger } from '../../src/ledger/ledger.js'
import { hashOf, type Migration, migrate, migrations } from '../../src/ledger/migrate.js'
import { contentsOf } from './care/contents.js'
import { type Engine, freshAddress, ledgerAt, onBothDatabases } from './ledgers.js'

const OLD = 'test/ledger/old/schema-1'
const LONG_MS = 60_000

/** A step as a newer program might have it. */
const step: Migration = {
  version: migrations.length + 1,
  name: 'notes',
  sql: `-- Notes on articles.
alter table article add column seen text;
update article set seen = learned;
create table note (
  seq {{serial}},
  article text not null references article (id),
  words text not null
);
insert into note (article, words) select id, 'kept; and read' from article;
`,
}
/** The same with a statement in its middle that takes seconds. */
const slow: Migration = {
  ...step,
  sql: step.sql.replace(
    'create table note',
    `-- only sqlite
create table slow as with recursive c (x) as (select 1 union all select x + 1 from c where x < 20000000) select max(x) as x from c;
-- end
-- only postgres
create table slow as select pg_sleep(5)::text as x;
-- end
create table note`,
  ),
}

/** A ledger that the first edition made. */
async function oldLedger(engine: Engine): Promise<string> {
  const address = await freshAddress(engine)
  if (engine === 'sqlite') writeFileSync(address, gunzipSync(readFileSync(`${OLD}.db.gz`)))
  else await restore(`${OLD}.backup`, address)
  return address
}

test('a step that was released never changes', async () => {
  for await (const part of readBackup(`${OLD}.backup`))
    if (part.kind === 'head')
      for (const { version, hash } of part.head.migrations)
        expect(hashOf(migrations.find((known) => known.version === version)!)).toBe(hash)
})

onBothDatabases('an older ledger', (engine) => {
  test(
    'is brought up with all it holds, once',
    async () => {
      const ledger = await ledgerAt(await oldLedger(engine))
      const before = await contentsOf(ledger)
      await migrate(ledger, [...migrations, step])
      await migrate(ledger, [...migrations, step])
      const { rows } = await sql<{
        seen: string
        words: string
        learned: string
      }>`select a.seen, a.learned, n.words
      from note n join article a on a.id = n.article`.execute(ledger.db)
      expect(rows).toHaveLength(before.article!.length)
      for (const { seen, learned, words } of rows) expect([seen, words]).toEqual([learned, 'kept; and read'])
      const after = await contentsOf(ledger)
      for (const table of ['page', 'record', 'record_place', 'reading', 'alias', 'fold'])
        expect(after[table], table).toEqual(before[table])
    },
    LONG_MS,
  )

  test(
    'is whole when that is interrupted, and is brought up the next time',
    async () => {
      const address = await oldLedger(engine)
      const program = `
      const { openLedger } = await import(${JSON.stringify(pathToFileURL('dist/ledger/ledger.js').href)})
      const { migrate, migrations } = await import(${JSON.stringify(pathToFileURL('dist/ledger/migrate.js').href)})
      const ledger = await openLedger(${JSON.stringify(address)})
      console.log('begun')
      await migrate(ledger, [...migrations, ${JSON.stringify(slow)}])
      console.log('done')`
      const child = spawn(process.execPath, ['--input-type=module', '-e', program])
      let out = ''
      child.stdout.on('data', (chunk) => {
        out += chunk
      })
      while (!out.includes('begun')) await sleep(20)
      await sleep(500)
      child.kill('SIGKILL')
      await new Promise((done) => child.on('close', done))
      expect(out).not.toContain('done')
      const ledger = await ledgerAt(address)
      expect((await checkLedger(ledger)).filter(({ problems }) => problems > 0)).toEqual([])
      await migrate(ledger, [...migrations, step])
      const { rows } = await sql<{ n: number }>`select count(*) as n from note`.execute(ledger.db)
      expect(Number(rows[0]?.n)).toBe(2)
    },
    LONG_MS,
  )

  test(
    'stays as it is where a step fails',
    async () => {
      const ledger = await ledgerAt(await oldLedger(engine))
      const before = await contentsOf(ledger)
      const bad = { ...step, sql: `${step.sql}\nselect * from nowhere;\n` }
      await expect(migrate(ledger, [...migrations, bad])).rejects.toMatchObject({ code: 'ledger' })
      expect(await contentsOf(ledger)).toEqual(before)
      await expect(sql`select * from note`.execute(ledger.db)).rejects.toThrow()
    },
    LONG_MS,
  )

  test(
    'is refused by a program that is older than the ledger',
    async () => {
      const address = await oldLedger(engine)
      const ledger = await ledgerAt(address)
      await migrate(ledger, [...migrations, step])
      await expect(openLedger(address)).rejects.toMatchObject({
        code: 'ledger',
        message: expect.stringContaining(
          `was made by a newer OnRecord (schema ${step.version}, this one knows ${migrations.length})`,
        ),
        hint: 'Use that version of OnRecord, or a newer one.',
      })
    },
    LONG_MS,
  )
})

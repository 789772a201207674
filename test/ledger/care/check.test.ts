import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql, type Transaction } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { add } from '../../../src/add.js'
import { backup } from '../../../src/ledger/care/backup.js'
import { type Checked, checkLedger, checks, type Problem } from '../../../src/ledger/care/check.js'
import { restore } from '../../../src/ledger/care/restore.js'
import { type Ledger, openLedger } from '../../../src/ledger/ledger.js'
import type { Tables } from '../../../src/ledger/tables.js'
import { folderOf } from '../../cli/run.js'
import { type Engine, freshAddress, ledgerAt, onBothDatabases } from '../ledgers.js'
import { asLines, shortReports } from './reports.js'

const LONG_MS = 120_000
type Writing = Transaction<Tables>

/** Changes the body of the first record that fits. */
const bodyOf =
  (kind: string, change: (body: Record<string, unknown>) => void, fits = '%') =>
  async (transaction: Writing) => {
    const { seq, body } = await transaction
      .selectFrom('record')
      .select(['seq', 'body'])
      .where('kind', '=', kind as 'figure')
      .where('body', 'like', fits)
      .orderBy('seq')
      .limit(1)
      .executeTakeFirstOrThrow()
    const record = JSON.parse(body)
    change(record)
    await transaction
      .updateTable('record')
      .set({ body: JSON.stringify(record) })
      .where('seq', '=', seq)
      .execute()
  }
const run =
  (text: string, only?: Engine) =>
  async (transaction: Writing, engine: Engine): Promise<boolean> => {
    if (only && engine !== only) return false
    await sql.raw(text).execute(transaction)
    return true
  }
const FIRST = '(select min(seq) from record)'
const pageSet = (bytes: Uint8Array) => async (transaction: Writing) => {
  await transaction.updateTable('page').set({ bytes }).execute()
}

type Damage = readonly [
  name: string,
  check: string,
  message: RegExp,
  damage: (transaction: Writing, engine: Engine) => Promise<unknown>,
]
const damages: readonly Damage[] = [
  ['a page that is no gzip', 'pages', /can’t be unpacked/, pageSet(Buffer.from('x'))],
  ['a page of other bytes', 'pages', /bytes instead of/, pageSet(gzipSync('other'))],
  [
    'an article that is not read',
    'articles',
    /0 current readings/,
    run("update reading set superseded = 'x' where seq = (select min(seq) from reading)"),
  ],
  ['an article found nowhere', 'articles', /not known where/, run('delete from capture')],
  [
    'a span that is moved',
    'records',
    /do not stand in the text/,
    run(`update record set span_start = span_start + 1 where seq = ${FIRST}`),
  ],
  [
    'a past version with other words',
    'records',
    /do not stand in the text/,
    run(`update record set quote = 'other', superseded = 'x' where seq = ${FIRST}`),
  ],
  [
    'a record under another name',
    'records',
    /called f0/,
    bodyOf('figure', (body) => Object.assign(body, { id: 'f0' })),
  ],
  [
    'a record of other words',
    'records',
    /names other words/,
    bodyOf('statement', (body) => Object.assign(body.content as object, { quote: 'other' })),
  ],
  [
    'a cue that stands elsewhere',
    'records',
    /words of cue/,
    bodyOf('statement', (body) => Object.assign(body.cue as object, { start: 0 })),
  ],
  [
    'a record that can’t be read',
    'records',
    /can’t be read/,
    run(`update record set body = '{' where seq = ${FIRST}`),
  ],
  [
    'a column that says something else',
    'records',
    /measure is other/,
    run(`update record set measure = 'other' where seq = ${FIRST}`),
  ],
  [
    'a statement that is not there',
    'records',
    /refers to s0/,
    bodyOf('figure', (body) => Object.assign(body.source as object, { statement: 's0' }), '%"statement":"s%'),
  ],
  [
    'a record without a current version',
    'records',
    /no current version/,
    run(`update record set superseded = 'x' where seq = ${FIRST}`),
  ],
  [
    'a place that is lost',
    'places',
    /other places/,
    run('delete from record_place where record = (select min(record) from record_place)'),
  ],
  ['a place that is not current', 'places', /other places/, run('update record_place set current = 0')],
  ['a name without evidence', 'names', /can’t be read/, run("update alias set evidence = ''")],
  ['an identity without keys', 'names', /by any key/, run('delete from identity_key')],
  ['merges in a circle', 'names', /in a circle/, run('update identity set merged = id')],
  [
    'an article without an origin',
    'origins',
    /no origin/,
    run('delete from fold where seq = (select max(seq) from fold)'),
  ],
  [
    'an origin that is none',
    'origins',
    /not one of its own/,
    run(
      'update fold set origin = (select max(id) from article), other = null where article = (select min(id) from article)',
    ),
  ],
  ['another schema', 'schema', /was another one/, run("update migration set hash = 'x'")],
  [
    'an index of other words',
    'search',
    /does not agree/,
    run(
      "insert into reading_search (reading_search, rowid, title, text) select 'delete', seq, 'other', 'words' from reading limit 1",
      'sqlite',
    ),
  ],
]

onBothDatabases('check-ledger', (engine) => {
  let address = ''
  let file = ''
  beforeAll(async () => {
    const folder = folderOf({ 'reports.jsonl': asLines(shortReports(30, 3)) })
    address = await freshAddress(engine)
    file = join(folder, 'ledger.backup')
    const ledger = await openLedger(address, { create: true })
    await add(ledger, [join(folder, 'reports.jsonl'), 'samples'], { threads: 1 })
    await backup(ledger, file)
    await ledger.close()
  }, LONG_MS)

  async function look(ledger: Ledger) {
    const problems: Problem[] = []
    const shares: number[] = []
    const checked: readonly Checked[] = await checkLedger(ledger, {
      onProblem: (problem) => void problems.push(problem),
      onProgress: (rows, total) => void shares.push(rows / total),
    })
    return { problems, checked, shares }
  }

  test(
    'finds nothing in a whole ledger, and goes through all of it',
    async () => {
      const { problems, checked, shares } = await look(await ledgerAt(address))
      expect(problems).toEqual([])
      expect(checked.map(({ id }) => id)).toEqual(checks.map(({ id }) => id))
      expect(shares.at(-1)).toBe(1)
    },
    LONG_MS,
  )

  test.each(damages)(
    'finds %s',
    async (_, check, message, damage) => {
      await restore(file, address, { replace: true })
      const ledger = await ledgerAt(address)
      const done = await ledger.write((transaction) => damage(transaction, engine))
      if (done === false) return
      const { problems } = await look(ledger)
      expect(problems.map((problem) => `${problem.check}: ${problem.message}`)).toContainEqual(
        expect.stringMatching(new RegExp(`^${check}: .*${message.source}`)),
      )
      for (const { where, advice } of problems) expect(where && advice).not.toBe('')
    },
    LONG_MS,
  )

  test(
    'finds a row that refers to nothing',
    async () => {
      await restore(file, address, { replace: true })
      const ledger = await ledgerAt(address)
      if (engine === 'sqlite') await sql`pragma foreign_keys = off`.execute(ledger.db)
      await ledger.write(async (transaction) => {
        if (engine === 'postgres')
          await sql`set local session_replication_role = replica`.execute(transaction)
        await sql`delete from page where hash = (select min(hash) from page)`.execute(transaction)
      })
      const { problems } = await look(ledger)
      expect(problems).toMatchObject([{ check: 'database', message: expect.stringContaining('row of page') }])
    },
    LONG_MS,
  )
})

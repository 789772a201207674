import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { add } from '../../../src/add.js'
import { openLedger } from '../../../src/ledger/ledger.js'
import { freshAddress } from '../ledgers.js'

test('a SQLite ledger that was filled has statistics when it is closed, also while another writes', async () => {
  const path = await freshAddress('sqlite')
  const ledger = await openLedger(path, { create: true })
  await add(ledger, ['samples'])
  const writing = new Database(path)
  writing.exec('begin immediate')
  await ledger.close()
  writing.exec('rollback')
  const counted = () =>
    writing.prepare("select count(*) as tables from sqlite_master where name = 'sqlite_stat1'").get() as {
      tables: number
    }
  expect(counted().tables).toBe(0)
  await (await openLedger(path)).close()
  const { stat } = writing.prepare("select stat from sqlite_stat1 where idx = 'record_day'").get() as {
    stat: string
  }
  expect(Number(stat.split(' ')[0])).toBeGreaterThan(50)
  writing.close()
})

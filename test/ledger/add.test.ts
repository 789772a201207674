import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { add } from '../../src/add.js'
import { folderOf, PAGE } from '../cli/run.js'
import { freshAddress, ledgerAt, onBothDatabases } from './ledgers.js'

onBothDatabases('add', (engine) => {
  test('keeps each page with the words of its records, once', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    expect(await add(ledger, ['samples'])).toEqual({ added: 15, known: 0, failed: 0 })
    expect(await add(ledger, ['samples'])).toEqual({ added: 0, known: 15, failed: 0 })
    const records = await ledger.db
      .selectFrom('record')
      .innerJoin('reading', 'reading.seq', 'record.reading')
      .select(['span_start', 'span_end', 'quote', 'text', 'body', 'id'])
      .execute()
    expect(records.length).toBeGreaterThan(100)
    for (const { text, span_start, span_end, quote, body, id } of records) {
      expect(text.slice(span_start, span_end)).toBe(quote)
      expect(JSON.parse(body)).toMatchObject({ id })
    }
  })
  test('keeps the page’s bytes', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    const folder = folderOf({ 'a.html': PAGE })
    await add(ledger, [folder])
    const { gunzipSync } = await import('node:zlib')
    const [page] = await ledger.db.selectFrom('page').selectAll().execute()
    expect(gunzipSync(page!.bytes).equals(readFileSync(`${folder}/a.html`))).toBe(true)
  })
})

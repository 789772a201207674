import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { add } from '../../src/add.js'
import { folderOf, REPORT } from '../cli/run.js'
import { freshAddress, ledgerAt, onBothDatabases } from './ledgers.js'

/** Some 6,600 letters that can't be compressed away. */
const LONG = Array.from({ length: 150 }, (_, i) => createHash('sha256').update(String(i)).digest('base64'))
  .join('')
  .replace(/[^a-z0-9]/gi, 'x')
  .toLowerCase()
const html = (site: string, name: string) =>
  `<html lang="en"><head><title>${site}</title><meta property="og:site_name" content="${site}"></head><body><article><h1>Arrivals</h1><p>On Sunday 11,200 people arrived in Georgia from Russia, Interior Minister ${name} said on Tuesday.</p><p>Some 200 people were waiting in a queue of cars at the crossing on Tuesday, he told reporters.</p></article></body></html>`

onBothDatabases('pages made to break the ledger', (engine) => {
  test('names, addresses and outlets longer than an index takes', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    const lines = [
      { id: 'site', html: html(LONG, 'Vakhtang Gomelauri') },
      { id: 'name', html: html('Harbour Post', `Vakhtang ${LONG[0]!.toUpperCase()}${LONG}`) },
      { id: 'url', text: REPORT, url: `https://example.org/${LONG}` },
      { id: LONG, text: REPORT },
    ]
    const folder = folderOf({ 'a.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') })
    expect(await add(ledger, [`${folder}/a.jsonl`])).toMatchObject({ added: 4, failed: 0 })
    // Nothing is lost of what was given.
    const [given] = await ledger.db
      .selectFrom('article')
      .select('given')
      .where('url', 'like', '%example.org%')
      .execute()
    expect(JSON.parse(given!.given).url).toBe(lines[2]!.url)
  })
  test('characters that a database can’t keep', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    const text = REPORT.replace('Georgia counts', 'Georgia\u0000 \ud800counts').replace(
      'people',
      'peo\u0000ple',
    )
    const folder = folderOf({ 'a.jsonl': JSON.stringify({ id: 'nul\u0000', text, title: 'half \udc00' }) })
    expect(await add(ledger, [`${folder}/a.jsonl`])).toMatchObject({ added: 1, failed: 0 })
    const [reading] = await ledger.db.selectFrom('reading').select('text').execute()
    expect(reading!.text).toHaveLength(text.length)
    const records = await ledger.db.selectFrom('record').select(['span_start', 'span_end', 'quote']).execute()
    expect(records.length).toBeGreaterThan(0)
    for (const { span_start, span_end, quote } of records)
      expect(reading!.text.slice(span_start, span_end)).toBe(quote)
  })
})

onBothDatabases('a page that the database refuses', (engine) => {
  test('is a failure, and those beside it are kept', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    const refuse =
      engine === 'sqlite'
        ? sql`create trigger refusing before insert on reading when new.title = 'No' begin select raise(abort, 'no such page'); end`
        : sql`alter table reading add constraint refusing check (title <> 'No')`
    await refuse.execute(ledger.db)
    const lines = ['Yes', 'No', 'Also'].map((title) => JSON.stringify({ id: title, text: REPORT, title }))
    const folder = folderOf({ 'a.jsonl': lines.join('\n') })
    expect(await add(ledger, [`${folder}/a.jsonl`])).toMatchObject({ added: 2, failed: 1 })
    const [failure] = await ledger.db.selectFrom('failure').select(['name', 'message']).execute()
    expect(failure).toMatchObject({
      name: expect.stringMatching(/a\.jsonl#2$/),
      message: expect.stringMatching(/refusing|no such page/),
    })
    expect(await ledger.db.selectFrom('article').select('id').execute()).toHaveLength(2)
  })
})

import { expect, test } from 'vitest'
import { add } from '../../src/add.js'
import { read } from '../../src/index.js'
import type { Ledger } from '../../src/ledger/ledger.js'
import { newReading } from '../../src/ledger/new-article.js'
import { reread } from '../../src/reread.js'
import { folderOf } from '../cli/run.js'
import { freshAddress, ledgerAt, onBothDatabases } from './ledgers.js'

const PARAGRAPHS = [
  'Georgia counted 11,200 arrivals from Russia on Sunday, Interior Minister Vakhtang Gomelauri said on Tuesday.',
  'Less than 10,000 came on Monday, he told reporters in Tbilisi, against 5,000 to 6,000 a day before the call-up.',
  'The queue of cars at the Verkhny Lars crossing was 20 kilometres long on Tuesday morning, drivers said.',
  'Many had slept in their cars for two nights and bought bicycles, because the border can’t be crossed on foot.',
]
const page = (title: string, paragraphs: readonly string[], site: string, published: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${site}"><meta property="article:published_time" content="${published}"></head><body><article><h1>${title}</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`

const pages = {
  'a.html': page('Georgia counts arrivals', PARAGRAPHS, 'Harbour Post', '2022-09-27T12:00:00Z'),
  'b.html': page('Russians queue for Georgia', PARAGRAPHS, 'Hill Daily', '2022-09-27T15:00:00Z'),
  'c.html': page('Georgia: arrivals', PARAGRAPHS.slice(0, 2), 'Valley News', '2022-09-27T18:00:00Z'),
  'd.html': page(
    'Finland closes its border',
    [
      'Finland will close its border to Russian tourists at midnight, Foreign Minister Pekka Haavisto said on Thursday.',
      'Some 6,000 Russians came by land on Wednesday, the border guard counted, twice as many as a week before.',
      'Family visits and work remain a reason to be let in, he said, as does study with a permit of residence.',
    ],
    'Harbour Post',
    '2022-09-29T12:00:00Z',
  ),
}

const origins = async ({ db }: Ledger) => {
  const rows = await db
    .selectFrom('fold')
    .innerJoin('reading', 'reading.article', 'fold.article')
    .innerJoin('reading as founder', 'founder.article', 'fold.origin')
    .select(['reading.publisher as of', 'reading.day', 'founder.publisher as origin', 'verdict', 'reason'])
    .where('fold.superseded', 'is', null)
    .where('reading.superseded', 'is', null)
    .where('founder.superseded', 'is', null)
    .execute()
  return rows.map(({ of, day, origin, verdict, reason }) => ({ of: `${of} ${day}`, origin, verdict, reason }))
}
const inOrder = async (names: readonly (keyof typeof pages)[], ledger: Ledger) => {
  for (const name of names) await add(ledger, [folderOf({ [name]: pages[name] })])
  return (await origins(ledger)).map(({ of, origin }) => `${of}: ${origin}`).sort()
}

onBothDatabases('origins', (engine) => {
  test('copies and excerpts fold into the earliest, another story does not, each with a reason', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    const folder = folderOf(pages)
    await add(ledger, [folder])
    expect(await origins(ledger)).toEqual([
      {
        of: 'Harbour Post 2022-09-27',
        origin: 'Harbour Post',
        verdict: 'founder',
        reason: expect.any(String),
      },
      { of: 'Hill Daily 2022-09-27', origin: 'Harbour Post', verdict: 'copy', reason: expect.any(String) },
      {
        of: 'Valley News 2022-09-27',
        origin: 'Harbour Post',
        verdict: 'excerpt',
        reason: expect.any(String),
      },
      {
        of: 'Harbour Post 2022-09-29',
        origin: 'Harbour Post',
        verdict: 'founder',
        reason: expect.any(String),
      },
    ])
    const [copy] = await ledger.db
      .selectFrom('fold')
      .select('evidence')
      .where('verdict', '=', 'copy')
      .execute()
    const { longestShared } = JSON.parse(copy!.evidence)
    expect(longestShared[0].a.quote).toContain('Interior Minister Vakhtang Gomelauri said')
  })
  test('come out the same in whatever order the reports come in', async () => {
    const forward = await inOrder(
      ['a.html', 'b.html', 'c.html', 'd.html'],
      await ledgerAt(await freshAddress(engine)),
    )
    const backward = await inOrder(
      ['d.html', 'c.html', 'b.html', 'a.html'],
      await ledgerAt(await freshAddress(engine)),
    )
    expect(backward).toEqual(forward)
    expect(forward).toContain('Valley News 2022-09-27: Harbour Post')
  })
  test('an article whose text reads otherwise under new rules is placed again', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    await add(ledger, [folderOf({ 'a.html': pages['a.html'], 'b.html': pages['b.html'] })])
    const [copy] = await ledger.db
      .selectFrom('fold')
      .select('article')
      .where('verdict', '=', 'copy')
      .execute()
    const other = await read({ html: pages['d.html'] })
    await reread(ledger, [copy!.article], {
      force: true,
      reader: { read: async (_, id) => newReading(id, other), version: { rules: 'new', model: 'new' } },
    })
    expect((await origins(ledger)).map(({ verdict }) => verdict)).toEqual(['founder', 'founder'])
  })
})

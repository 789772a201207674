import { expect, test } from 'vitest'
import { add } from '../../src/add.js'
import { findReports } from '../../src/ledger/find/find-reports.js'
import { folderOf } from '../cli/run.js'
import { freshAddress, ledgerAt, onBothDatabases } from './ledgers.js'

const page = (site: string, day: string, ...paragraphs: string[]) =>
  `<html lang="en"><head><title>Arrivals</title><meta property="og:site_name" content="${site}"><meta property="article:published_time" content="${day}"></head><body><article><h1>Arrivals counted at the border</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`

onBothDatabases('reports', (engine) => {
  test('what several outlets take from one source on one day is one report with its carriers', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    await add(ledger, [
      folderOf({
        'a.html': page(
          'Harbour Post',
          '2022-09-27',
          'Some 98,000 Russians have entered Kazakhstan since 21 September, Kazakh Interior Minister Marat Akhmetzhanov said on Tuesday.',
          'Flats in Oral cost twice as much as in August, and the town has opened its cinema to those who found none.',
        ),
        'b.html': page(
          'Hill Daily',
          '2022-09-27',
          'Families with children slept on the floor of a gymnasium in Aktobe, where volunteers cooked for all who came.',
          'The interior minister of Kazakhstan, Marat Akhmetjanov, said on Tuesday that some 98,000 Russians had entered Kazakhstan since 21 September.',
        ),
        'c.html': page(
          'Valley News',
          '2022-09-28',
          'Officials at the station said trains were sold out until the middle of October and that buses would be added.',
          'Some 100,000 Russians have entered Kazakhstan since 21 September, Kazakh Interior Minister Marat Akhmetzhanov said.',
        ),
      }),
    ])
    const { items, more } = await findReports(ledger, { measure: 'arrival' })
    expect(more).toBe(false)
    expect(
      items.map(({ source, figure, carriers, origins }) => ({
        source: source?.name,
        words: figure.record.quote.toLowerCase(),
        outlets: carriers.map(({ outlet }) => outlet).sort(),
        origins,
      })),
    ).toEqual([
      { source: 'Marat Akhmetzhanov', words: 'some 100,000', outlets: ['Valley News'], origins: 1 },
      {
        source: 'Marat Akhmetzhanov',
        words: 'some 98,000',
        outlets: ['Harbour Post', 'Hill Daily'],
        origins: 2,
      },
    ])
    const [, both] = items
    expect(both!.carriers.every(({ reason }) => reason.length > 10)).toBe(true)
    expect((await findReports(ledger, { measure: 'arrival', limit: 1 })).more).toBe(true)
  })
})

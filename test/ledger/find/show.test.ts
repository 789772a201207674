import { expect, test } from 'vitest'
import { add } from '../../../src/add.js'
import { findArticles } from '../../../src/ledger/find/find-articles.js'
import { findPlaces } from '../../../src/ledger/find/find-places.js'
import { findFigures } from '../../../src/ledger/find/find-records.js'
import { findSources } from '../../../src/ledger/find/find-sources.js'
import { show } from '../../../src/ledger/find/show.js'
import { openLedger } from '../../../src/ledger/ledger.js'
import { correct, reject } from '../../../src/ledger/review/review.js'
import { freshAddress, ledgerAt, onBothDatabases } from '../ledgers.js'
import { samplesOn } from './samples.js'

onBothDatabases('show', (engine) => {
  const ledger = samplesOn(engine)

  test('an article with all its records, where it was found and its origin', async () => {
    const { items } = await findArticles(ledger(), { limit: 1000 })
    expect(items.length).toBe(15)
    for (const { id, counts, origin, unreviewed } of items) {
      const shown = await show(ledger(), id)
      if (shown.what !== 'article') throw new Error(`${id} is shown as a ${shown.what}`)
      const kinds = shown.records.map(({ kind }) => kind)
      for (const kind of ['figure', 'statement', 'position'] as const)
        expect(kinds.filter((k) => k === kind).length).toBe(counts[kind])
      expect(unreviewed).toBe(shown.records.length)
      const body = shown.blocks.filter(({ kind }) => kind === 'body')
      expect(body.length).toBeGreaterThan(0)
      for (const { start, end } of shown.blocks) expect(shown.text.slice(start, end).trim()).not.toBe('')
      expect(shown.captures).toHaveLength(1)
      expect(shown.captures[0]!.provenance.kind).toBe('file')
      expect(shown.origin?.founder.id).toBe(origin)
    }
  })

  test('a source with its names and the evidence, and its sums as sources have them', async () => {
    const { items } = await findSources(ledger(), { limit: 1000 })
    expect(items.length).toBeGreaterThan(5)
    const totals = items.map(({ counts }) => counts.figure + counts.statement + counts.position)
    expect(totals).toEqual(totals.toSorted((a, b) => b - a))
    for (const source of items) {
      const shown = await show(ledger(), source.id)
      if (shown.what !== 'identity') throw new Error(`${source.id} is shown as a ${shown.what}`)
      const { aliases, ...summary } = source
      expect(shown.identity).toEqual(summary)
      expect(new Set(shown.aliases.map(({ name }) => name))).toEqual(new Set(aliases))
      const figures = await findFigures(ledger(), { speaker: shown.aliases[0]!.name, limit: 1000 })
      expect(figures.items.length).toBeGreaterThanOrEqual(source.counts.figure)
    }
  })

  test('places with the figures that finding them gives', async () => {
    const { items } = await findPlaces(ledger(), { limit: 1000 })
    expect(items.length).toBeGreaterThan(2)
    for (const { name, country, counts, articles, firstDay, lastDay } of items) {
      const figures = (await findFigures(ledger(), { place: name, limit: 1000, sort: 'day' })).items.filter(
        ({ record }) =>
          [...record.from, ...record.to, ...record.at].some(
            (place) => place.name === name && place.country === country,
          ),
      )
      expect(figures.length).toBe(counts.figure)
      expect(new Set(figures.map(({ article }) => article.id)).size).toBe(articles)
      expect([figures[0]!.article.day, figures.at(-1)!.article.day]).toEqual([firstDay, lastDay])
    }
    expect((await findPlaces(ledger(), { country: 'Georgia' })).items.map(({ name }) => name)).toContain(
      'Georgia',
    )
  })

  test('the beginning of an id names what no other id begins with', async () => {
    const [figure] = (await findFigures(ledger(), { limit: 1 })).items
    const shown = await show(ledger(), figure!.id.slice(0, 9))
    expect(shown).toMatchObject({ what: 'record', found: { id: figure!.id } })
    await expect(show(ledger(), 'f')).rejects.toMatchObject({
      code: 'misuse',
      message: expect.stringMatching(/Several/),
    })
    await expect(show(ledger(), 'f_')).rejects.toMatchObject({ code: 'not-found' })
    await expect(show(ledger(), 'a%')).rejects.toMatchObject({ code: 'misuse' })
  })
}) // prettier-ignore

onBothDatabases('history', (engine) => {
  test('a record shows what people decided and every version', async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    await add(ledger, ['samples/07-kazakhstan-minister.html'], {
      now: () => new Date('2022-10-01T00:00:00Z'),
    })
    const [figure] = (await findFigures(ledger, { speaker: 'akhmetzhanov', limit: 1 })).items
    const by = { who: 'ana', why: 'seen on the site', now: () => new Date('2022-10-02T00:00:00Z') }
    await correct(ledger, figure!.id, ['amount.low=64000', 'amount.high=64000'], by)
    await reject(ledger, [figure!.id], { ...by, now: () => new Date('2022-10-03T00:00:00Z') })
    const shown = await show(ledger, figure!.id)
    if (shown.what !== 'record') throw new Error('no record')
    expect(shown.versions.map(({ review }) => review)).toEqual([null, 'corrected', 'rejected'])
    expect(shown.decisions.map(({ kind, who, why }) => [kind, who, why])).toEqual([
      ['correct', 'ana', 'seen on the site'],
      ['reject', 'ana', 'seen on the site'],
    ])
    expect(shown.found.review).toBe('rejected')
    expect(shown.who?.name).toBe('Marat Akhmetzhanov')
  })
})

test('both databases give the same, word for word', async () => {
  const [sqlite, postgres] = await Promise.all(
    (['sqlite', 'postgres'] as const).map(async (engine) => {
      const ledger = await openLedger(await freshAddress(engine), { create: true })
      try {
        await add(ledger, ['samples'], { now: () => new Date('2022-12-01T10:00:00Z') })
        const figures = await findFigures(ledger, { sort: 'amount-desc', country: 'GE', limit: 1000 })
        return {
          figures,
          sources: await findSources(ledger, { limit: 1000 }),
          places: await findPlaces(ledger, { limit: 1000 }),
          articles: await findArticles(ledger, { limit: 1000 }),
          shown: await Promise.all(figures.items.map(({ id }) => show(ledger, id))),
        }
      } finally {
        await ledger.close()
      }
    }),
  )
  expect(sqlite!.figures.items.length).toBeGreaterThan(10)
  expect(sqlite).toEqual(postgres)
})

import { expect, test } from 'vitest'
import { append } from '../../../src/ledger/append.js'
import { findArticles } from '../../../src/ledger/find/find-articles.js'
import { findFigures } from '../../../src/ledger/find/find-records.js'
import type { FigureQuestion } from '../../../src/ledger/find/question.js'
import { search } from '../../../src/ledger/find/search.js'
import type { Ledger } from '../../../src/ledger/ledger.js'
import { newArticle } from '../../../src/ledger/new-article.js'
import { accept, correct, reject } from '../../../src/ledger/review/review.js'
import { documentOf, figure } from '../../review/small.js'
import { freshAddress, ledgerAt, onBothDatabases } from '../ledgers.js'

const by = (day: string) => ({ who: 'ana', now: () => new Date(`${day}T12:00:00Z`) })

/** Keeps a report of one figure that was published on a day and came in on a later one. */
async function keepReport(
  ledger: Ledger,
  words: string,
  published: string | null,
  learned: string,
): Promise<string> {
  const text = `${words} people came to Georgia.`
  const place = {
    text: 'Georgia',
    start: text.indexOf('Georgia'),
    end: text.indexOf('Georgia') + 7,
    name: 'Georgia',
    country: 'GE',
    id: null,
    latitude: null,
    longitude: null,
    precision: 'country' as const,
  } // prettier-ignore
  const article = newArticle(
    {
      kind: 'page',
      resource: { name: words, bytes: Buffer.from(words), contentType: null, url: null },
      given: { id: null, url: null, published: null, title: null, format: 'text' },
      provenance: { kind: 'file', path: `/${words}` },
    },
    documentOf(text, { figures: [figure(text, words, { to: [place] })] }, { published, title: words }),
  )
  await ledger.write((transaction) => append(transaction, article, `${learned}T09:00:00.000Z`))
  const { id } = await ledger.db
    .selectFrom('record')
    .select('id')
    .where('article', '=', article.article.id)
    .executeTakeFirstOrThrow()
  return id
}

onBothDatabases('what was known when', (engine) => {
  const filled = async () => {
    const ledger = await ledgerAt(await freshAddress(engine))
    const early = await keepReport(ledger, 'some 100', '2022-09-20', '2022-10-01')
    const late = await keepReport(ledger, 'some 200', '2022-09-25', '2022-10-05')
    const undated = await keepReport(ledger, 'some 300', null, '2022-10-05')
    const found = async (question: FigureQuestion) =>
      (await findFigures(ledger, { sort: 'amount', ...question })).items.map(
        ({ id, record, review }) => [id, record.quote, review] as const,
      )
    return { ledger, early, late, undated, found }
  }

  test('as of a day leaves out what was published later or on no known day', async () => {
    const { found, early, late } = await filled()
    expect((await found({})).length).toBe(3)
    expect((await found({ asOf: '2022-09-19' })).length).toBe(0)
    expect((await found({ asOf: '2022-09-20' })).map(([id]) => id)).toEqual([early])
    expect(new Set((await found({ asOf: '2022-09-25' })).map(([id]) => id))).toEqual(new Set([early, late]))
  })

  test('known on a day has the records and what was decided by its end', async () => {
    const { ledger, found, early, late, undated } = await filled()
    await reject(ledger, [early], by('2022-10-10'))
    await accept(ledger, [late], by('2022-10-12'))
    await correct(ledger, undated, ['amount.low=310', 'amount.high=310'], by('2022-10-14'))
    const reviews = async (question: FigureQuestion) =>
      Object.fromEntries((await found(question)).map(([id, , review]) => [id, review]))
    expect(await reviews({ knownOn: '2022-09-30' })).toEqual({})
    expect(await reviews({ knownOn: '2022-10-01' })).toEqual({ [early]: null })
    expect(await reviews({ knownOn: '2022-10-09' })).toEqual({ [early]: null, [late]: null, [undated]: null })
    expect(await reviews({ knownOn: '2022-10-10' })).toEqual({ [late]: null, [undated]: null })
    expect(await reviews({ knownOn: '2022-10-10', reviewed: 'all' })).toEqual({
      [early]: 'rejected',
      [late]: null,
      [undated]: null,
    })
    expect(await reviews({ knownOn: '2022-10-12' })).toEqual({ [late]: 'accepted', [undated]: null })
    expect(await reviews({})).toEqual({ [late]: 'accepted', [undated]: 'corrected' })
    expect(await reviews({ reviewed: 'rejected' })).toEqual({ [early]: 'rejected' })
    expect(await reviews({ reviewed: 'yes' })).toEqual({ [late]: 'accepted', [undated]: 'corrected' })
    expect(await reviews({ reviewed: 'no' })).toEqual({})
    // Places hold for earlier versions as well.
    expect(
      Object.keys(await reviews({ knownOn: '2022-10-09', country: 'GE', place: 'Georgia' })).length,
    ).toBe(3)
    expect(Object.keys(await reviews({ country: 'GE', place: 'Georgia' })).length).toBe(2)
    const amounts = async (question: FigureQuestion) =>
      (await findFigures(ledger, { sort: 'amount-desc', ...question })).items.map(
        ({ record }) => record.amount.high,
      )
    expect((await amounts({}))[0]).toBe(310)
    expect((await amounts({ knownOn: '2022-10-13' }))[0]).toBe(300)
  })

  test('articles and search know the same days', async () => {
    const { ledger, early } = await filled()
    await reject(ledger, [early], by('2022-10-10'))
    const titles = async (question: Parameters<typeof findArticles>[1]) =>
      (await findArticles(ledger, { sort: 'day', ...question })).items.map(({ title, counts }) => [
        title,
        counts.figure,
      ])
    expect(await titles({})).toEqual([
      ['some 300', 1],
      ['some 100', 0],
      ['some 200', 1],
    ]) // prettier-ignore
    expect(await titles({ knownOn: '2022-10-02' })).toEqual([['some 100', 1]])
    expect(await titles({ asOf: '2022-09-21' })).toEqual([['some 100', 0]])
    expect((await search(ledger, 'people')).items.length).toBe(3)
    expect((await search(ledger, 'people', { knownOn: '2022-10-02' })).items.length).toBe(1)
    expect((await search(ledger, 'people', { asOf: '2022-09-26' })).items.length).toBe(2)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryLedger } from '../../../bench/duplicates/index.mjs'
import { sketchFromBytes, sketchToBytes } from '../../../src/ledger/origins/bytes.js'
import type { Candidate } from '../../../src/ledger/origins/candidate.js'
import { chooseOrigin } from '../../../src/ledger/origins/choose.js'
import { foundingArticle } from '../../../src/ledger/origins/founding.js'
import { COMMON_KEY, candidatesOf, MAX_CANDIDATES } from '../../../src/ledger/origins/keys.js'
import { placeArticle } from '../../../src/ledger/origins/place.js'
import { ministry, story } from './story.js'

const ledger = () => memoryLedger({ COMMON_KEY, candidatesOf, placeArticle, sketchFromBytes, sketchToBytes })

/** The origin of each article after all have been added one after another. */
async function originsOf(articles: readonly Candidate[]): Promise<Record<string, string>> {
  const { add, originOf } = ledger()
  for (const article of articles) await add(article)
  return Object.fromEntries(articles.map(({ id }) => [id, originOf(id)]))
}

const hour = (h: number) => ({ published: `2022-09-27T${String(h).padStart(2, '0')}:00:00Z` })
const topics = ['road', 'mine', 'dam', 'school', 'harbour', 'bridge', 'market', 'clinic', 'forest', 'mill']
/** A paragraph of its own for each number. */
const paragraph = (n: number) =>
  `The ${topics[n % 10]} near village ${n * 37 + 1009} was closed on Monday because ${topics[(n * 3 + 1) % 10]} workers number ${n * 101 + 24003} had found water in the ${topics[(n * 7 + 5) % 10]} cellar ${n * 59 + 70011}.`
const paragraphs = (...ns: number[]) => ns.map(paragraph)

describe('choosing an origin', () => {
  const whole = story('whole', ministry)
  const other = story('other', paragraphs(1, 2, 3, 4))

  test('takes the likest, and says why not the others', () => {
    const choice = chooseOrigin(story('copy', ministry, hour(12)), [other, whole])
    expect(choice).toMatchObject({ origin: 'whole', comparison: { verdict: 'copy', a: 'copy', b: 'whole' } })
    expect(choice.refused).toMatchObject([
      { b: 'other', verdict: 'different', reason: 'They share no sentence.' },
    ])
  })

  test('is none of those that differ', () => {
    expect(chooseOrigin(story('new', paragraphs(7, 8, 9)), [other, whole])).toMatchObject({
      origin: null,
      comparison: null,
      late: [],
    })
  })

  test('does not take a rewrite of a rewrite, but a copy of one', () => {
    const step = { ...story('step', ministry), rewriteOf: 'founder' }
    const again = story('again', [
      ministry[2]!,
      paragraph(1),
      ministry[0]!,
      paragraph(2),
      ministry[3]!.replace('Service centres', 'Offices'),
    ])
    expect(chooseOrigin(again, [{ ...step, id: 'x' }]).origin).toBeNull()
    expect(chooseOrigin(again, [story('x', ministry)])).toMatchObject({
      origin: 'x',
      comparison: { verdict: 'rewrite' },
    })
    expect(chooseOrigin(story('copy', ministry.slice(0, 3)), [step])).toMatchObject({
      origin: 'founder',
      comparison: { b: 'step' },
    })
  })
})

test('an article belongs to what founds before it, though something later is liker', () => {
  const rewrite = [ministry[0]!, paragraph(1), ministry[2]!, paragraph(2), ministry[4]!]
  const candidates = [story('later', rewrite, hour(12)), story('earlier', ministry, hour(8))]
  expect(chooseOrigin(story('own', rewrite, hour(10)), candidates)).toMatchObject({
    origin: 'earlier',
    late: ['later'],
  })
})

describe('the founding article', () => {
  const late = story('late', ministry, hour(12))
  const early = story('early', ministry, hour(8))
  const unknown = story('unknown', ministry, { published: null })
  test('is the earliest published', () => {
    expect(foundingArticle([unknown, late, early]).id).toBe('early')
  })
  test('is the agency’s own, though others were earlier', () => {
    const agency = { ...late, id: 'agency', url: 'https://www.interfax.com/1' }
    expect(foundingArticle([early, agency, unknown]).id).toBe('agency')
  })
  test('is the longer of two at one time', () => {
    expect(foundingArticle([story('cut', ministry.slice(0, 2), hour(8)), early]).id).toBe('early')
  })
})

describe('looking candidates up', () => {
  const ids = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `a${String(from + i).padStart(3, '0')}`)
  test('a key that too many articles hold finds nothing', () => {
    expect(candidatesOf(new Map([[1, ids(0, COMMON_KEY + 1)]]))).toEqual([])
    expect(candidatesOf(new Map([[1, ids(0, COMMON_KEY)]]))).toHaveLength(MAX_CANDIDATES)
  })
  test('rare keys come before many common ones', () => {
    const holders = new Map([
      [1, ['rare']],
      [2, ['rare']],
      [3, ids(0, 40)],
      [4, ids(0, 40)],
      [5, ids(0, 40)],
    ])
    expect(candidatesOf(holders)[0]).toBe('rare')
  })
  test('one key of many is chance, one of few is not', () => {
    const holders = (count: number) =>
      new Map(Array.from({ length: count }, (_, i) => [i, i === 0 ? ['a'] : []] as const))
    expect(candidatesOf(holders(40))).toEqual([])
    expect(candidatesOf(holders(5))).toEqual(['a'])
  })
})

describe('placing articles', () => {
  test('a chain of small changes does not lead from one story to another', async () => {
    const chain = Array.from({ length: 12 }, (_, i) =>
      story(
        `c${String(i).padStart(2, '0')}`,
        paragraphs(...Array.from({ length: 6 }, (_, k) => i + k)),
        hour(8 + i),
      ),
    )
    const origins = await originsOf(chain)
    const [first, last] = [origins.c00, origins.c11]
    expect(first).not.toBe(last)
    expect(origins.c01).toBe(first)
    for (const [i, article] of chain.entries()) {
      const founder = chain.find(({ id }) => id === origins[article.id])!
      expect(Math.abs(i - chain.indexOf(founder))).toBeLessThanOrEqual(6)
    }
  })

  test('what copies a rewrite belongs to the origin of the rewrite, and is no step for others', async () => {
    const rewrite = story('rewrite', [...paragraphs(1, 2), ministry[0]!, ministry[2]!, ministry[3]!], hour(9))
    const cut = story('cut', paragraphs(1, 2), hour(10))
    const again = story('again', [...paragraphs(1, 2), ...paragraphs(5, 6, 7)], hour(11))
    const origins = await originsOf([story('whole', ministry, hour(8)), rewrite, cut, again])
    expect(origins).toEqual({ whole: 'whole', rewrite: 'whole', cut: 'whole', again: 'again' })
  })

  test('a longer version is a step too', async () => {
    const longer = story('longer', [...paragraphs(1, 2, 3, 4, 5), ...ministry], hour(9))
    const origins = await originsOf([
      story('whole', ministry, hour(8)),
      longer,
      story('cut', paragraphs(1, 2, 3), hour(10)),
    ])
    expect(origins).toEqual({ whole: 'whole', longer: 'whole', cut: 'whole' })
  })

  test('an earlier article that comes in late founds the origin of those that are there', async () => {
    const parts = [story('end', paragraphs(4, 5, 6), hour(10)), story('start', paragraphs(1, 2, 3), hour(11))]
    expect(new Set(Object.values(await originsOf(parts))).size).toBe(2)
    const all = await originsOf([...parts, story('whole', paragraphs(1, 2, 3, 4, 5, 6), hour(9))])
    expect(all).toEqual({ end: 'whole', start: 'whole', whole: 'whole' })
  })

  test('an agency’s own text founds, though it comes in last', async () => {
    const agency = story('agency', ministry, { ...hour(12), publisher: 'Interfax' })
    expect(await originsOf([story('copy', ministry, hour(10)), agency])).toEqual({
      copy: 'agency',
      agency: 'agency',
    })
  })

  test('a text printed 120 times is still found by the next outlet', async () => {
    const copies = Array.from({ length: 120 }, (_, i) =>
      story(`copy-${String(i).padStart(3, '0')}`, [...ministry, paragraph(i + 20)], hour(9)),
    )
    const origins = await originsOf([
      story('first', ministry, hour(8)),
      ...copies,
      story('cut', ministry.slice(0, 3), hour(12)),
    ])
    expect(new Set(Object.values(origins))).toEqual(new Set(['first']))
  })

  test('boilerplate in many stories brings none of them together', async () => {
    const boilerplate =
      'This house has told its readers the truth about the mountains since 1894 and will go on to do so with your help.'
    const many = Array.from({ length: 70 }, (_, i) =>
      story(`s${i}`, [...paragraphs(i * 4, i * 4 + 1, i * 4 + 2), boilerplate]),
    )
    expect(new Set(Object.values(await originsOf(many))).size).toBe(70)
  })

  test('the order of arrival does not matter for copies, excerpts and rewrites of some stories', async () => {
    const articles = [0, 10, 20].flatMap((n) => [
      story(`${n}-whole`, paragraphs(n, n + 1, n + 2, n + 3, n + 4), hour(8)),
      story(`${n}-copy`, paragraphs(n, n + 1, n + 2, n + 3, n + 4), hour(9)),
      story(`${n}-cut`, paragraphs(n, n + 1), hour(10)),
      story(
        `${n}-more`,
        [...paragraphs(n, n + 1, n + 2, n + 3), paragraph(n + 100), ...paragraphs(n + 4)],
        hour(11),
      ),
    ])
    const expected = await originsOf(articles)
    expect(new Set(Object.values(expected))).toEqual(new Set(['0-whole', '10-whole', '20-whole']))
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(articles, { minLength: articles.length }), async (order) => {
        expect(await originsOf(order)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})

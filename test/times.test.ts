import { describe, expect, test } from 'vitest'
import { readArticle } from '../src/article/read-article.js'
import { sentencesOf } from '../src/language/language.js'
import { findTimes } from '../src/mentions/times/find.js'
import { readFully } from '../src/read.js'
import { page } from './page.js'

/** Published on Tuesday 27 September 2022. The value first, then texts whose last time means it. */
const corpus: readonly (readonly [from: string | null, to: string | null, texts: readonly string[]])[] = [
  [
    '2022-09-21',
    '2022-09-21',
    ['They left on September 21.', 'They left on 21 September 2022.', 'They left on Sept. 21.'],
  ],
  ['2022-09-25', '2022-09-25', ['Some 11,200 came on Sunday.', 'Some 11,200 came Sunday evening.']],
  [
    '2022-09-21',
    '2022-09-27',
    [
      'Since September 21, tens of thousands have fled.',
      'Since the announcement of a partial call-up on September 21, many have fled.',
    ],
  ],
  [
    null,
    '2022-09-20',
    [
      'There were fewer before September 21.',
      'Some 5,000 came just before the announcement of the call-up on September 21.',
    ],
  ],
  ['2022-09-19', '2022-09-25', ['Some 9,000 people came last week.']],
  [
    '2022-01-01',
    '2022-09-27',
    ['Some 9,000 people came this year.', 'Some 9,000 people came so far in 2022.'],
  ],
  ['2022-01-01', '2022-08-31', ['They came between the beginning of the year and the end of August.']],
  ['2022-09-23', '2022-09-26', ['They voted from Friday to Monday.']],
  ['2015-01-01', '2016-12-31', ['They came between 2015 and 2016.']],
]

describe('a time means its days', () => {
  const cases = corpus.flatMap(([from, to, texts]) => texts.map((text) => [text, from, to] as const))
  test.each(cases)('%s', (content, from, to) => {
    const article = readArticle(page('text', content))
    const times = findTimes({ article, sentences: sentencesOf(article) } as Parameters<typeof findTimes>[0])
    for (const time of times) expect(content.slice(time.start, time.end)).toBe(time.quote)
    expect(times.at(-1)).toMatchObject({ from, to })
  })
})

describe('an event of the article dates what is counted from it', () => {
  const ask = async (content: string) => (await readFully(page('text', content))).times
  test('after the announcement', async () => {
    const times = await ask(
      'The call-up was announced on September 21. About 10,000 people arrived after the announcement.',
    )
    expect(times.at(-1)).toMatchObject({ quote: 'after the announcement', kind: 'since', from: '2022-09-21' })
  })
  test('before the invasion, whose day is not told', async () => {
    expect(await ask('About 10,000 people lived there before the invasion.')).toEqual([])
  })
})

test('a figure is counted up to the day on which it was told', async () => {
  const { figures } = await readFully(
    page('text', 'The ministry said on Sunday that 98,000 people had arrived since September 21.'),
  )
  expect(figures.map((f) => f.period)).toMatchObject([{ start: '2022-09-21', end: '2022-09-25' }])
})

test('what is done ahead of a vote is not done until the day named in another clause', async () => {
  const { times } = await readFully(
    page('text', 'The curfew was imposed ahead of the vote and was extended Monday.'),
  )
  expect(times[0]).toMatchObject({ quote: 'Monday', kind: 'day', from: '2022-09-26', to: '2022-09-26' })
})

test('on a Sunday, last week is the week that ended on Saturday', async () => {
  const { times } = await readFully({
    id: 'x',
    kind: 'text',
    content: 'Some 9,000 people came last week.',
    url: null,
    published: '2022-09-25',
    title: null,
  })
  expect(times[0]).toMatchObject({ from: '2022-09-18', to: '2022-09-24' })
})

test('a period is moved past the day on which it was told', async () => {
  const { times } = await readFully(
    page(
      'text',
      'Some 9,000 people came so far this year, the ministry said on Monday, compared with 7,000 in the same period of 2021.',
    ),
  )
  expect(times.at(-1)).toMatchObject({ from: '2021-01-01', to: '2021-09-27', edtf: '2021-01-01/2021-09-27' })
})

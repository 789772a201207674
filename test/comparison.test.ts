import { expect, test } from 'vitest'
import { readFully } from '../src/read.js'
import { page } from './page.js'

/** The figures that are compared with something, by their words: with the words of the other figure, or with the period. */
async function compared(content: string): Promise<Readonly<Record<string, string>>> {
  const { figures } = await readFully(page('text', content))
  const words = new Map(figures.map((f) => [f.id, f.quote]))
  return Object.fromEntries(
    figures.flatMap(({ quote, comparison }) =>
      comparison
        ? [
            [
              quote,
              comparison.kind === 'figure'
                ? `figure ${words.get(comparison.with)}`
                : `period ${comparison.with}`,
            ],
          ]
        : [],
    ),
  )
}

test('days that are joined share what they are compared with, and so does the change told before them', async () => {
  expect(
    await compared(
      'Arrivals of Russians nearly doubled to nearly 10,000 a day, the ministry said. Some 11,200 arrived on Sunday and less than 10,000 on Monday, compared to 5,000 to 6,000 just before the announcement.',
    ),
  ).toEqual({
    'nearly doubled': 'figure 5,000 to 6,000',
    'Some 11,200': 'figure 5,000 to 6,000',
    'less than 10,000': 'figure 5,000 to 6,000',
  })
})

test('the number compared with is not itself compared', async () => {
  expect(
    await compared(
      'Some 7,000 people were released in April, compared with 5,000 in March, but that is lower than the 30,000 of December.',
    ),
  ).toEqual({ 'Some 7,000': 'figure 5,000' })
})

test('a rise is from its first number to its second', async () => {
  expect(await compared('The number of refugees doubled from 5,000 in May to 10,000 in June.')).toEqual({
    doubled: 'figure 5,000',
    '10,000': 'figure 5,000',
  })
})

test('the number that follows a year and "when" is the one compared with', async () => {
  expect(
    await compared(
      'The camps hold 700,000 refugees, a sevenfold increase from 2012, when there were 100,000.',
    ),
  ).toEqual({ sevenfold: 'figure 100,000' })
})

test('a sentence that opens with the comparison speaks of the figure before it', async () => {
  expect(
    await compared('Police detained 3,000 people on Monday. That compares with 2,000 on Sunday.'),
  ).toEqual({
    '3,000': 'figure 2,000',
  })
})

test('a comparison at the head of a sentence is of its figure', async () => {
  expect(await compared('Compared with last year, some 300 people arrived.')).toEqual({
    'some 300': 'period last year',
  })
})

test('periods keep their words', async () => {
  expect(await compared('Some 700 migrants drowned, far more than during the same period in 2014.')).toEqual({
    'Some 700': 'period the same period in 2014',
  })
  expect(
    await compared('Some 700 people cross each day, compared with 300 before the announcement.'),
  ).toEqual({ 'Some 700': 'figure 300' })
  expect(await compared('Some 700 people cross each day, more than before the announcement.')).toEqual({
    'Some 700': 'period before the announcement',
  })
})

test('no comparison is made up', async () => {
  for (const text of [
    'The ministry said 98,000 Russians had arrived since September 21. It did not provide any comparison with the previous week.',
    'Some 300 people were killed, more than 100 of them children.',
    'The two groups, of 300 and 400 people, cannot be compared with last year.',
    'Some 300 migrants came in March and 400 in April.',
  ])
    expect(await compared(text), text).toEqual({})
})

import { expect, test } from 'vitest'
import { readFully } from '../src/read.js'

const text =
  'Arrivals nearly doubled to nearly 10,000 a day, the ministry said.\n\n“We must go,” he didn’t say. Police put the toll at 83 on Sept. 21.'

test('every token slices back to the text', async () => {
  const { sentences } = await readFully({
    id: null,
    kind: 'text',
    content: text,
    url: null,
    published: null,
    title: null,
  })
  expect(sentences.map((s) => text.slice(s.start, s.end))).toEqual([
    'Arrivals nearly doubled to nearly 10,000 a day, the ministry said.',
    '“We must go,” he didn’t say.',
    'Police put the toll at 83 on Sept. 21.',
  ])
  for (const s of sentences) for (const t of s.tokens) expect(text.slice(t.start, t.end)).toBe(t.text)
})

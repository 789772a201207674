import { expect, test } from 'vitest'
import { splitSentences } from '../../src/language/sentences.js'
import { tokenize } from '../../src/language/tokens.js'

const split = (text: string) =>
  splitSentences(tokenize(text, { start: 0, end: text.length })).map((words) =>
    text.slice(words[0]!.start, words.at(-1)!.end),
  )

/** `¦` stands where a sentence ends; the spaces beside it belong to no sentence. */
test.each([
  'Arrivals rose on Monday.¦ The ministry gave no figure.',
  'Where do they go?¦ Nobody knows!¦ They wait.',
  // quotation marks
  '“They keep coming.”¦ Police said the road was full.',
  '“They keep coming.¦ We have no room,” the mayor said.',
  '"We have no room."¦ The mayor left.',
  '"We have no room. "¦ The mayor left.',
  "'We have no room.'¦ The mayor left.",
  '“Where do we go?” the mayor asked.',
  '“Where do we go?” Amina asked.',
  '“Where do we go?”¦ The crowd waited.',
  '« They keep coming . »¦ The mayor left .¦ « We stay . »',
  '“They keep coming.“¦ However, the road is open.',
  // stops inside
  'The U.S. President met Gov. Hill at 11 p.m. Friday in St. Louis.',
  'They met at 11 p.m. Moscow time.',
  'They met at 11 p.m.¦ Police closed the road.',
  'He moved to the U.S.¦ The family stayed.',
  'Route No. 5 and Art. 12 of the law apply.',
  'A total of no. 5 buses left on Sept. 21 with J. R. Hill Jr. and the staff of Relief Inc. aboard.',
  'It rose 2.3 percent.¦ In 2021 it fell.',
  'Vitamins, food, etc.¦ Aid has come.',
  // glued and broken text
  'They returned.¦The next day they left.',
  'They left in 2015.¦The town is empty.',
  'They said “no.”¦The town is empty.',
  'They said no.¦ Five left.',
  'They left Georgia and Russia. other countries took them in.',
  'They left Georgia and Russia. x27;other countries took them in.',
  'They left .¦ Nobody stayed .',
  'The site example.com and Booking.com said so.',
  // ellipses, bullets, lists
  'They waited...¦ Nobody came.',
  'They waited ... and waited.',
  'Three towns are cut off:¦ • Alba¦ • Brno¦ • Cork',
  '1. Keep to the road.¦ 2. Take water.',
  'It was called off.[6]¦ They went home (on foot).¦ (They had no car.)¦ Then it rained.',
  '#floods were near.¦ @example told them.¦ 300 people left.¦ $40 was the price.',
])('%s', (marked) => {
  expect(split(marked.replaceAll('¦', ''))).toEqual(marked.split('¦').map((s) => s.trim()))
})

test('nothing comes of nothing', () => {
  expect(split('')).toEqual([])
  expect(split('  \n ')).toEqual([])
})

import { expect, test } from 'vitest'
import { compareNumbers } from '../../../src/ledger/origins/numbers.js'
import { matchSentences, sketchSentences } from '../../../src/ledger/origins/sentences.js'
import { story } from './story.js'

/** How many sentences told alike agree in their numbers, and how many have others. */
function counts(one: readonly string[], other: readonly string[]) {
  const [a, b] = [sketchSentences(story('a', one).sketch), sketchSentences(story('b', other).sketch)]
  const { agreeing, contrary } = compareNumbers(matchSentences(a, b), a, b)
  return [agreeing.length, contrary.length]
}

const day = (date: number, number: string) =>
  `On ${date} September ${number} citizens of Russia entered Georgia by road over the mountain pass.`

test.each([
  ['the same number, written otherwise', [day(28, '9,642')], [day(28, '9 642')], [1, 0]],
  ['another number', [day(28, '9,642')], [day(29, '6,109')], [0, 1]],
  ['another small number', [day(28, 'seven')], [day(29, 'nine')], [0, 1]],
  ['a number that one of them leaves out', [day(28, '9,642')], [day(28, 'many')], [0, 0]],
  [
    'a number that stands elsewhere in the other text',
    [day(28, '9,642'), day(29, '6,109')],
    [day(29, '6,109')],
    [1, 0],
  ],
  ['one of two numbers', [day(28, '9,642 and 5,448')], [day(28, '9,642 and 5,186')], [1, 0]],
  [
    'sentences that tell other things',
    [day(28, '9,642')],
    ['The ministry of culture opened 12 museums to visitors for free.'],
    [0, 0],
  ],
])('%s', (_, one, other, expected) => {
  expect(counts(one, other)).toEqual(expected)
})
